"""What is open, and the work on it; no widget."""
