"""Comparisons and coverage as documents."""
