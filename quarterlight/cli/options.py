"""Options that every command shares, and what its exit status says."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import click

from quarterlight.checking.finding import Finding, Severity

Command = Callable[..., Any]

# Every command takes it; a command that needs no workspace does not see it.
workspace = click.option(
    "--workspace",
    envvar="QUARTERLIGHT_WORKSPACE",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path(),
    expose_value=False,
    help="The council's folder (default: the current one).",
)
# The same option for a command that works on one.
workspace_folder = click.option(
    "--workspace",
    envvar="QUARTERLIGHT_WORKSPACE",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path(),
    help="The council's folder (default: the current one).",
)
output_format = click.option(
    "--format",
    "output_format",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="Plain text, or one JSON document for other programs.",
)
fail_on = click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", "never"]),
    default="warning",
    show_default=True,
    help="From which severity on the exit status is 1.",
)


def status(findings: Iterable[Finding], fail_on: str) -> int:
    """1 where a finding is at least as grave as `fail_on` says, else 0."""
    if fail_on == "never":
        return 0
    gravest = Severity(fail_on).rank
    return int(any((finding.severity or Severity.NOTE).rank <= gravest for finding in findings))
