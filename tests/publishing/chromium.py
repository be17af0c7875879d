"""The system's Chromium, where there is one: `chromium` on the path, or what CHROMIUM names."""

from __future__ import annotations

import os
from collections.abc import Callable
from shutil import which

Opening = Callable[..., object]
"""Opens a page at a width and with a reader's preferences; gives the browser's page."""

NAMES = ("chromium", "chromium-browser", "google-chrome")
MISSING = (
    "no Chromium was found, so nobody looked at the printed page: install it "
    "(Debian and Ubuntu: apt-get install chromium), or name yours in CHROMIUM"
)
# Without these a browser that only opens a file looks up its maker's hosts.
QUIET = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
)


def found() -> str | None:
    """The path of the browser; None without one."""
    named = os.environ.get("CHROMIUM")
    return which(named) if named else next(filter(None, map(which, NAMES)), None)


def flags() -> list[str]:
    """How the browser is started. It has no sandbox only where it runs as root, which it refuses."""
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    return [*QUIET, "--no-sandbox"] if is_root else list(QUIET)
