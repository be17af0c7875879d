"""A scorecard's choices: what the package's own say, how they resolve, and what is refused where."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from test_catalogue import AUDIT, DATA

from quarterlight.errors import ChoicesError
from quarterlight.periods import Quarter, Span
from quarterlight.published.pages import read_scorecard
from quarterlight.scorecard.bands import Direction
from quarterlight.scorecard.choices import Choices, ChosenMeasure, load, packaged, read
from quarterlight.scorecard.figures import Unit
from quarterlight.scorecard.grading import grade
from quarterlight.scorecard.model import Kind

DEMO = Path(__file__).parents[2] / "demo" / "published-scorecard-2016-17-q3.txt"
PACKAGED = packaged()
PUBLISHED = read_scorecard(DEMO)
BANDS = 'bands = { "Requires Improvement" = "60-69", Good = "70-79", Outstanding = "80-100" }'


def choices(measure: str = "", before: str = "", after: str = "") -> Choices:
    """The choices of a small file with one measure."""
    return read(text(measure, before, after), "mine.toml")


def text(measure: str, before: str = "", after: str = "") -> str:
    own = f'title = "Ours"\n{before}\n[[section]]\ntitle = "First"\n'
    return f"{own}[[section.measure]]\n{measure}\n{after}\n"


def only(measure: str, before: str = "") -> ChosenMeasure:
    (chosen,) = choices(measure, before).measures
    return chosen


def quarter(shown: str) -> Quarter:
    return Quarter.parse(shown)


def test_the_package_has_the_42_measures_of_the_example_in_their_order() -> None:
    assert [measure.number for measure in PACKAGED.measures] == list(range(1, 43))
    codes = {m.number: m.code for m in PACKAGED.measures}
    lines = [line.split() for line in AUDIT.strip().splitlines()]
    assert codes == DATA | {int(number): f"audit.{name}" for number, name in lines}


@pytest.mark.parametrize("chosen", PACKAGED.measures, ids=lambda chosen: str(chosen.number))
def test_the_package_says_what_the_published_example_says(chosen: ChosenMeasure) -> None:
    (published,) = [m for m in PUBLISHED.measures if m.number == chosen.number]
    assert (chosen.section, chosen.title) == (published.section, published.title)
    assert chosen.kind is published.kind
    if any(cell.figure for cell in published.cells.values()):
        assert chosen.unit is published.unit
    assert chosen.better is published.better
    now = chosen.bands_in(PUBLISHED.quarter).bands
    assert [(b.name, b.ranges) for b in now.bands] == [
        (b.name, b.ranges) for b in published.bands.bands
    ]


def test_the_package_shows_every_measure_for_all_its_quarters_and_suspends_none() -> None:
    latest = quarter("2016-17 Q3")
    assert {len(m.quarters(latest)) for m in PACKAGED.measures} == {7}
    assert {m.first_quarter for m in PACKAGED.measures} == {None}
    assert {m.suspensions for m in PACKAGED.measures} == {()}


def test_the_package_has_an_owner_for_each_measure_one_precision_and_the_audits_services() -> None:
    assert all(m.owner for m in PACKAGED.measures)
    assert {m.precision for m in PACKAGED.measures} == {0}
    services = {m.number: m.service for m in PACKAGED.measures if m.kind is Kind.AUDIT}
    assert (services[2], services[3], services[4], services[1]) == (
        "front_door",
        "cin_cp",
        "cared_for",
        None,
    )


def test_a_measure_takes_from_the_catalogue_what_it_does_not_say() -> None:
    chosen = only('number = 40\nmeasure = "referrals.repeat_referrals"')
    assert chosen.title.startswith("Percentage of repeat referrals") or "referral" in chosen.title
    assert (chosen.kind, chosen.unit, chosen.span) == (Kind.DATA, Unit.PERCENT, Span.ROLLING_YEAR)
    assert chosen.better is Direction.LOWER


def test_what_a_measure_says_goes_before_the_catalogue_and_the_scorecard() -> None:
    chosen = only(
        'measure = "referrals.repeat_referrals"\ntitle = "Back within a year"\nspan = "quarter"\n'
        'precision = 1\ngrade_on = "exact"\nowner = "Front door"\nkind = "audit"\nunit = "number"',
        before="precision = 2",
    )
    assert (chosen.title, chosen.span, chosen.precision) == ("Back within a year", Span.QUARTER, 1)
    assert (chosen.grade_on, chosen.owner, chosen.kind) == ("exact", "Front door", Kind.AUDIT)
    assert chosen.unit is Unit.NUMBER


def test_an_audit_question_with_a_service_is_a_code_of_three_parts() -> None:
    asked = 'audit = { question = "plan_smart", service = "cin_cp" }'
    assert only(asked).code == "audit.plan_smart.cin_cp"
    assert only(asked).service == "cin_cp"


def test_a_question_that_only_this_council_asks_needs_a_title_of_its_own() -> None:
    chosen = only('audit = { question = "voice_heard" }\ntitle = "The voice is heard"')
    assert (chosen.code, chosen.title) == ("audit.voice_heard", "The voice is heard")


def test_a_title_alone_is_a_supplied_measure_with_a_code_of_its_words() -> None:
    assert only('title = "Timely visits  made"').code == "supplied.timely_visits_made"


def test_shared_bands_are_named() -> None:
    shared = '[bands.ours]\nGood = "70-79"\nOutstanding = "80-100"'
    named = only('title = "A"\nbands = "ours"', before=shared)
    assert dict(named.bands[0].printed) == {"Good": "70-79", "Outstanding": "80-100"}
    assert named.better is Direction.HIGHER


def test_bands_count_from_their_quarter_and_the_earlier_ones_before_it() -> None:
    chosen = only(
        'title = "A"\nbands = [ { from = "2016-17 Q1", are = { Good = "80-89", Outstanding = "90-100" } },'
        ' { are = { Good = "70-79", Outstanding = "80-100" } } ]'
    )
    before, after = (
        chosen.bands_in(quarter(shown)).bands for shown in ("2015-16 Q4", "2016-17 Q1")
    )
    assert grade(Decimal(85), before).word == "Outstanding"
    assert grade(Decimal(85), after).word == "Good"


def test_before_the_first_bands_nothing_is_graded() -> None:
    chosen = only(
        'title = "A"\nbands = [ { from = "2016-17 Q1", are = { Good = "80-89", Outstanding = "90-100" } } ]'
    )
    assert not chosen.bands_in(quarter("2015-16 Q4")).bands


def test_a_target_with_a_tolerance_grades() -> None:
    chosen = only(
        'title = "A"\nbetter = "higher"\ntarget = "95%"\ntolerance = "5%"\nwords = ["Green", "Amber", "Red"]'
    )
    bands = chosen.bands_in(quarter("2016-17 Q3")).bands
    assert [grade(Decimal(value), bands).word for value in (95, 90, 89)] == [
        "Green",
        "Amber",
        "Red",
    ]
    assert chosen.bands[0].printed == (("Target", "95%"), ("Tolerance", "5%"))


def test_a_council_has_its_own_word_below_every_band() -> None:
    chosen = only(f'title = "A"\n{BANDS}', before='below = "Weak"')
    assert grade(Decimal(50), chosen.bands[0].bands).word == "Weak"


def test_a_suspension_is_open_ended_or_ends() -> None:
    ended, open_ended = only(
        'title = "A"\nsuspended = [ { from = "2015-16 Q1", to = "2015-16 Q2", reason = "moved" },'
        ' { from = "2016-17 Q3", reason = "closed" } ]'
    ).suspensions
    assert quarter("2015-16 Q2") in ended
    assert quarter("2015-16 Q3") not in ended
    assert quarter("2030-31 Q1") in open_ended
    assert open_ended.reason == "closed"


@pytest.mark.parametrize(
    ("shown", "offsets"),
    [("3", [2, 1, 0]), ("[4, 1, 0]", [4, 1, 0]), ("[0, 0, 1]", [1, 0])],
)
def test_quarters_shown_are_a_number_or_a_list(shown: str, offsets: list[int]) -> None:
    latest = quarter("2016-17 Q3")
    chosen = only(f'title = "A"\nquarters_shown = {shown}')
    assert [latest - each for each in chosen.quarters(latest)] == offsets


@pytest.mark.parametrize(
    "bands",
    [
        'Good = "70-79", Outstanding = "78-100"',
        'Good = "70-79", Outstanding = "85-100"',
        'Good = "about right", Outstanding = "85-100"',
        '"Requires Improvement" = "70-79", Good = "60-69", Outstanding = "80-100"',
        'Lower = "70-79", Upper = "80-100"',
    ],
)
def test_as_published_keeps_bands_as_somebody_printed_them(bands: str) -> None:
    measure = f'title = "A"\nbands = {{ {bands} }}'
    with pytest.raises(ChoicesError):
        choices(measure)
    assert only(measure, before="as_published = true").bands


def test_as_published_keeps_two_measures_of_one_number() -> None:
    twice = 'number = 1\ntitle = "A"\n[[section.measure]]\nnumber = 1\ntitle = "B"'
    assert len(choices(twice, before="as_published = true").measures) == 2
    with pytest.raises(ChoicesError, match="line 9.*Two measures have the number 1"):
        choices(twice)


# What is wrong, the line on which it stands, and words of what is said and of its remedy.
REFUSED = {
    "unknown key of a measure": ('title = "A"\nbandz = "x"', 7, "“bandz”", "“bands”"),
    "unknown key like none": ('title = "A"\nxyzzy = 1', 7, "“xyzzy”", "Known are"),
    "unknown key of audit": ('audit = { question = "no_drift", servise = "a" }', 6, "servise", "service"),
    "unknown key of a suspension": (
        'title = "A"\nsuspended = [ { form = "2016-17 Q3", reason = "a" } ]', 7, "form", "from",
    ),
    "unknown key of dated bands": (
        'title = "A"\nbands = [ { since = "2016-17 Q3", are = {} } ]', 7, "since", "Known are: from, are",
    ),
    "missing reason": ('title = "A"\nsuspended = [ { from = "2016-17 Q3" } ]', 7, "reason", "Why"),
    "number with a decimal point": ("title = \"A\"\nnumber = 2.1", 7, "a whole number or a text", "quotes"),
    "title that is a number": ("title = 7", 6, "title: expected a text", "title"),
    "flag in quotes": ('title = "A"\nsupplied = "yes"', 7, "true or false", "supplied"),
    "day in place of a quarter": ('title = "A"\nfirst_quarter = 2016-10-01', 7, "2016-10-01", "2016-17 Q3"),
    "time in place of a quarter": (
        'title = "A"\nfirst_quarter = 2016-10-01T10:00:00', 7, "a time without quotes", "introduction",
    ),
    "unknown word": ('title = "A"\nbetter = "up"', 7, "“up”", "higher"),
    "unknown precision": ('title = "A"\nprecision = 4', 7, "4", "Decimals"),
    "band that is a number": ('title = "A"\nbands = { Good = 70 }', 7, "Good: expected a text", "name"),
    "bands that are a number": ('title = "A"\nbands = 70', 7, "a text in quotes or a table or a list", "bands"),
    "unreadable band": (
        'title = "A"\nbands = { Good = "fair", Outstanding = "80-100" }', 7, "“fair”", "60-69",
    ),
    "overlapping bands": (
        'title = "A"\nbands = { Good = "70-80", Outstanding = "80-100" }', 7, "share", "as_published",
    ),
    "bands with a hole": (
        'title = "A"\nbands = { Good = "70-79", Outstanding = "85-100" }', 7, "leave out 80", "as_published",
    ),
    "hole of a decimal": (
        'title = "A"\nprecision = 1\nbands = { Good = "70-79", Outstanding = "80-100" }', 8, "79.1", "Mend",
    ),
    "unordered bands": (
        'title = "A"\nbands = { "Requires Improvement" = "70-79", Good = "60-69", Outstanding = "80-100" }',
        7, "neither rise nor fall", "as_published",
    ),
    "bands without a direction": (
        'title = "A"\nbands = { Lower = "70-79", Upper = "80-100" }', 7, "better", "higher",
    ),
    "bands against their direction": (f'title = "A"\nbetter = "lower"\n{BANDS}', 7, "higher", "Turn"),
    "unknown name of bands": ('title = "A"\nbands = "standart"', 7, "“standart”", "“standard”"),
    "no such name of bands": ('title = "A"\nbands = "qq"', 7, "“qq”", "[bands.qq]"),
    "two sets of bands from one quarter": (
        'title = "A"\nbands = [ { are = { Good = "70+" } }, { are = { Good = "80+" } } ]',
        7, "Two sets", "Keep one",
    ),
    "unreadable target": ('title = "A"\nbetter = "higher"\ntarget = "soon"', 8, "“soon”", "95%"),
    "target without a direction": ('title = "A"\ntarget = "95%"', 7, "direction", "better"),
    "target and bands": (f'title = "A"\ntarget = "≥ 95"\n{BANDS}', 7, "both", "Keep one"),
    "tolerance without a target": ('title = "A"\ntolerance = "5%"', 7, "tolerance", "target"),
    "unknown code": ('measure = "referrals.repeat_referal"', 6, "repeat_referal", "referrals.repeat_referrals"),
    "code like none": ('measure = "qqq"', 6, "“qqq”", "supplied = true"),
    "mistyped question": ('audit = { question = "no_drif" }', 5, "no title", "audit.no_drift"),
    "neither code nor title": ("number = 1", 5, "which it is", "measure"),
    "measure and audit": (
        'measure = "referrals.repeat_referrals"\naudit = { question = "no_drift" }', 5, "both", "Keep one",
    ),
    "wrong first quarter": ('title = "A"\nfirst_quarter = "Q5 2016-17"', 7, "not a quarter", "2016-17 Q3"),
    "wrong quarter of bands": (
        'title = "A"\nbands = [ { from = "autumn", are = { Good = "70+" } } ]', 7, "autumn", "2016-17 Q3",
    ),
    "wrong quarter of a suspension": (
        'title = "A"\n[[section.measure.suspended]]\nreason = "a"\nfrom = "2016"', 9, "2016", "2016-17 Q3",
    ),
    "suspension that ends before it begins": (
        'title = "A"\n[[section.measure.suspended]]\nfrom = "2016-17 Q3"\nto = "2016-17 Q2"\nreason = "a"',
        9, "before it begins", "Swap",
    ),
    "confirmation without its day": ('title = "A"\ndefinition_confirmed_by = "B"', 7, "_on", "which day"),
    "confirmation on no day": (
        'title = "A"\ndefinition_confirmed_by = "B"\ndefinition_confirmed_on = "31/01/2017"',
        8, "31/01/2017", "2017-01-31",
    ),
    "no quarters": ('title = "A"\nquarters_shown = 0', 7, "no quarters", "7"),
    "quarters to come": ('title = "A"\nquarters_shown = [1, -1]', 7, "no quarters", "[4, 1, 0]"),
    "the same measure twice": ('title = "A"\n[[section.measure]]\ntitle = "a"', 7, "supplied.a", "Take one"),
    "the same number twice": (
        'title = "A"\nnumber = 1\n[[section.measure]]\ntitle = "B"\nnumber = 1', 10, "the number 1", "anew",
    ),
}  # fmt: skip
STANDARD = '[bands.standard]\nGood = "70-79"\nOutstanding = "80-100"'


@pytest.mark.parametrize(("measure", "line", "says", "remedy"), REFUSED.values(), ids=REFUSED)
def test_a_wrong_measure_is_refused_with_its_line_and_a_remedy(
    measure: str, line: int, says: str, remedy: str
) -> None:
    before = STANDARD if "standart" in measure else ""
    with pytest.raises(ChoicesError) as raised:
        choices(measure, before)
    error = raised.value
    assert says in error.what
    assert remedy in error.remedy
    assert error.where == f"mine.toml, line {line + before.count(chr(10))}"


WHOLE = {
    "unknown key of the file": ('titel = "A"', 1, "“titel”", "title"),
    "no title": ("quarters_shown = 7", 1, "“title” is missing", "title"),
    "unknown key of a section": ('title = "A"\n[[section]]\ntitle = "B"\nmesure = 1', 4, "mesure", "measure"),
    "unknown key of a table": ('title = "A"\n[[judgements]]\ntitle = "B"\nhead = "c"', 4, "head", "heading"),
    "shared band that is a number": (
        'title = "A"\n[bands.one]\nGood = "70+"\n[bands.two]\nGood = 70', 5, "Good: expected a text", "share",
    ),
    "two tables of one name": (
        'title = "A"\n[[judgements]]\ntitle = "B"\n[[judgements]]\ntitle = "B"', 4, "“B”", "Rename",
    ),
    "broken TOML": ('title = "A"\nnumber = \n', 2, "no TOML", "Mend"),
    "broken TOML at its end": ('title = "A"\nnotes = [ "b"', 2, "no TOML", "Mend"),
    "a key twice": ('title = "A"\ntitle = "B"', 2, "no TOML", "Mend"),
}  # fmt: skip


@pytest.mark.parametrize(("toml", "line", "says", "remedy"), WHOLE.values(), ids=WHOLE)
def test_a_wrong_file_is_refused_with_its_line_and_a_remedy(
    toml: str, line: int, says: str, remedy: str
) -> None:
    with pytest.raises(ChoicesError) as raised:
        read(toml, "mine.toml")
    error = raised.value
    assert says in error.what
    assert remedy in error.remedy
    assert error.where == f"mine.toml, line {line}"


def test_a_file_that_is_not_utf_8_is_refused_at_its_line(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_bytes('title = "A"\nnotes = ["café"]\n'.encode("cp1252"))
    with pytest.raises(ChoicesError, match="line 2: The file is not UTF-8 text. Save it as UTF-8"):
        load(path)


def test_a_file_with_a_byte_order_mark_is_read(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text('title = "Café"', "utf-8-sig")
    assert load(path).file.title == "Café"


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ChoicesError, match="cannot be read"):
        load(tmp_path / "none.toml")
