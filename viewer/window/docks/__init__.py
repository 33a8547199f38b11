"""The panes that can be shown beside the pair: the list of differences and the reading pane."""
