"""One command at a time writes in a workspace: the other waits, or is told to.

The lock is the operating system's on the file `.lock`, so that a command that is killed leaves none
behind. Commands that only read take none.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from quarterlight.errors import WorkspaceError
from quarterlight.saving import refusal

LOCK = ".lock"
PATIENCE = 30.0
_PAUSE = 0.05


@contextmanager
def locked(root: Path, patience: float = PATIENCE) -> Iterator[None]:
    """Hold the lock of a workspace; waits for another command up to `patience` seconds, then refuses."""
    try:
        file = (root / LOCK).open("ab")
    except OSError as error:
        raise refusal(root / LOCK, error) from None
    with file:
        _wait(file, root, patience)
        try:
            yield
        finally:
            _let_go(file)


def _wait(file: BinaryIO, root: Path, patience: float) -> None:
    until = time.monotonic() + patience
    while not _taken(file):
        if time.monotonic() >= until:
            raise WorkspaceError(
                "Another command is writing in this workspace, and nothing was done.",
                str(root),
                "Wait until it has finished, then try again.",
            )
        time.sleep(_PAUSE)


if sys.platform == "win32":
    import msvcrt

    def _taken(file: BinaryIO) -> bool:
        try:
            file.seek(0)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _let_go(file: BinaryIO) -> None:
        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _taken(file: BinaryIO) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True

    def _let_go(file: BinaryIO) -> None:
        fcntl.flock(file, fcntl.LOCK_UN)
