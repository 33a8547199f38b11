"""Prepares a comparison for display in the window and in reports; without Qt."""
