"""Crash-safe storage: the library (`store`) and the sets that an editor saves (`sets`)."""

NAME = "library.sqlite"
"""The library's file name in the data folder."""
