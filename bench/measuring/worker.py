"""A process that answers one question as often as it is told to, and says how long each time took.

    python -m bench.measuring.worker ROUTE CODE,CODE… PLAIN SETTLED ASKED COUNT

It says so when it is ready, then answers once for each line that it is given; a line says what it
took, the digest of the answer and the most memory that the process has had.
"""

from __future__ import annotations

import hashlib
import json
import sys
import time
from collections.abc import Iterable, Mapping

from bench.measuring.memory import peak
from bench.measuring.place import Place
from bench.measuring.routes import route


def main(words: list[str]) -> None:
    """Answer until there are no more lines."""
    name, codes, *place = words
    module = route(name)
    answer = module.opened(Place.of(place))
    print("ready", flush=True)
    for _ in sys.stdin:
        start = time.perf_counter()
        told = {code: answer(code) for code in codes.split(",")}
        seconds = time.perf_counter() - start
        most = peak()
        said = digest({code: module.rows_of(each) for code, each in told.items()})
        print(json.dumps({"seconds": seconds, "digest": said, "peak": most}), flush=True)


def digest(rows: Mapping[str, Iterable[tuple]]) -> str:
    """What an answer says, whatever the order of its rows."""
    said = hashlib.sha256()
    for code, told in rows.items():
        lines = sorted(f"{a} {t or '-'} {q} {int(m)} {int(n)}" for a, t, q, m, n in told)
        said.update("\n".join([code, *lines, ""]).encode())
    return said.hexdigest()


if __name__ == "__main__":
    main(sys.argv[1:])
