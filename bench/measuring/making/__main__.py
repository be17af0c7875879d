"""`python -m bench.measuring.making NAME FOLDER` makes the plain records of that name."""

import sys
from pathlib import Path

from bench.measuring.making import EXTENTS, make

make(EXTENTS[sys.argv[1]], Path(sys.argv[2]))
