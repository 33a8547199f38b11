"""What the frozen program starts with."""

import os
import sys

from viewer.cli import main

INSIDE = getattr(sys, "_MEIPASS", "")
if INSIDE:
    # PyInstaller's own hook says so, too, but loads Qt for it, which a command and the process sent ahead do without.
    qt = "PySide6" if sys.platform == "win32" else "PySide6/Qt"
    os.environ["QT_PLUGIN_PATH"] = os.path.join(INSIDE, qt, "plugins")  # noqa: PTH118 - quicker

sys.exit(main())
