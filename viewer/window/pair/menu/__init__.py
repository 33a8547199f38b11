"""What can be done with a place of the pair: its menu, and what the editor says by hand."""
