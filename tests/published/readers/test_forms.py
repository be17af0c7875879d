"""How a form is found: by the name of its module, which alone is imported."""

from __future__ import annotations

import subprocess
import sys

from hypothesis import given
from hypothesis import strategies as st

from quarterlight.published.readers import suffixes
from quarterlight.published.readers.separated import records, sniff

FIELDS = st.text(st.sampled_from('ab,;"\n 9%'), max_size=6)


def test_every_form_of_the_promise_is_read():
    assert {".txt", ".csv", ".xlsx", ".ods", ".docx", ".html"} <= set(suffixes())


def test_reading_a_text_imports_no_library(tmp_path):
    (tmp_path / "a.txt").write_text("a\tb")
    check = (
        "import sys; from quarterlight.published.readers import read;"
        f"read({str(tmp_path / 'a.txt')!r});"
        "sys.exit(bool({'openpyxl', 'docx', 'lxml'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", check], check=False).returncode == 0


def quoted(field: str) -> str:
    return f'"{field.replace(chr(34), chr(34) * 2)}"'


@given(st.lists(st.lists(FIELDS, min_size=1, max_size=4), min_size=1, max_size=5))
def test_what_a_spreadsheet_quotes_is_read_back(rows):
    text = "\n".join(",".join(quoted(field) for field in row) for row in rows) + "\n"
    assert [record.fields for record in records(text, ",")] == rows


@given(st.text(st.sampled_from('ab"\t\n'), max_size=40))
def test_no_field_of_tabbed_text_swallows_a_tab(text):
    fields = [field for record in records(text, "\t") for field in record.fields]
    assert not any("\t" in field for field in fields)
    assert sum(field.count("a") for field in fields) == text.count("a")


@given(st.text(max_size=40))
def test_a_separator_is_always_found(text):
    assert sniff(text, ",;\t") in (",", ";", "\t")
