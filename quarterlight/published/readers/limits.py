"""How much a scorecard may hold. What is larger is another kind of file, or an attack."""

from __future__ import annotations

MAX_TEXT_BYTES = 32 << 20
MAX_TEXT_ROWS = 20_000
MAX_TEXT_COLUMNS = 16_384
