"""What the frozen program starts with."""

import sys

from viewer.cli import main

sys.exit(main())
