"""Articles become comparisons."""
