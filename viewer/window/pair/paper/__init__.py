"""Pairs and sets on paper, or as PDF."""
