"""The log of who looked at, or wrote, rows about children: `log/access.jsonl`, a line each time."""

from __future__ import annotations

import getpass
from datetime import UTC, datetime

import msgspec

from quarterlight.saving import refusal
from quarterlight.workspace.folder import Workspace


def note(workspace: Workspace, what: str, **facts: object) -> None:
    """Add a line: when, who (the system's user), what, and facts without any content of a case."""
    line = {
        "when": datetime.now(UTC).isoformat(timespec="seconds"),
        "who": who(),
        "what": what,
        **facts,
    }
    path = workspace.root / "log" / "access.jsonl"
    try:
        path.parent.mkdir(exist_ok=True)
        with path.open("ab") as file:
            path.chmod(0o600)
            file.write(msgspec.json.encode(line) + b"\n")
    except OSError as error:
        raise refusal(path, error) from None


def who() -> str:
    """The system's name of who runs this; "unknown" where it has none."""
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return "unknown"
