"""Where everything of the pair stands."""
