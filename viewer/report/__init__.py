"""Reports: comparisons and coverage as text and JSON."""
