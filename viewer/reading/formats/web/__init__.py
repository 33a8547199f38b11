"""Web pages, whole or pasted."""
