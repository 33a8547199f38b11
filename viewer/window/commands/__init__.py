"""Everything the editor can ask for: actions, menus, tool bar, palette, the page of shortcuts."""
