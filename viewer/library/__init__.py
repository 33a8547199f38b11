"""What the program remembers (`store`), and the sets that an editor saves (`sets`); crash-safe."""

NAME = "library.sqlite"
"""The file, in the data folder."""
