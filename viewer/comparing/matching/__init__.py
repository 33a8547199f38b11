"""Which sentences say the same."""
