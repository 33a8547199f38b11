"""Everything Qt: the window and what is in it."""

import builtins

import PySide6.QtCore  # noqa: F401 - it replaces the import function

# After every import PySide6 reads the source of the module, to see whether `from __feature__ import` may concern it.
# Nobody here uses that, and for all that NumPy imports it takes longer than a comparison.
builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
