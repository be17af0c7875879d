"""Makes the pictures of the printed page that the README shows, with the system's Chromium.

`python scripts/picture.py` prints the demonstration into a temporary folder and photographs its
top at the width of a laptop, and the first measures at the width of a small phone.
"""

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT / "tests" / "publishing")]

from chromium import MISSING, flags, found  # noqa: E402
from pages import demonstration, save  # noqa: E402

LARGEST = 400_000
# Of each picture: its width, its height, and where its top is.
PICTURES = {"page.png": (1280, 1500, "body"), "page-phone.png": (320, 900, "#measure-10")}


def picture(browser: Browser, page: Path, name: str) -> int:
    """How many bytes the picture has that was written."""
    width, height, top = PICTURES[name]
    with browser.new_context(viewport={"width": width, "height": height}) as context:
        tab = context.new_page()
        tab.goto(page.as_uri())
        tab.locator(top).evaluate("element => element.scrollIntoView()")
        return len(tab.screenshot(path=ROOT / "docs" / name))


def main() -> int:
    """Write both pictures; 1 where there is no browser or a picture is too large."""
    if not (path := found()):
        print(MISSING, file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=flags())
        sizes = {
            name: picture(browser, save(demonstration(), Path(folder)), name) for name in PICTURES
        }
    for name, size in sizes.items():
        print(f"docs/{name} has {size // 1000} kB")
    return int(max(sizes.values()) > LARGEST)


if __name__ == "__main__":
    sys.exit(main())
