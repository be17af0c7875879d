"""What Excel shows of a value under a number format."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest

from quarterlight.published.readers.excel.number_formats import show

POUNDS = '_-"£"* #,##0.00_-;-"£"* #,##0.00_-;_-"£"* "-"??_-;_-@_-'


@pytest.mark.parametrize(
    ("value", "number_format", "shown"),
    [
        (0.575, "0%", "58%"),
        (0.5749999999999998, "0%", "58%"),
        (0.5749, "0%", "57%"),
        (0.896, "0%", "90%"),
        (0.9949, "0.0%", "99.5%"),
        (62.5, "0", "63"),
        (-62.5, "0", "-63"),
        (-0.4, "0", "0"),
        (7, "00", "07"),
        (0.5, "#.0", ".5"),
        (5, "0.##", "5."),
        (1234567.5, "#,##0", "1,234,568"),
        (12345678, '0.0,,"m"', "12.3m"),
        (12345.678, "0.00E+00", "1.23E+04"),
        (3, '"Q"0', "Q3"),
        (5, '0" cases"', "5 cases"),
        (5, r"0\ \c\a\s\e\s", "5 cases"),
        (5, 'General" cases"', "5 cases"),
        (5, "@", "5"),
        (5, "", "5"),
    ],
)
def test_numbers_are_rounded_and_dressed_as_excel_does(value, number_format, shown):
    assert show(value, number_format) == shown


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (90, "90"),
        (90.0, "90"),
        (1 / 3, "0.333333333"),
        (0.1 + 0.2, "0.3"),
        (123456789012, "1.23457E+11"),
        (0.00001, "0.00001"),
        (0, "0"),
        (-2.5, "-2.5"),
        (10**400, "#NUM!"),
        (float("inf"), "#NUM!"),
    ],
)
def test_general_shows_what_fits(value, shown):
    assert show(value, "General") == shown


@pytest.mark.parametrize(
    ("value", "number_format", "shown"),
    [
        (5, "▲0;▼0;►0", "▲5"),
        (-5, "▲0;▼0;►0", "▼5"),
        (0, "▲0;▼0;►0", "►0"),
        (-3, "0;[Red](0)", "(3)"),
        (0, '0;-0;"–"', "–"),
        (5, ";;;", ""),
        ("n/a", ";;;", ""),
        ("n/a", "0;-0;0", "n/a"),
        ("n/a", '0;-0;0;"was "@', "was n/a"),
        (0.004, '[<0.01]"<1%";0%', "<1%"),
        (0.5, '[<0.01]"<1%";0%', "50%"),
        (85, '[>=80]"Good";[>=70]"Fair";"Poor"', "Good"),
        (60, '[>=80]"Good";[>=70]"Fair";"Poor"', "Poor"),
        (-5, POUNDS, "-£5.00"),
        (0, POUNDS, "£-"),
        (5, "[$£-809]#,##0", "£5"),
    ],
)
def test_the_section_for_the_value_is_used(value, number_format, shown):
    assert show(value, number_format) == shown


@pytest.mark.parametrize(
    ("value", "number_format", "shown"),
    [
        (datetime(2016, 12, 1), "mmm-yy", "Dec-16"),
        (datetime(2016, 12, 1), "dd/mm/yyyy", "01/12/2016"),
        (date(2016, 12, 1), "d mmm yyyy", "1 Dec 2016"),
        (datetime(2016, 12, 1), "[$-809]dd mmmm yyyy;@", "01 December 2016"),
        (datetime(2016, 12, 1), "ddd d", "Thu 1"),
        (datetime(2016, 12, 1, 13, 5), "dd/mm/yy hh:mm", "01/12/16 13:05"),
        (time(13, 5), "h:mm AM/PM", "1:05 PM"),
        (timedelta(hours=30, minutes=7), "[h]:mm", "30:07"),
    ],
)
def test_dates_and_times_are_written_out(value, number_format, shown):
    assert show(value, number_format) == shown


@pytest.mark.parametrize("number_format", ["mm-dd-yy", "[$-F800]dddd, mmmm dd, yyyy"])
def test_dates_by_the_computers_settings_are_british(number_format):
    assert show(datetime(2016, 12, 1), number_format) in ("01/12/2016", "01 December 2016")


@pytest.mark.parametrize("value", ["#DIV/0!", "#N/A"])
def test_errors_are_shown_as_such(value):
    assert show(value, "0%") == value


def test_booleans_are_in_capitals():
    assert (show(True, "0"), show(False, "0"), show(None, "0")) == ("TRUE", "FALSE", "")
