"""A figure is broken down by the columns that a council keeps too: of the child, or of the case's own record."""

from __future__ import annotations

import json
from typing import Any

import pytest
from visiting import MEASURE, Q3, command, loaded

OWN, REFERRALS = "visits.seen_alone", "referrals.repeat_referrals"
KEPT = '[records]\nkeep = ["ssd_person.pers_disability", "ssd_cin_episodes.cine_locality"]\n'
PEOPLE = "pers_person_id,pers_sex,pers_disability\n100,F,Y\n200,M,\n"
LOCAL = """cine_referral_id,cine_person_id,cine_referral_date,cine_locality
r-1,100,2016-02-01,North
r-2,100,2016-11-01,South
r-3,200,2016-11-02,
r-4,200,2016-11-02,North
"""
Parts = dict[str, list[dict[str, Any]]]


@pytest.fixture(scope="module")
def results(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    root = tmp_path_factory.mktemp("kept")
    ours = loaded(root / "workspace", OWN, REFERRALS, measures={OWN: MEASURE})
    with (ours.root / "quarterlight.toml").open("a", encoding="utf-8") as file:
        file.write(KEPT)
    more = root / "more"
    more.mkdir()
    (more / "ssd_person.csv").write_text(PEOPLE, "utf-8")
    (more / "ssd_cin_episodes.csv").write_text(LOCAL, "utf-8")
    command(ours, "load", more, "--as-at", "2017-01-16")
    result = command(ours, "run", "--quarter", Q3, "--format", "json")
    assert result.exit_code in (0, 1), result.stderr
    said: dict[str, Any] = json.loads(result.stdout)
    return said


def breakdown(results: dict[str, Any], code: str) -> Parts:
    found: Parts = results["parts"][code]["breakdown"]
    return found


def of(parts: list[dict[str, Any]]) -> dict[str | None, tuple[int, int]]:
    return {part["name"]: (part["met"], part["counted"]) for part in parts}


def test_a_column_of_the_child_breaks_every_measure_down(results: dict[str, Any]) -> None:
    name = "ssd_person.pers_disability"
    assert of(breakdown(results, OWN)[name]) == {"Y": (1, 2), None: (1, 1)}
    assert of(breakdown(results, REFERRALS)[name]) == {"Y": (1, 2), None: (0, 1)}


def test_a_column_of_a_record_breaks_the_measures_of_that_record_down(
    results: dict[str, Any],
) -> None:
    name = "ssd_cin_episodes.cine_locality"
    found = of(breakdown(results, REFERRALS)[name])
    assert found == {"North": (0, 1), "South": (1, 1), None: (0, 1)}
    assert name not in breakdown(results, OWN)


@pytest.mark.parametrize("code", [OWN, REFERRALS])
def test_all_parts_sum_to_the_figure(code: str, results: dict[str, Any]) -> None:
    (figure,) = [e for e in results["results"] if (e["measure"], e["quarter"]) == (code, Q3)]
    for name, parts in breakdown(results, code).items():
        met, counted = (sum(part[key] for part in parts) for key in ("met", "counted"))
        assert (met, counted) == (figure["numerator"], figure["denominator"]), name
    assert len(breakdown(results, code)) >= 2


def test_it_is_said_beside_the_figure_with_what_is_not_recorded(results: dict[str, Any]) -> None:
    says = " ".join(results["parts"][REFERRALS]["says"])
    assert "not recorded 0% (0 of 1)" in says
