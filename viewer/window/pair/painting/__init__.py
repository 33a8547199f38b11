"""How the pair is painted."""
