"""The left side of the window: the open articles, and all pairs at a glance."""
