"""Separates the story from page furniture, and derives roles, facts and sentences from the words."""
