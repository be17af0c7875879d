"""`quarterlight find`: everything that is held on one person, and nothing of another."""

from __future__ import annotations

from loaded_council import FIRST, Council


def _tables(found: dict, place: str = "snapshot") -> dict[str, int]:
    return {each["table"]: each["count"] for each in found["held"] if each["in"] == place}


def test_a_person_is_found_in_every_table_of_a_snapshot(ours: Council) -> None:
    ours.load(FIRST)
    found = ours.told("find", "0123")
    assert _tables(found) == {
        "ssd_person": 1,
        "ssd_family": 1,
        "ssd_cin_episodes": 2,
        "ssd_mother": 1,
        "audits": 1,
        "audit_answers": 2,
        "findings.csv": 2,
    }


def test_nobodys_id_is_refused_rather_than_held_nowhere(ours: Council) -> None:
    assert ours.command("find", " ").exit_code == 2


def test_a_person_is_found_in_the_cases_of_runs(ours: Council) -> None:
    ours.load(FIRST)
    run = ours.run()
    found = ours.told("find", "0123")
    (cases,) = [each for each in found["held"] if each["in"] == "run"]
    assert (cases["id"], cases["file"]) == (run, f"runs/{run}/cases.parquet")
    assert cases["count"] >= 2


def test_every_snapshot_and_run_is_looked_through(
    twice: tuple[Council, list[str], list[str]],
) -> None:
    ours, snapshots, runs = twice
    found = ours.told("find", "123")
    assert {each["id"] for each in found["held"]} == {*snapshots, *runs}
    assert found["searched"] == {"snapshots": snapshots, "runs": sorted(runs)}


def test_ids_are_compared_exactly_as_text(ours: Council) -> None:
    ours.load(FIRST)
    assert _tables(ours.told("find", "123"))["ssd_cin_episodes"] == 1
    assert ours.told("find", "00123")["count"] == 0
    assert ours.told("find", "o'neil")["count"] == 0


def test_an_id_with_an_apostrophe_is_found_and_asks_nothing_else(ours: Council) -> None:
    ours.load(FIRST)
    assert _tables(ours.told("find", "O'Neil"))["ssd_cin_episodes"] == 1
    assert ours.told("find", "' OR 1=1 --")["count"] == 0


def test_rows_are_shown_where_they_are_asked_for(ours: Council) -> None:
    ours.load(FIRST)
    held = ours.told("find", "0123", "--rows")["held"]
    (person,) = [each for each in held if each["table"] == "ssd_person"]
    assert person["rows"][0]["pers_disability"] == "NONE"  # a column that the council keeps
    assert all(len(each["rows"]) == each["count"] for each in held)
    assert "rows" not in ours.told("find", "0123")["held"][0]
    assert "received_on 2016-11-07" in ours.command("find", "0123", "--rows").stdout


def test_that_nothing_is_held_is_said_and_is_no_failure(ours: Council) -> None:
    result = ours.command("find", "777")
    assert result.exit_code == 0
    assert "Nothing is held on 777." in result.stdout


def test_commentary_with_the_id_as_a_word_is_named(ours: Council) -> None:
    text = '[[comment]]\nmeasures = [40]\ntext = "The case of 0123 was late, not 01234."\n'
    (ours.root / "commentary" / "2016-17-q3.toml").write_text(text, "utf-8")
    assert ours.told("find", "0123")["mentioned_in"] == ["commentary/2016-17-q3.toml"]
    assert ours.told("find", "1234")["mentioned_in"] == []


def test_a_purged_snapshot_is_named_as_purged(
    twice: tuple[Council, list[str], list[str]],
) -> None:
    ours, snapshots, runs = twice
    ours.command("purge", "--before", "2017-02-01")
    found = ours.told("find", "0123")
    assert found["purged"] == [snapshots[0], runs[0]]
    assert {each["id"] for each in found["held"]} == {snapshots[1], runs[1]}
