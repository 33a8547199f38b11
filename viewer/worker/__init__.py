"""A second process of this program."""
