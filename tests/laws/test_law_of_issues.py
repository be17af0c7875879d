"""The law of issues, whatever is supplied, restated, run and issued in whatever order.

Every issued figure can be shown as it was issued, by whom and when; every restated one with both
values; no command changes a file of an issue; and a flipped byte in any file is found and named.
"""

from __future__ import annotations

import json
import shutil
from datetime import date
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from runs.quarters import REFERRALS, VISITS, Council, council, share

from quarterlight.periods import Quarter
from quarterlight.runs.issuing.issues import issued
from quarterlight.runs.issuing.sealing import seal
from quarterlight.runs.issuing.showing import shown
from quarterlight.runs.issuing.signing import Signature
from quarterlight.runs.issuing.verifying import verify
from quarterlight.runs.running import keep, make

CODES = {1: VISITS, 2: REFERRALS}
NUMBERS, QUARTERS = (
    st.sampled_from(sorted(CODES)),
    st.integers(0, 3).map(lambda n: Quarter(2016, 1) + n),
)
SHARES = st.integers(1, 9).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))
SIGNERS = st.sampled_from(["A. Lee", "B. Roe"])


class LawOfIssues(RuleBasedStateMachine):
    """A council that does things in any order, and what it signed."""

    ours: Council
    supplied: dict[tuple[int, Quarter], tuple[int, int, bool]]
    computed: dict[tuple[str, str], Any]
    runs: list[tuple[str, Quarter]]
    signed: dict[str, tuple[dict[str, Any], str, dict[str, bytes]]]

    @initialize()
    def begin(self) -> None:
        self.folder = Path(mkdtemp())
        self.ours = council(self.folder / "workspace")
        self.supplied, self.computed, self.runs, self.signed = {}, {}, [], {}
        self.restated = 0

    def teardown(self) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)

    @rule(number=NUMBERS, quarter=QUARTERS, cases=SHARES, published=st.booleans())
    def supply(
        self, number: int, quarter: Quarter, cases: tuple[int, int], published: bool
    ) -> None:
        self.supplied[number, quarter] = (*cases, published)
        self.ours.supply(
            *(
                f"{n},{q},,{x},{of},,{'Y' if is_published else ''},,someone"
                for (n, q), (x, of, is_published) in self.supplied.items()
            )
        )

    @rule(number=NUMBERS, quarter=QUARTERS, cases=SHARES)
    def load(self, number: int, quarter: Quarter, cases: tuple[int, int]) -> None:
        self.computed[CODES[number], str(quarter)] = share(*cases)
        self.ours.compute(self.computed)

    @rule(quarter=QUARTERS)
    def run(self, quarter: Quarter) -> None:
        self.ours.comment(str(quarter))
        made = make(self.ours.workspace, quarter, None)
        self._tell_what_was_issued(made.results, quarter)
        for entry in made.results["results"]:
            if {"restated", "revised"} & {*entry["marks"]}:
                assert entry["previous"] is not None
        self.runs.append((keep(self.ours.workspace, made).name, quarter))

    @rule(number=NUMBERS, begins=QUARTERS, cases=SHARES)
    def restate(self, number: int, begins: Quarter, cases: tuple[int, int]) -> None:
        """Records are counted anew, run for the last quarter, and approved as what is right."""
        for quarter in (begins, begins + 1):
            self.load(number, quarter, cases)
        self.run(Quarter(2016, 4))
        self.restated += 1
        run, reason = self.runs[-1][0], f"Reason {self.restated}"
        self.ours.restate(f"measure = {number}", str(begins), run, reason=reason)

    @rule(quarter=QUARTERS, signer=SIGNERS)
    def issue(self, quarter: Quarter, signer: str) -> None:
        self.run(quarter)
        run = self.runs[-1][0]
        signature = Signature(signer, "Director", date(2017, 6, 1))
        done = seal(self.ours.workspace, quarter, run, signature)
        assert done.issue, [point.says for point in done.blocking]
        folder = done.issue.folder
        results = json.loads((self.ours.root / "runs" / run / "results.json").read_text())
        self.signed[done.issue.id] = (results, signer, bytes_of(folder))

    def _tell_what_was_issued(self, results: dict[str, Any], latest: Quarter) -> None:
        """Of each cell that an issue shows: it stands as issued, or says that it was replaced by whom."""
        for entry in results["results"]:
            quarter = Quarter.parse(entry["quarter"])
            if quarter < latest and (last := self._last(entry["measure"], entry["quarter"])):
                if entry["origin"] == "issued":
                    assert [entry[k] for k in SAME] == [last[k] for k in SAME]
                else:
                    assert "restated" in entry["marks"]
                    assert entry["previous"]["value"] == last["value"]
                    assert entry["previous"]["approved_by"] == "B. Roe"

    def _last(self, measure: str, quarter: str) -> dict[str, Any] | None:
        found = None
        for results, _, _ in self.signed.values():
            for entry in results["results"]:
                if (entry["measure"], entry["quarter"]) == (measure, quarter):
                    found = entry
        return found

    @invariant()
    def no_file_of_an_issue_changes(self) -> None:
        for name, (_, _, files) in getattr(self, "signed", {}).items():
            assert bytes_of(self.ours.folder(name)) == files

    @invariant()
    def the_last_issue_is_shown_as_it_was_signed(self) -> None:
        if getattr(self, "signed", {}):
            assert [each.id for each in issued(self.ours.workspace)] == list(self.signed)
            self._is_shown(list(self.signed)[-1])

    @precondition(lambda self: self.signed)
    @rule(data=st.data())
    def read_an_issue(self, data: st.DataObject) -> None:
        self._is_shown(data.draw(st.sampled_from(sorted(self.signed))))

    def _is_shown(self, name: str) -> None:
        results, signer, _ = self.signed[name]
        _, made = shown(self.ours.workspace, name)
        assert (made.results, made.notices) == (results, ())
        printed = {
            (measure.code, str(quarter)): (found.shown, measure.grade(quarter).word)
            for measure in made.scorecard.measures
            for quarter, found in measure.cells.items()
            if found.figure
        }
        assert printed == {
            (each["measure"], each["quarter"]): (each["display"], each["grade"])
            for each in results["results"]
            if each["state"] == "value"
        }
        assert made.scorecard.sign_off and made.scorecard.sign_off.signed_by == signer

    @precondition(lambda self: self.signed)
    @rule(data=st.data())
    def flip_a_byte(self, data: st.DataObject) -> None:
        name = data.draw(st.sampled_from(sorted(self.signed)))
        folder, files = self.ours.folder(name), self.signed[name][2]
        file = data.draw(st.sampled_from(sorted(files)))
        place = data.draw(st.integers(0, len(files[file]) - 1))
        bit = 1 << data.draw(st.integers(0, 7))
        changed = bytearray(files[file])
        changed[place] ^= bit
        (folder / file).write_bytes(changed)
        assert (file, "changed") in verify(folder).files
        (folder / file).write_bytes(files[file])
        assert verify(folder).holds


SAME = ("state", "value", "display", "numerator", "denominator", "grade")


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


TestLawOfIssues = LawOfIssues.TestCase
TestLawOfIssues.settings = settings(max_examples=12, stateful_step_count=16, deadline=None)
