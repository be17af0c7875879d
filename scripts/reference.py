"""Writes the reference pages of docs/ from the code itself; `--check` fails where one is stale."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import measures_reference
import records_reference
import workspace_reference

from quarterlight.checking.catalogue import all_checks
from quarterlight.scorecard.schema_messages import TABLES, fields_at

DOCS = Path(__file__).parent.parent / "docs"
MADE = "<!-- Made by scripts/reference.py from the code: edit that. -->"


def findings() -> Iterator[str]:
    """The page of the codes of findings."""
    yield f"# What a check can find\n\n{MADE}\n"
    yield "*Error*: the page itself proves it wrong. *Warning*: very probably wrong, or a reader is misled."
    yield "*Note*: worth knowing. `quarterlight codes CODE` prints the same.\n"
    yield "| code | usual severity | found when |\n| --- | --- | --- |"
    for check in all_checks():
        yield f"| [{check.code}](#{check.code}) | {check.severity.value} | {check.says.splitlines()[0]} |"
    for check in all_checks():
        yield f"\n## {check.code}\n\n{check.says}"


def choices() -> Iterator[str]:
    """The page of a scorecard's TOML."""
    yield f"# The choices of a scorecard\n\n{MADE}\n"
    yield "A scorecard is one TOML file: what a council decides about its sections, measures, bands and words."
    yield "The package's own is `quarterlight/scorecard/quality_improvement_plan.toml`. Unknown keys are refused."
    for names, table in TABLES.items():
        heading = "the file itself" if not names else f"[[{'.'.join(names)}]]"
        yield f"\n## {heading}\n\n{(table.__doc__ or '').strip()}\n"
        yield "| key | what it says |\n| --- | --- |"
        yield from (f"| `{key}` | {says} |" for key, says in fields_at(names).items())


def workspace_files() -> Iterator[str]:
    """The page of a workspace's files."""
    return workspace_reference.page(MADE)


def case_records() -> Iterator[str]:
    """The page of every table of case records."""
    return records_reference.dictionary(MADE)


def findings_in_records() -> Iterator[str]:
    """The page of what a load can find."""
    return records_reference.findings(MADE)


PAGES = {
    "records.md": case_records,
    "findings-in-records.md": findings_in_records,
    "findings.md": findings,
    "scorecard-toml.md": choices,
    "workspace-files.md": workspace_files,
}


def _made_before() -> Iterator[str]:
    """The pages of measures that are there: one whose measure is no more is to be taken away."""
    for path in sorted((DOCS / measures_reference.FOLDER).glob("*.md")):
        yield path.relative_to(DOCS).as_posix()


def main() -> int:
    """Write the pages, or with --check compare them; the exit status."""
    pages = PAGES | measures_reference.pages(MADE)
    stale = [name for name in _made_before() if name not in pages]
    for name, page in pages.items():
        text, path = "\n".join(page()) + "\n", DOCS / name
        if "--check" not in sys.argv:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
        elif not path.exists() or path.read_text("utf-8") != text:
            stale.append(name)
    if stale:
        print(f"Stale: {', '.join(stale)} in docs/. Run: python scripts/reference.py")
    return bool(stale)


if __name__ == "__main__":
    sys.exit(main())
