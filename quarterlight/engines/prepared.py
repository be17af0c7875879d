"""Every measure made ready for an engine: its query as text, with all that a run says about it.

Writing the queries needs the language and every declaration; running them needs only this. So it
is kept in a file under the digest of whatever it was made of, and read back in a moment.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import date
from hashlib import sha256
from importlib.metadata import version
from importlib.resources import files as package_files
from pathlib import Path

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

    `day` names the record and column of the day of its rows, `case` those of the id; `also` has the queries of what is
    told beside its figure, by their sentences; `place` is where it is declared, for people.
    """

    code: str
    title: str
    about: str
    asks: str
    span: str
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
    """All measures by their codes, those that cannot be used with the reason, and the shared queries."""

    measures: dict[str, PreparedMeasure]
    failed: dict[str, str]
    records: dict[str, dict[str, str]]
    bank_holidays: list[date]
    queries: dict[str, str]


def prepared(own: Path | None, cache: Path | None, dialect: Dialect = Dialect.DUCKDB) -> Prepared:
    """The package's measures and those of a council's folder; from the cache where it has them."""
    folders = [folder for folder in (own,) if folder and folder.is_dir()]
    name = f"queries-{dialect.value}-{_digest(folders)}.json"
    if cache and (cache / name).is_file():
        with suppress(OSError, msgspec.DecodeError):
            return msgspec.json.decode((cache / name).read_bytes(), type=Prepared)
    from quarterlight.engines.preparing import prepare

    made = prepare(folders, dialect)
    if cache:
        _keep(made, cache, name)
    return made


def package_measures() -> Path:
    """The folder of the package's own measures."""
    return Path(str(package_files("quarterlight"))) / "measures"


def _digest(folders: Sequence[Path]) -> str:
    digest = sha256()
    for path in _sources(folders):
        digest.update(str(path).encode() + b"\0" + path.read_bytes() + b"\0")
    for library in _LIBRARIES:
        digest.update(version(library).encode())
    return digest.hexdigest()[:16]


def _sources(folders: Sequence[Path]) -> Iterator[Path]:
    package = package_measures().parent
    for folder in (*(package / name for name in _MADE_OF), package / "periods.py", *folders):
        yield from sorted(folder.rglob("*.py")) if folder.is_dir() else [folder]


def _keep(made: Prepared, cache: Path, name: str) -> None:
    """Keep it for the next time; where nothing may be written, the next time takes a second longer."""
    with suppress(OSError):
        cache.mkdir(exist_ok=True)
        (cache / ".gitignore").write_text("*\n", "utf-8")
        for old in cache.glob("queries-*.json"):
            old.unlink(missing_ok=True)
        beside = cache / f".{name}.part"
        beside.write_bytes(msgspec.json.encode(made))
        beside.replace(cache / name)
