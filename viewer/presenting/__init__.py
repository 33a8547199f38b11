"""A comparison made ready for any surface, without Qt."""
