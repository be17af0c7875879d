"""How much a scorecard may hold. What is larger is another kind of file, or an attack.

A published scorecard is well under 2 MB, 300 rows and 40 columns in every form.
"""

from __future__ import annotations

MAX_TEXT_BYTES = 32 << 20
"""Of a text, a web page, and of each part of an office file that is held in memory whole."""

MAX_UNPACKED_BYTES = 256 << 20
"""Of an office file, all parts together. A sheet with a million formatted blank rows fits."""

MAX_PARTS = 5_000
"""Of an office file."""

MAX_RATIO = 400
"""By how much a part of an office file may be packed. Word tables that are all alike reach 180."""

RATIO_COUNTS_FROM = 4 << 20
"""Unpacked bytes from which the ratio is looked at: a small part that packs well is harmless."""

MAX_ROWS = 20_000
"""That have something in them, in one grid."""

LAST_ROW, LAST_COLUMN = 50_000, 500
"""Up to which a sheet is read; what stands far below or to the right is left out and said."""

MAX_TEXT_COLUMNS = 16_384
"""Of a line of text, blank or not: Excel saves as many, if the last one was ever touched."""

MAX_CELLS = 400_000
"""In one sheet, blank ones within rows among them."""

MAX_REPEATED = 20_000
"""Positions at which one written cell with text may stand; no text is repeated that often."""

MAX_SPAN = 500
"""Rows or columns that one cell may cover; a larger merged cell is taken as that large."""

MAX_COVERED = 2_000_000
"""Positions that the cells of one grid may cover, merged ones at each of theirs."""

MAX_NESTED = 8
"""Tables around a table."""
