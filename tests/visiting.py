"""A small council with records of its own visits and referrals, and measures that it wrote itself.

`MEASURE` is the text of a sound one; `SPOILT` are others, each broken in one way, with the line
that is to be named and what is said of it.
"""

from __future__ import annotations

import atexit
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from click.testing import CliRunner, Result

from quarterlight.cli import main
from quarterlight.workspace.folder import Workspace, create

Q3 = "2016-17 Q3"
MEASURE = '''"""Children seen alone at visits.

A child who is only ever seen beside a parent may have no one to tell.
"""

from quarterlight.measuring import QUARTER, Percentage
from quarterlight.measuring.example import Example
from quarterlight.records import child_in_need_visits as visits

measure = Percentage(
    asks="Of the visits at which the child was seen, at how many was the child seen alone?",
    of=visits,
    dated=visits.visited_on,
    over=QUARTER,
    leaves_out={"the child was not seen on {dated_on}": ~visits.is_seen.fill_null(False)},
    that={"seen on {dated_on}, but not alone": visits.is_seen_alone.fill_null(False)},
    met="seen alone on {dated_on}",
    source="SSD ssd_cin_visits; a local standard.",
    examples=(
        Example(
            "2016-17 Q3",
            {
                "child_in_need_visits": """
                visit_id | person_id | visited_on | is_seen | is_seen_alone | expect   | because
                v1       | amy       | 2016-10-01 | Y       | Y             | met      | the first day
                v2       | ben       | 2016-12-31 | Y       |               | not met  | not recorded
                v3       | cat       | 2016-11-11 | N       |               | left out | not seen
                """
            },
        ),
    ),
)
'''
AT = MEASURE[: MEASURE.index("measure = Percentage")].count("\n") + 1
SPOILT = {
    "misspelt": (
        ("visits.is_seen_alone", "visits.is_seen_alon"),
        AT + 6,
        "has no attribute 'is_seen_alon'. Did you mean “is_seen_alone”?",
    ),
    "raising": (("measure = P", "x = 1 / 0\nmeasure = P"), AT, "ZeroDivisionError"),
    "leaving": (("measure = P", "raise SystemExit(3)\nmeasure = P"), AT, "SystemExit: 3."),
    "unreadable": (("measure = P", "measure = = P"), AT, "SyntaxError"),
    "unknown_record": (
        ("child_in_need_visits as", "child_in_need_visit as"),
        AT - 2,
        "there is no record “child_in_need_visit”. Did you mean “child_in_need_visits”?",
    ),
    "without_a_measure": (("measure = P", "mesure = P"), None, "declares no measure"),
    "of_another_record": (
        ("visits.is_seen_alone.fill_null(False)", "referrals.received_on.notnull()"),
        AT,
        "belong to another relation",
    ),
    "naming_too_much": (
        ("met=\"seen alone on {dated_on}\"", "met=\"seen alone on {visited_on}\""),
        AT,
        "names {visited_on}; it may name {dated_on}",
    ),
    "undated": (("    dated=visits.visited_on,\n", ""), AT, "by `dated` or by `in_quarter`"),
    "no_day": (("dated=visits.visited_on", "dated=visits.visit_id"), AT, "`dated` is no day"),
    "no_span": (("over=QUARTER", 'over="quarter"'), AT, "`over` is one of QUARTER"),
    "unconditional": (
        ("visits.is_seen_alone.fill_null(False)", "visits.visited_on"),
        AT,
        "The condition of “seen on {dated_on}, but not alone” is no yes or no.",
    ),
    "refused": (
        ("~visits.is_seen.fill_null(False)", 'visits.visit_id.cast("int64") > 3'),
        AT,
        "The engine refused a query: Conversion Error",
    ),
}  # fmt: skip
_IMPORT = "from quarterlight.records import child_in_need_visits as visits\n"

VISITS = """cinv_cin_visit_id,cinv_person_id,cinv_cin_visit_date,cinv_cin_visit_seen,cinv_cin_visit_seen_alone
v-1,100,2016-10-03,Y,Y
v-2,100,2016-11-07,Y,N
v-3,200,2016-12-01,N,
v-4,200,2016-12-05,Y,Y
v-5,300,2016-09-30,Y,Y
"""
REFERRALS = """cine_referral_id,cine_person_id,cine_referral_date,cine_referral_team
r-1,100,2016-02-01,east
r-2,100,2016-11-01,west
r-3,200,2016-11-02,east
r-4,200,2016-11-02,west
r-5,300,2015-11-01,east
"""
TEAMS = """dept_team_id,dept_team_name
east,East team
"""


def spoilt(name: str) -> str:
    """The text of the measure with one slip in it."""
    (old, new), _, _ = SPOILT[name]
    assert MEASURE.count(old) == 1, old
    text = MEASURE.replace(old, new)
    return text.replace(_IMPORT, f"{_IMPORT[:-1]}, referrals\n") if "referrals" in new else text


@cache
def _queries() -> Path:
    """Where the package's queries are kept, for all tests: writing them takes longer than a run."""
    folder = TemporaryDirectory(prefix="queries-")
    atexit.register(folder.cleanup)
    return Path(folder.name)


def council(root: Path, *codes: str, measures: dict[str, str] | None = None) -> Workspace:
    """A workspace whose scorecard shows these measures, with files of its own for some of them."""
    lines = ['title = "Ours"', "quarters_shown = 3", "[[section]]", 'title = "Visits"']
    for number, code in enumerate(codes, 1):
        lines += ["[[section.measure]]", f"number = {number}", f'measure = "{code}"']
        lines += [
            'bands = { "Requires Improvement" = "50-69", Good = "70-79", Outstanding = "80-100" }'
        ]
    files = {"quarterlight.toml": "layout = 1\n", "scorecards/ours.toml": "\n".join(lines) + "\n"}
    made = create(root, files)
    made.cache.symlink_to(_queries())
    for code, text in (measures or {}).items():
        path = made.measures.joinpath(*code.split(".")).with_suffix(".py")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return made


def loaded(root: Path, *codes: str, measures: dict[str, str] | None = None) -> Workspace:
    """The same with its records loaded."""
    made = council(root, *codes, measures=measures)
    extract = root.parent / "extract"
    extract.mkdir()
    texts = {"ssd_cin_visits": VISITS, "ssd_cin_episodes": REFERRALS, "ssd_department": TEAMS}
    for table, text in texts.items():
        (extract / f"{table}.csv").write_text(text, "utf-8")
    result = command(made, "load", extract, "--as-at", "2017-01-15")
    assert result.exit_code in (0, 1), result.output
    return made


def command(workspace: Workspace, *words: object) -> Result:
    """A command in this process, on the workspace."""
    environment = {"QUARTERLIGHT_WORKSPACE": str(workspace.root), "QUARTERLIGHT_DEBUG": "1"}
    result = CliRunner(env=environment).invoke(main, [str(word) for word in words])
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result
