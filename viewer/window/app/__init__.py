"""How the window starts and ends."""
