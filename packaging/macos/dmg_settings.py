"""Settings of dmgbuild, which puts `defines` into the names of this file: what the disk image looks like."""

from pathlib import Path

defines = globals().get("defines", {})
application = defines.get("app", "dist/Diptych.app")
name = Path(application).name

format = "ULFO"  # noqa: A001 - dmgbuild's names
filesystem = "APFS"
files = [application]
symlinks = {"Applications": "/Applications"}
background = defines.get("background")
icon = defines.get("icon")
icon_locations = {name: (150, 182), "Applications": (430, 182)}
window_rect = ((200, 200), (580, 380))
icon_size = 110
text_size = 13
default_view = "icon-view"
show_status_bar = False
show_toolbar = False
