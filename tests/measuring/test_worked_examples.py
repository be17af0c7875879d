"""The worked example of every measure holds. It is printed on the measure's page, so each row says why."""

import pytest

from measuring.engine import READY
from quarterlight.engines.prepared import package_measures
from quarterlight.measuring.catalogue import defined, files
from quarterlight.periods import Quarter
from quarterlight.runs.examples import outcomes

FILES = files(package_measures())


@pytest.mark.parametrize("code", FILES)
def test_every_row_of_its_examples_is_as_expected(code):
    measure = defined(code, FILES[code])
    assert measure.measure.examples
    for example in measure.measure.examples:
        for each in outcomes(measure, READY, example):
            assert each.says == each.expected, f"{example.quarter}, {each.case}: {each.because}"


@pytest.mark.parametrize("code", FILES)
def test_its_examples_show_a_case_that_is_met_one_that_is_not_and_one_outside(code):
    examples = defined(code, FILES[code]).measure.examples
    shown = {row["expect"] for example in examples for row in example.expected}
    assert {"met", "not met", "not seen"} <= shown


@pytest.mark.parametrize("code", FILES)
def test_each_row_says_why_and_each_quarter_can_be_read(code):
    for example in defined(code, FILES[code]).measure.examples:
        assert Quarter.parse(example.quarter)
        assert [row for row in example.expected if not row["because"]] == []


@pytest.mark.parametrize("code", FILES)
def test_each_sentence_that_leaves_a_row_out_is_shown_by_a_row(code):
    measure = defined(code, FILES[code]).measure
    shown = [row["expect"] for example in measure.examples for row in example.expected]
    assert shown.count("left out") >= len(measure.leaves_out)
