"""The commands that need no window."""

SAME, DIFFERENT, TROUBLE = 0, 1, 2
"""Exit codes, as for `diff`."""
