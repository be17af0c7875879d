"""A commentary file with some entries changed: the rest stays letter by letter, or nothing is done."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from quarterlight.errors import WorkspaceError
from quarterlight.workspace.commentary import file_from
from quarterlight.workspace.commentary_schema import Action, Comment
from quarterlight.workspace.commentary_text import with_comments, written_comment

PATH = Path("2016-17-q3.toml")
NEW = Comment(measures=[1], text="New.")
TWO = """\
# The quarter's commentary.

# on visits
[[comment]]
measures = [1]
# asked for twice
text = "Old."
[[comment.action]]
what = "Train" # all teams

# on plans

[[comment]]
measures = [2]
text = \"\"\"
[[comment]]
# no remark, but text
measures = [1]
\"\"\"
"""


def test_only_the_changed_entry_changes_and_its_remarks_stay_under_its_heading() -> None:
    made = with_comments(TWO, PATH, {0: NEW}, [])
    before, after = (
        TWO.split("[[comment]]\nmeasures = [1]", 1)[0],
        "\n# on plans\n\n[[comment]]\nmeasures = [2]",
    )
    assert made == (
        f'{before}[[comment]]\n# asked for twice\nmeasures = [1]\ntext = "New."\n'
        + after
        + TWO.split("measures = [2]", 1)[1]
    )


def test_what_looks_like_a_heading_within_a_long_text_is_none() -> None:
    made = with_comments(TWO, PATH, {1: NEW}, [])
    assert file_from(made, PATH).comment[1] == NEW
    assert made.startswith(TWO.split("[[comment]]\nmeasures = [2]")[0])


def test_an_entry_is_added_at_the_end_whether_or_not_the_last_line_ends() -> None:
    for text in ("", TWO, TWO.rstrip("\n"), TWO.replace("\n", "\r\n")):
        made = with_comments(text, PATH, {}, [NEW])
        assert made.startswith(text)
        assert file_from(made, PATH).comment[-1] == NEW


def test_comments_that_are_no_tables_of_their_own_are_refused() -> None:
    with pytest.raises(WorkspaceError, match="not written as"):
        with_comments('comment = [{ measures = [1], text = "Old." }]\n', PATH, {0: NEW}, [])


TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\r"), max_size=60).filter(
    str.strip
)
ACTIONS = st.builds(
    Action,
    what=TEXTS,
    owner=TEXTS,
    due=st.sampled_from(["", "2017-03-31"]),
    expects=TEXTS,
    state=st.sampled_from(["planned", "in_progress", "completed", "late", "dropped"]),
)
COMMENTS = st.builds(
    Comment,
    measures=st.lists(st.integers(1, 99) | TEXTS, min_size=1, max_size=3),
    text=TEXTS,
    disputes=st.sampled_from([None, True, False]),
    written_beside=st.dictionaries(TEXTS, TEXTS, max_size=2),
    action=st.lists(ACTIONS, max_size=2),
)


@given(st.lists(COMMENTS, min_size=1, max_size=4), st.data())
def test_whatever_entries_say_exactly_the_changed_one_is_another_afterwards(
    comments: list[Comment], data: st.DataObject
) -> None:
    text = "\n".join(["# first", *map(written_comment, comments), "# last", ""])
    n = data.draw(st.integers(0, len(comments) - 1))
    new = data.draw(COMMENTS)
    meant = [new if position == n else each for position, each in enumerate(comments)]
    made = with_comments(text, PATH, {n: new}, [])
    assert file_from(made, PATH).comment == meant
    assert made.startswith("# first\n")
    assert made.endswith("# last\n")
    assert msgspec.to_builtins(file_from(text, PATH).comment) == msgspec.to_builtins(comments)
