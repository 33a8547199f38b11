"""Diptych: articles about one event, side by side."""

__version__ = "0.2.0"
# A reserved domain until the project has its own. Releases are blocked until this is a real address.
HOME = "https://diptych.example"
# The application id for the Windows task bar, macOS and AppStream: the domain of HOME, reversed.
IDENTIFIER = "example.diptych.Diptych"
