"""Runs a command of quarterlight as a user types it, within this process, and gives back what it said."""

from __future__ import annotations

import json
from contextlib import redirect_stdout
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import Any

from click import ClickException

from quarterlight.cli import main


class Refused(Exception):
    """A command of the demonstration that did not do what it should."""


def told(*words: str, workspace: Path, allowed: tuple[int, ...] = (0,)) -> str:
    """What a command prints. Raises Refused where its exit status is another than the allowed ones."""
    held = BytesIO()
    out = TextIOWrapper(held, encoding="utf-8", write_through=True)
    with redirect_stdout(out):
        try:
            main([*words, "--workspace", str(workspace)], standalone_mode=False)
            status = 0
        except SystemExit as end:
            status = int(end.code or 0)
        except ClickException as error:
            raise Refused(f"quarterlight {' '.join(words)}: {error.format_message()}") from None
    if status not in allowed:
        raise Refused(f"quarterlight {' '.join(words)}: exit {status}\n{held.getvalue().decode()}")
    return held.getvalue().decode()


def answered(*words: str, workspace: Path, allowed: tuple[int, ...] = (0,)) -> dict[str, Any]:
    """What a command answers as JSON."""
    answer: dict[str, Any] = json.loads(
        told(*words, "--format", "json", workspace=workspace, allowed=allowed)
    )
    return answer
