"""A council whose scorecard shows every measure and table of the made-up authorities, computed by the real parts."""

from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from reference.authorities import AUDIT_MEASURES

from measuring.engine import READY
from quarterlight.engines.duckdb.session import Session
from quarterlight.runs.computing.computing import Computing
from quarterlight.runs.computing.outcome import measured
from quarterlight.runs.loading import settle_rows
from quarterlight.scorecard.choices import load
from quarterlight.workspace.snapshots import LAYOUT, Manifest, Snapshot, TableInfo

STREAMS = ("ChECS", "CIN/CP Macc", "Permanence and ThroughCare")
WORK_TYPES = {"referral": "Referral", "child_protection_plans": "Child Protection Plans"}
CODES = (*READY.measures, *AUDIT_MEASURES)
_BANDS = '{ "Requires Improvement" = "50-69", Good = "70-79", Outstanding = "80-100" }'
AS_AT = date(2017, 1, 15)


@cache
def choices():
    """The choices of its scorecard."""
    lines = ['title = "Ours"', "quarters_shown = 7", "[[section]]", 'title = "All"']
    for number, code in enumerate(CODES, 1):
        lines += ["[[section.measure]]", f"number = {number}", f"bands = {_BANDS}"]
        lines += [f'title = "Measure {number}"', _what(code)]
    for title in ("All Audits", *STREAMS, *WORK_TYPES.values()):
        lines += ["[[judgements]]", f'title = "{title}"']
    with TemporaryDirectory() as folder:
        path = Path(folder) / "ours.toml"
        path.write_text("\n".join(lines), "utf-8")
        return load(path)


def _what(code):
    if code not in AUDIT_MEASURES:
        return f'measure = "{code}"'
    question, *service = code.split(".")[1:]
    named = f', service = "{service[0]}"' if service else ""
    return f'audit = {{ question = "{question}"{named} }}'


def snapshot(tables, folder, as_at=AS_AT):
    """A snapshot of raw rows by their tables, settled as a load does; an empty table is there."""
    folder.mkdir(parents=True, exist_ok=True)
    found = settle_rows(tables, folder)
    info = {name: TableInfo(rows=0, as_at=as_at, digest="") for name in found}
    manifest = Manifest(
        layout=LAYOUT, digest="made up", as_at=as_at, made_by="", tables=info, findings=[]
    )
    return Snapshot(folder, manifest)


def computed(tables, folder, latest, words=()):
    """What the records give for its scorecard."""
    return measured(choices(), latest, snapshot(tables, folder), READY, dict(words))[0]


def asked(records, quarters, codes=CODES):
    """Every row that measures see in these quarters, with what is known of it, and the tallies."""
    with Session() as session:
        work = Computing(session, READY, records, {})
        work.cases(dict.fromkeys(codes, list(quarters)))
        assert work.awaited == {}
        return session.rows("FROM full_cases ORDER BY ALL"), work.tallies(codes).counts


def standing(found):
    """What stands in each quarter, by measure and quarter."""
    return {(cell.measure, cell.quarter): cell.stands for cell in found.figures}
