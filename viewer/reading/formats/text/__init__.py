"""Formats that are text for people: plain text and Markdown."""
