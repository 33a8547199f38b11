"""The packaging is a folder of scripts: its modules are found as they find each other."""

import sys

from tests.conftest import ROOT

sys.path.insert(0, str(ROOT / "packaging"))
