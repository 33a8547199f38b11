"""Makes `python -m viewer` the same as the command `diptych`."""

import sys

from viewer.cli import main

if __name__ == "__main__":
    sys.exit(main())
