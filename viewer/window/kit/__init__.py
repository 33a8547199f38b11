"""What any Qt program has: it knows nothing of articles."""
