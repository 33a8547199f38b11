"""Tests, in the shape of `viewer/`."""
