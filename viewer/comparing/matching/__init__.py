"""Matches the sentences of two articles."""
