"""What the editor chooses once and for all, and where it is kept."""
