"""Readers of feeds and of exports with many items: RSS, Atom, WordPress, Evernote."""
