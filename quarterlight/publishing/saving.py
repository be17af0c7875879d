"""Writing a file whole or not at all: beside its place first, then renamed into it."""

from __future__ import annotations

import os
from pathlib import Path
from tempfile import NamedTemporaryFile

from quarterlight.errors import QuarterlightError


class Unwritable(QuarterlightError):
    """A file that cannot be written: open elsewhere, no folder, no room, no right to."""


def write_whole(path: Path, content: bytes) -> None:
    """Put `content` at `path`; what stood there before stays until the new one is whole."""
    try:
        with NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as beside:
            try:
                beside.write(content)
                beside.flush()
                os.fsync(beside.fileno())
            except OSError:
                beside.close()
                Path(beside.name).unlink()
                raise
        Path(beside.name).chmod(0o644)
        Path(beside.name).replace(path)
    except FileNotFoundError:
        raise Unwritable(
            "There is no such folder.", str(path.parent), "Make it first, or name another."
        ) from None
    except PermissionError:
        raise Unwritable(
            "The file cannot be written.",
            str(path),
            "Close it where it is open, or write elsewhere.",
        ) from None
    except OSError as error:
        raise Unwritable(
            f"The file cannot be written ({error.strerror or error}).",
            str(path),
            "Make room, or write elsewhere.",
        ) from None
