"""Pages about all open articles."""
