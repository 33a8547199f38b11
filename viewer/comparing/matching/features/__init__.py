"""What is measured of two sentences."""
