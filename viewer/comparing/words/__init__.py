"""Words as they are compared, and as they are seen."""
