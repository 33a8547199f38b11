"""Diptych: articles about one event, side by side."""

__version__ = "0.1.0"
# A reserved name, until the project has an address: no tag can be released before this is a real one.
HOME = "https://diptych.example"
# What the Windows task bar, macOS and AppStream call the program: HOME's name turned round.
IDENTIFIER = "example.diptych.Diptych"
