"""The shape of a scorecard's TOML: what a council decides about its scorecard.

The descriptions here are the reference that the documentation prints. Meaning stays in the
catalogue; this file holds choices only. Quarters are texts such as `2016-17 Q3`.
"""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

from quarterlight.periods import Span
from quarterlight.scorecard.bands import Direction
from quarterlight.scorecard.figures import Unit
from quarterlight.scorecard.model import Kind

# How far back figures that were issued are computed anew each time.
Revise = Literal["never", "year_to_date"] | int


def _says(description: str) -> msgspec.Meta:
    return msgspec.Meta(description=description)


class _Strict(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, omit_defaults=True
):
    """A table of the file: unknown keys are refused."""


class AuditQuestion(_Strict, frozen=True, kw_only=True):
    """An audit measure: the share of relevant audits that answer a question with yes."""

    question: Annotated[str, _says("The question of the audit tool.")]
    service: Annotated[str | None, _says("Only audits of this service; all of them without.")] = (
        None
    )


class BandsFrom(_Strict, frozen=True, kw_only=True, rename={"from_quarter": "from"}):
    """Bands that count from a quarter on."""

    from_quarter: Annotated[
        str | None, _says("The first quarter in which they count; without, from the beginning.")
    ] = None
    are: Annotated[
        dict[str, str], _says('Each band\'s name with its numbers as printed: `Good = "70-79"`.')
    ]


class Suspension(
    _Strict, frozen=True, kw_only=True, rename={"from_quarter": "from", "to_quarter": "to"}
):
    """Quarters in which a measure is suspended."""

    from_quarter: Annotated[str, _says("The first quarter without the measure.")]
    to_quarter: Annotated[str | None, _says("The last one; without, until further notice.")] = None
    reason: Annotated[str, _says("Why, as the page prints it.")]


class MeasureChoice(_Strict, frozen=True, kw_only=True):
    """One measure as this scorecard shows it. `measure`, `audit` or `title` says which it is."""

    number: Annotated[
        int | str | None,
        _says('Its number as printed: 7, or in quotes where it is no whole number: `"2.1"`.'),
    ] = None
    measure: Annotated[
        str | None,
        _says("Its code in the catalogue, or `supplied.…` for a figure that somebody supplies."),
    ] = None
    audit: Annotated[
        AuditQuestion | None, _says("An audit measure by its question, in place of `measure`.")
    ] = None
    title: Annotated[str | None, _says("Its title here; without, the catalogue's.")] = None
    kind: Annotated[Kind | None, _says("`audit` or `data`; without, the catalogue's.")] = None
    unit: Annotated[Unit | None, _says("`percent` or `number`; without, the catalogue's.")] = None
    span: Annotated[
        Span | None,
        _says(
            "`quarter`, `year_to_date`, `rolling_year` or `at_quarter_end`; without, the catalogue's."
        ),
    ] = None
    service: Annotated[str | None, _says("The service that it speaks of.")] = None
    owner: Annotated[
        str | None, _says("The role that answers for it and writes its commentary.")
    ] = None
    better: Annotated[
        Direction | None,
        _says("`higher`, `lower`, `within` or `none`; without, it follows from the bands."),
    ] = None
    precision: Annotated[
        Literal[0, 1, 2, 3] | None, _says("Decimals shown; without, the scorecard's.")
    ] = None
    bands: Annotated[
        str | dict[str, str] | list[BandsFrom],
        _says(
            "The name of shared bands, or each band with its numbers, or a list of such by the "
            "quarter from which they count."
        ),
    ] = ""
    target: Annotated[str, _says("A target in place of bands, as printed: `95%`, `≥ 95`.")] = ""
    tolerance: Annotated[str, _says("How far from the target is tolerated, as printed.")] = ""
    floor: Annotated[str, _says("The least that is tolerated, as printed.")] = ""
    words: Annotated[
        list[str], _says("The words for a target met, tolerated and missed, best first.")
    ] = []
    quarters_shown: Annotated[
        int | list[int] | None, _says("As the scorecard's, where this measure shows others.")
    ] = None
    grade_on: Annotated[
        Literal["displayed", "exact"] | None,
        _says("Grade the displayed figure or the exact fraction; without, the scorecard's."),
    ] = None
    below: Annotated[
        str | None, _says("The word for a figure worse than every band; without, the scorecard's.")
    ] = None
    first_quarter: Annotated[
        str | None, _says("The quarter of its introduction; before it the page says so.")
    ] = None
    suspended: Annotated[list[Suspension], _says("When it was suspended, and why.")] = []
    supplied: Annotated[
        bool, _says("Whether its figures are supplied, though records could give them.")
    ] = False
    supplied_by: Annotated[str | None, _says("Who supplies its figures, such as `health`.")] = None
    definition_confirmed_by: Annotated[
        str | None, _says("Who confirmed that the computed figure means what was published before.")
    ] = None
    definition_confirmed_on: Annotated[
        str | None, _says("The day of that confirmation, as YYYY-MM-DD.")
    ] = None
    revise: Annotated[
        Revise | None, _says("As the scorecard's, where this measure is revised otherwise.")
    ] = None


class SectionChoice(_Strict, frozen=True, kw_only=True):
    """A group of measures under one heading, such as a practice standard."""

    title: Annotated[str, _says("The heading as printed.")]
    measure: Annotated[list[MeasureChoice], _says("Its measures, in their order.")] = []


class JudgementChoice(_Strict, frozen=True, kw_only=True):
    """A judgement table: how audits were judged."""

    title: Annotated[str, _says("Its title as printed; its figures name it so.")]
    heading: Annotated[str, _says("The heading that it shares with its neighbours.")] = ""
    first_quarter: Annotated[
        str | None, _says("The first quarter that is shown of it from audits.")
    ] = None


class AuditChoice(_Strict, frozen=True, kw_only=True):
    """The council's own audit tool, where it is not the one of the package."""

    questions: Annotated[list[str], _says("The questions that its audits answer.")] = []
    services: Annotated[list[str], _says("The services whose work is audited.")] = []
    streams: Annotated[
        list[str], _says("The streams of audits; a judgement table is titled as its stream.")
    ] = []
    work_types: Annotated[
        dict[str, str] | list[str],
        _says(
            "The types of work that are graded, each with its table's title; or their names alone."
        ),
    ] = {}

    @property
    def titles_of_work(self) -> dict[str, str]:
        """The title of each type of work's table; of a name alone it is the name, in words."""
        if isinstance(self.work_types, dict):
            return self.work_types
        return {name: name.replace("_", " ") for name in self.work_types}


class RestateChoice(
    _Strict, frozen=True, kw_only=True, rename={"from_quarter": "from", "to_quarter": "to"}
):
    """A restatement: past figures are replaced by what a run computed, and the old ones are kept."""

    measure: Annotated[
        int | str | None, _says("The measure, by number or code; or `table` instead.")
    ] = None
    table: Annotated[str | None, _says("The judgement table, by its title.")] = None
    from_quarter: Annotated[str, _says("The first quarter that is restated.")]
    to_quarter: Annotated[
        str | None, _says("The last one; without, up to the quarter of the run.")
    ] = None
    run: Annotated[str, _says("The run whose figures are right, by its id: `quarterlight runs`.")]
    reason: Annotated[str, _says("Why, as the page prints it.")]
    approved_by: Annotated[str, _says("Who approved it.")]
    on: Annotated[str, _says("The day of that approval, as YYYY-MM-DD.")]


class ScorecardChoice(_Strict, frozen=True, kw_only=True):
    """The whole file."""

    title: Annotated[str, _says("The scorecard's title; the quarter is added to it.")]
    quarters_shown: Annotated[
        int | list[int],
        _says(
            "How many quarters a page shows, to the latest; or a list of how many quarters before "
            "the latest each of them is: `[4, 1, 0]`."
        ),
    ] = 7
    precision: Annotated[Literal[0, 1, 2, 3], _says("Decimals of percentages.")] = 0
    grade_on: Annotated[
        Literal["displayed", "exact"],
        _says("Grade the displayed (rounded) figure or the exact fraction."),
    ] = "displayed"
    below: Annotated[
        str | None, _says("The word for a figure worse than every band, in place of Inadequate.")
    ] = None
    as_published: Annotated[
        bool, _says("Keep bands as somebody printed them, holes and overlaps too.")
    ] = False
    bands: Annotated[
        dict[str, dict[str, str]], _says("Bands that several measures share, by name.")
    ] = {}
    section: Annotated[list[SectionChoice], _says("The sections, in their order.")] = []
    judgements: Annotated[
        list[JudgementChoice], _says("The judgement tables, in their order.")
    ] = []
    audit: Annotated[AuditChoice, _says("The council's own audit tool.")] = AuditChoice()
    notes: Annotated[list[str], _says("The page's own notes, in the council's words.")] = []
    revise: Annotated[
        Revise,
        _says(
            "How recent an issued figure is computed anew each time, marked as revised where it "
            "changed: `never`, `year_to_date`, or a number of quarters before the latest."
        ),
    ] = "never"
    restate: Annotated[
        list[RestateChoice], _says("Past figures that are replaced, with why and by whose word.")
    ] = []
