"""Every measure made ready for an engine: its query as text, with all that a run says about it.

Writing the queries needs the language and every declaration; running them needs only this. So it
is kept in a file under the digest of whatever it was made of, and read back in a moment.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import date
from hashlib import sha256
from importlib.metadata import version
from importlib.resources import files as package_files
from pathlib import Path
from typing import Any

import msgspec

from quarterlight.engines.sql import Dialect

FIRST_YEAR, LAST_YEAR = 1990, 2060
_MADE_OF = ("records", "measuring", "measures", "engines")
_LIBRARIES = ("ibis-framework", "sqlglot", "holidays")


class PreparedWords(msgspec.Struct, frozen=True):
    """A word list of a measure: its name, the record and column it is looked for in, the usual words."""

    name: str
    table: str
    column: str
    source: str
    usual: list[str]
    awaited_without: bool


class PreparedMeasure(msgspec.Struct, frozen=True):
    """A measure as a run needs it.

    `names_the_quarter`: a case may lie in several quarters, since the question names each.
    `day` names the record and column of the day of its rows, `case` those of the id; `also` has the queries of what is
    told beside its figure, by their sentences; `place` is where it is declared, for people.
    """

    code: str
    title: str
    about: str
    asks: str
    span: str
    names_the_quarter: bool
    is_count: bool
    better: str
    needs: list[str]
    looks_back: int
    day: tuple[str, str] | None
    case: tuple[str, str]
    leaves_out: list[str]
    that: list[str]
    met: str
    also: dict[str, str]
    words: list[PreparedWords]
    source: str
    written_by: str
    checked_by: str
    review_due: str
    definition: str
    path: str
    place: str
    query: str


class Prepared(msgspec.Struct, frozen=True):
    """All measures by their codes, those that cannot be used with the reason, and the shared queries.

    `records` are the columns of each record, `made_of` those of which it is made, `cases` the
    columns of the table of cases.
    """

    measures: dict[str, PreparedMeasure]
    failed: dict[str, str]
    records: dict[str, dict[str, str]]
    made_of: dict[str, list[str]]
    cases: dict[str, str]
    bank_holidays: list[date]
    queries: dict[str, str]


def prepared(own: Path | None, cache: Path | None, dialect: Dialect = Dialect.DUCKDB) -> Prepared:
    """The package's measures and those of a council's folder; from the cache where it has them.

    They are kept apart, since a council's change while the package's take seconds to make.
    """
    digest = _digest_of_package()
    ours = _kept_or_made(f"queries-{dialect.value}", digest, cache, lambda: _package(dialect))
    if own is None or not own.is_dir():
        return ours
    for path in sorted(own.rglob("*.py")):
        digest.update(f"{path}\0".encode() + path.read_bytes() + b"\0")
    theirs = _kept_or_made(f"own-{dialect.value}", digest, cache, lambda: _own(own, dialect))
    taken = theirs.measures.keys() | theirs.failed.keys()
    return msgspec.structs.replace(
        ours,
        measures=theirs.measures | {c: m for c, m in ours.measures.items() if c not in taken},
        failed=theirs.failed | {c: said for c, said in ours.failed.items() if c not in taken},
    )


def package_measures() -> Path:
    """The folder of the package's own measures."""
    return Path(str(package_files("quarterlight"))) / "measures"


def _package(dialect: Dialect) -> Prepared:
    from quarterlight.engines.preparing import prepare

    return prepare(dialect)


def _own(folder: Path, dialect: Dialect) -> Prepared:
    from quarterlight.engines.preparing import prepare_own

    return prepare_own(folder, dialect)


def _digest_of_package() -> Any:
    digest, package = sha256(), package_measures().parent
    folders = [package / name for name in _MADE_OF]
    for path in [
        *(p for each in folders for p in sorted(each.rglob("*.py"))),
        package / "periods.py",
    ]:
        digest.update(f"{path}\0".encode() + path.read_bytes() + b"\0")
    for library in _LIBRARIES:
        digest.update(version(library).encode())
    return digest


def _kept_or_made(
    kind: str, digest: Any, cache: Path | None, make: Callable[[], Prepared]
) -> Prepared:
    name = f"{kind}-{digest.hexdigest()[:16]}.json"
    if cache and (cache / name).is_file():
        with suppress(OSError, msgspec.DecodeError, UnicodeDecodeError):
            return msgspec.json.decode((cache / name).read_bytes(), type=Prepared)
    made = make()
    if cache:
        _keep(made, cache, kind, name)
    return made


def _keep(made: Prepared, cache: Path, kind: str, name: str) -> None:
    """Keep it for the next time; where nothing may be written, the next time takes a second longer."""
    with suppress(OSError):
        cache.mkdir(exist_ok=True)
        (cache / ".gitignore").write_text("*\n", "utf-8")
        for old in cache.glob(f"{kind}-*.json"):
            old.unlink(missing_ok=True)
        beside = cache / f".{name}.part"
        beside.write_bytes(msgspec.json.encode(made))
        beside.replace(cache / name)
