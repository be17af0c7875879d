"""The reference page of a workspace's files: the tables of the code, each with its words.

What a TOML file holds is said by its schema. Columns and the keys of a run have their words here; one
that has none, or a word for one that is no more, ends the making with its name.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec

from quarterlight.periods import Quarter
from quarterlight.runs.issuing.blocking import points
from quarterlight.runs.issuing.sealing import seal
from quarterlight.runs.issuing.signing import Asked, Signature
from quarterlight.runs.running import keep, make
from quarterlight.scorecard.schema_messages import Tables, fields_at
from quarterlight.scorecard.states import State
from quarterlight.workspace.benchmarks import BENCHMARKS
from quarterlight.workspace.commentary_schema import TABLES as COMMENTARY
from quarterlight.workspace.figures import FIGURES
from quarterlight.workspace.folder import SETTINGS, Settings, create
from quarterlight.workspace.folder import TABLES as SETTINGS_TABLES
from quarterlight.workspace.judgements import JUDGEMENTS
from quarterlight.workspace.starting import adopted

DEMO = Path(__file__).parent.parent / "demo" / "published-scorecard-2016-17-q3.txt"
STATES = ", ".join(f"`{state}`" for state in State if state is not State.VALUE)
FIGURE_WORDS = {
    "measure": "The measure's code, or its number on the scorecard. Needed.",
    "quarter": "Such as `2016-17 Q3`. Needed.",
    "value": "The figure: `83%`, `31`, `6 of 9`. Without it, the numerator and denominator make it.",
    "numerator": "How many of the cases met it, or the count itself.",
    "denominator": "How many cases it was asked of.",
    "state": f"Why there is no figure: {STATES}.",
    "grade": "The grade that a page printed beside it.",
    "published": "Y: it stood on a page that was issued, is kept as printed, and stands before others.",
    "provisional": "Y: a final figure will replace it.",
    "source": "Who gave it, or which page. Two figures for one cell need two sources.",
    "supplied_on": "The day, as 2017-01-31. Of several figures the latest stands.",
    "note": "A note, or the words of a page for why there is no figure.",
}
JUDGEMENT_WORDS = {
    "table": "The title of the judgement table. Needed.",
    "quarter": "Such as `2016-17 Q3`. Needed.",
    "audit_month": "The month whose audits these are, as 2016-12.",
    "judgement": "Outstanding, Good and so on. Needed.",
    "percent": "The share of audits, as 58%.",
    "count": "How many audits.",
    "published": "Y: it stood on a page that was issued. A published column stands, as a whole.",
    "source": "Who gave it, or which page.",
}
BENCHMARK_WORDS = {
    "measure": "The measure's code, or its number on the scorecard. Needed.",
    "area": "Whose figure it is: England, the region, neighbours. Needed.",
    "period": "Its own period, such as 2015-16. Needed; of each area the latest is printed.",
    "value": "The figure, as 22% or 31. Needed.",
    "source": "Where it was published.",
}
RUN_WORDS = {
    "manifest.json": "The code's version, the quarter, and the SHA-256 of every other file.",
    "results.json": "What came of it, as below; `run --format json` prints the same.",
    "standing.json": "What stands in each measure, quarter and judgement column, and what it replaced.",
    "recomputed.json": "What records, else suppliers, give for each: what a restatement may take from it.",
    "inputs/": "The settings, scorecards, figures and commentary as they were used: a workspace of its own.",
}
RESULT_KEYS = {
    "quarter": "The quarter of the run.",
    "snapshot": "The snapshot of records it was made from; null without records.",
    "scorecard": "The name of the scorecard's file.",
    "title": "Its title, with the quarter.",
    "results": "An entry for each measure in each quarter that it shows, as below.",
    "judgements": "An entry for each column of each judgement table.",
    "commentary": "The comments, with the measures that they answer for.",
    "beside": "What stands beside a measure: benchmarks, the same quarter last year.",
    "exceptions": "The measures that owe commentary, with their triggers.",
    "differs": "Where a computed figure differs from the one that stands.",
    "findings": "What is wrong, as `check` says it.",
    "failed": "The measures whose computation failed.",
    "restatements": "The restatements that the scorecard's choices name.",
    "as_at": "The day of the extract of each table of records.",
    "parts": "Figures that stand beside a measure, by part: months, teams.",
    "promises": "What earlier quarters promised, as at the quarter's last day: open, or closed since it began.",
    "advice": "What the coach would have better in the commentary: `number`, `code`, `says`.",
}
ENTRY_KEYS = {
    "measure": "The code.",
    "number": "The number as printed.",
    "title": "The title.",
    "quarter": "The quarter of this figure.",
    "state": "`value`, or why there is none.",
    "reason": "The reason in words; null where there is a figure.",
    "numerator": "Cases that met it, or the count.",
    "denominator": "Cases that it was asked of.",
    "value": "The displayed figure as a number.",
    "display": "The figure as shown.",
    "exact": "The fraction, `15/18`.",
    "unit": "`percent` or `number`.",
    "grade": "The grade.",
    "movement": "`up`, `down` or `level` in the displayed figure.",
    "meaning": "What the movement means.",
    "compared_with": "The quarter that it is compared with.",
    "origin": "`published`, `supplied`, `records` or `issued`; null for a state of no source.",
    "marks": "Such as `published`, `provisional`, `disputed`.",
    "previous": "What a restatement replaced.",
    "definition": "The digest of what the measure is.",
}

ISSUE_WORDS = {
    "definitions.json": "Each measure: its code, what it counts, its bands, the digest of its definition.",
    "findings.json": "What was wrong when it was issued, each with what waived it.",
    "issue.json": "The signature, the waivers, and what a correction changed, as below.",
    "manifest.json": "The SHA-256 of every other file, and the seal over these.",
    **{
        name: RUN_WORDS[name]
        for name in ("inputs/", "recomputed.json", "results.json", "standing.json")
    },
}
ISSUE_KEYS = {
    "layout": "The layout of the folder.",
    "id": "The quarter, and the number of its issue.",
    "quarter": "The quarter.",
    "scorecard": "The name of the scorecard's file.",
    "title": "Its title, with the quarter.",
    "run": "The run that was issued.",
    "signed_by": "Who signed.",
    "role": "In which role.",
    "on": "The day of the signature.",
    "sealed": "The how-manieth issue of the workspace it is: what counts, whatever a clock says.",
    "sealed_at": "When the folder was made, by the clock of the computer.",
    "version": "The version of quarterlight that made it.",
    "corrects": "The issue of the same quarter that it corrects.",
    "changes": "What it changes in that one.",
    "restatements": "The ids of the restatements that the run was told of.",
    "waivers": "What was let pass, why, by whom, and the sentences that it covers.",
    "follows": "The issue that was sealed before it, with its seal.",
}


def page(made: str) -> Iterator[str]:
    """The lines of the page."""
    yield f"# Every file of a workspace\n\n{made}\n"
    yield "A workspace is one folder. TOML files hold what a council decides and writes; unknown keys are"
    yield "refused. CSV files, or `.xlsx` with the same headings, hold figures; a run never changes them.\n"
    yield f"## {SETTINGS}\n\nThe council's own settings. The folder that has it is a workspace.\n"
    yield from _keys({(): Settings}, ())
    for names, table in SETTINGS_TABLES.items():
        if names:
            yield f"\n### [{'.'.join(names)}]\n\n{(table.__doc__ or '').strip()}\n"
            yield from _keys(SETTINGS_TABLES, names)
    yield "\n## scorecards/NAME.toml\n\nWhat is shown, under which bands: [every key](scorecard-toml.md)."
    yield "\n## figures/ANY-NAME.csv\n\nFigures, or why there are none. A row is a measure in a quarter.\n"
    yield from _table("column", FIGURES, FIGURE_WORDS)
    yield "\n## figures/judgements….csv\n\nHow audits were judged. A row is a judgement of a table's quarter.\n"
    yield from _table("column", JUDGEMENTS, JUDGEMENT_WORDS)
    yield "\n## figures/benchmarks….csv\n\nWhat other areas had. They are shown, and never graded.\n"
    yield from _table("column", BENCHMARKS, BENCHMARK_WORDS)
    yield "\n## commentary/2016-17-q3.toml\n\nOne file for each quarter, named after it."
    for names, table in COMMENTARY.items():
        if names:
            yield f"\n### [[{'.'.join(names)}]]\n\n{(table.__doc__ or '').strip()}\n"
            yield from _keys(COMMENTARY, names)
    yield from _run()
    yield "\n## The other folders\n\n`snapshots/`, `measures/` and `log/` are empty until something"
    yield "uses them. `.gitignore` keeps rows about children out of version control."


def _run() -> Iterator[str]:
    """The run folder, as a run of the demonstration makes it."""
    with TemporaryDirectory() as folder:
        files, quarter, _ = adopted(DEMO)
        workspace = create(Path(folder) / "workspace", files)
        run = make(workspace, Quarter.parse(quarter), None)
        kept = keep(workspace, run)
        names = sorted(path.name + "/" * path.is_dir() for path in kept.iterdir())
        signed = Signature("A. Lee", "Director", date(2017, 2, 2))
        asked = {
            point.what: Asked(point.what, "as printed") for point in points(run) if point.blocks
        }
        issue = seal(workspace, Quarter.parse(quarter), "latest", signed, asked.values()).issue
        sealed = sorted(path.name + "/" * path.is_dir() for path in issue.folder.iterdir())
    yield "\n## runs/2016-17-q3-DIGEST/\n\nA run: what it was made of, and what came of it. The same workspace"
    yield "gives the same bytes and the same name. `runs/order.txt` says in which order runs were made.\n"
    yield from _table("file", names, RUN_WORDS)
    yield "\n### results.json\n"
    yield from _table("key", run.results, RESULT_KEYS)
    yield "\n### An entry of `results`\n"
    yield from _table("key", run.results["results"][0], ENTRY_KEYS)
    yield "\n## issued/2016-17-q3-1/\n\nAn issue: a run as it was signed, without any row about a child. It never"
    yield "changes; the next one of the quarter is -2. `quarterlight verify` proves it.\n"
    yield from _table("file", sealed, ISSUE_WORDS)
    yield "\n### issue.json\n"
    yield from _table("key", msgspec.to_builtins(issue.file), ISSUE_KEYS)


def _keys(tables: Tables, names: tuple[str, ...]) -> Iterator[str]:
    said = fields_at(names, tables)
    yield from _table("key", said, said)


def _table(head: str, names: Iterable[str], words: Mapping[str, str]) -> Iterator[str]:
    names = list(names)
    if unsaid := set(names) ^ set(words):
        raise SystemExit(
            f"scripts/workspace_reference.py: {', '.join(sorted(unsaid))}: say it, or take it out."
        )
    yield f"| {head} | what it says |\n| --- | --- |"
    yield from (f"| `{name}` | {words[name]} |" for name in names)
