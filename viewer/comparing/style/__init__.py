"""House style: what one house writes in one way and another in another, and what says the same."""
