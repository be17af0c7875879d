"""Text between commas, semicolons or tabs."""

from __future__ import annotations

import pytest

from quarterlight.errors import UnreadableFile
from quarterlight.scorecard.place import Place


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_the_separator_is_found(read_text, shown, separator):
    text = "\n".join(
        separator.join(row) for row in (["No", "Measure", "Q1"], ["1", "Visits", "90%"])
    )
    assert shown(read_text("a.csv", text).blocks[0]) == [
        ["No", "Measure", "Q1"],
        ["1", "Visits", "90%"],
    ]


def test_commas_in_prose_and_decimals_do_not_hide_a_semicolon(read_text, shown):
    text = "Card, Q3\nNo;Measure;Q1;Says\n1;Visits, seen;45,5;We, the team, did\n2;Plans;46,2;\n"
    assert shown(read_text("a.csv", text).blocks[0])[2] == [
        "1",
        "Visits, seen",
        "45,5",
        "We, the team, did",
    ]


def test_the_separator_may_be_said_in_the_first_line(read_text, shown):
    grid = read_text("a.csv", "sep=;\r\na;b,c\r\n").blocks[0]
    assert shown(grid)[1] == ["a", "b,c"]
    assert grid.at(1, 0).place == Place(line=2, column=1)


def test_the_place_is_the_first_line_of_a_record(read_text, shown):
    grid = read_text("a.csv", 'a,"one\n\ntwo, three"\nb,c\n').blocks[0]
    assert shown(grid) == [["a", "one\ntwo, three"], ["b", "c"]]
    assert grid.at(0, 1).place == Place(line=1, column=2)
    assert grid.at(1, 1).place == Place(line=4, column=2)


def test_a_quote_may_follow_a_blank(read_text, shown):
    assert shown(read_text("a.csv", 'a, "b, c" ,d').blocks[0]) == [["a", "b, c", "d"]]


def test_a_quotation_that_begins_a_field_is_text(read_text, shown):
    text = '1,"Act now" began\n2,"and, so on"\n'
    assert shown(read_text("a.csv", text).blocks[0]) == [
        ["1", '"Act now" began'],
        ["2", "and, so on"],
    ]


def test_a_million_rows_are_no_scorecard(tmp_path, refusal):
    path = tmp_path / "records.csv"
    path.write_text("1,2\n" * 1_000_000)
    assert "20,000 rows" in refusal(path).what


def test_rows_of_separators_alone_are_blank(read_text, shown):
    assert shown(read_text("a.csv", "a,b\n" + ",\n" * 30_000).blocks[0]) == [["a", "b"]]


def test_far_too_many_columns_are_refused(read_text):
    with pytest.raises(UnreadableFile, match="columns"):
        read_text("a.csv", "," * 20_000)
