"""`python -m demo.life RECORDS WORKSPACE`: the year of the demonstration authority, by its own commands.

Without words it says where to look, and what to type next.
"""

from __future__ import annotations

import sys
from pathlib import Path

from demo.life.commanding import Refused
from demo.life.living import live
from demo.life.next_steps import NEXT

if __name__ == "__main__":
    if len(sys.argv) == 1:
        print(NEXT)
    else:
        try:
            live(Path(sys.argv[1]), Path(sys.argv[2]))
        except Refused as refused:
            sys.exit(str(refused))
