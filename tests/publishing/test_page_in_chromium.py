"""The printed page in a real browser: what axe-core finds, what fits, what is fetched, what is reached."""

from __future__ import annotations

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from behind import with_parts
from builders import HIGH, measure, scorecard
from chromium import MISSING, Opening, found
from pages import NOW, document, save
from playwright.sync_api import Page

from quarterlight.published.pages import read_scorecard

if found() is None:
    pytest.skip(MISSING, allow_module_level=True)

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
FOUR = "Inadequate 0-59 | RI 60-69 | Good 70-79 | Outs. 80-100"
LONG = "Percentage of children in need visited within the time that their plan says"
SHAPES = {
    "sixteen quarters": scorecard(measure(" ".join(["61%", "84%"] * 8), HIGH, title=LONG)),
    "two quarters and four bands": scorecard(measure("61% 84%", FOUR, title=LONG)),
    "one figure and no bands": scorecard(measure("61%", title=LONG)),
    "very long words": scorecard(
        measure("61% 84%", HIGH, title="W" * 300),
        comments={1: "w" * 3000},
        notes=["n" * 500],
        title="T" * 200,
    ),
    "parts behind the figures": with_parts(),
}


def faults(page: Page) -> list[tuple[str, str]]:
    found = Axe().run(page, options={"runOnly": TAGS, "resultTypes": ["violations"]}).response
    return [(v["id"], node["html"][:120]) for v in found["violations"] for node in v["nodes"]]


def overflow(page: Page) -> int:
    """How far the page itself can be scrolled sideways."""
    return page.evaluate("document.scrollingElement.scrollWidth - innerWidth")


@pytest.mark.parametrize(
    ("width", "preferences"),
    [
        (1280, {}),
        (800, {}),
        (320, {}),
        (1280, {"color_scheme": "dark"}),
        (1280, {"forced_colors": "active"}),
    ],
    ids=str,
)
def test_axe_finds_nothing(opened: Opening, width: int, preferences: dict) -> None:
    assert faults(opened(width, **preferences)) == []


@pytest.mark.parametrize("shape", SHAPES)
def test_axe_finds_nothing_on_a_page_of_another_shape(
    opened: Opening, shape: str, tmp_path: Path
) -> None:
    path = save(document(SHAPES[shape]), tmp_path)
    for width in (1280, 320):
        assert faults(opened(width, path)) == []


def test_axe_finds_what_is_wrong_where_something_is(opened: Opening, tmp_path: Path) -> None:
    page = opened(path=save(document(SHAPES["one figure and no bands"]), tmp_path))
    page.evaluate("document.querySelector('h1').remove(); document.documentElement.lang = ''")
    assert {"html-has-lang", "page-has-heading-one"} <= {fault for fault, _ in faults(page)}


# 640 is a window of 1280 at 200 percent, 320 the same at 400.
@pytest.mark.parametrize("width", [320, 640, 800, 1160, 1280])
def test_nothing_scrolls_sideways_but_named_regions(opened: Opening, width: int) -> None:
    page = opened(width)
    assert overflow(page) <= 0
    scrolled = page.evaluate(
        """[...document.querySelectorAll('main *')].filter(e => e.scrollWidth > e.clientWidth
        && ['auto', 'scroll'].includes(getComputedStyle(e).overflowX)).map(e => [e.role, e.tabIndex,
        document.getElementById(e.getAttribute('aria-labelledby'))?.textContent.length > 0])"""
    )
    assert all(region == ["region", 0, True] for region in scrolled)
    assert scrolled or width > 320


@pytest.mark.parametrize("shape", SHAPES)
def test_a_page_of_another_shape_fits_every_width(
    opened: Opening, shape: str, tmp_path: Path
) -> None:
    page = opened(1280, save(document(SHAPES[shape]), tmp_path))
    for width in (1600, 1280, 1160, 800, 640, 320):
        page.set_viewport_size({"width": width, "height": 900})
        assert overflow(page) <= 0, width


@pytest.mark.parametrize("width", [1280, 320])
def test_a_breakdown_opens_by_keyboard_without_a_script(
    opened: Opening, width: int, tmp_path: Path
) -> None:
    path = save(document(SHAPES["parts behind the figures"]), tmp_path)
    page = opened(width, path, java_script_enabled=False)
    entry = page.get_by_text("North: 75% (30 of 40)")
    assert not entry.is_visible()
    page.locator("summary").first.focus()
    page.keyboard.press("Enter")
    assert entry.is_visible()
    assert page.locator("summary").first.bounding_box()["height"] >= 24


def test_an_opened_page_fits_and_axe_finds_nothing(opened: Opening, tmp_path: Path) -> None:
    for width in (1280, 320):
        page = opened(width, save(document(SHAPES["parts behind the figures"]), tmp_path))
        page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true; })")
        assert faults(page) == []
        assert overflow(page) <= 0


def test_nothing_is_asked_for_from_anywhere(browser, demo_page: Path) -> None:
    asked: list[str] = []
    with browser.new_context() as context:
        context.on("request", lambda request: asked.append(request.url))
        page = context.new_page()
        page.goto(demo_page.as_uri(), wait_until="networkidle")
    assert asked == [demo_page.as_uri()]


def test_all_is_there_to_read_without_a_script(opened: Opening) -> None:
    text = " ".join(opened(java_script_enabled=False).locator("body").inner_text().split())
    card = read_scorecard(NOW)
    said = [card.title, *(comment.text for comment in card.comments)]
    for row in card.measures:
        said += [row.title, *(cell.figure.display for cell in row.cells.values() if cell.figure)]
    for table in card.judgements:
        said += [table.title, *(row.name for row in table.rows)]
    assert [words for words in said if " ".join(words.split()) not in text] == []


def test_every_link_leads_to_a_place_on_the_page(opened: Opening) -> None:
    page = opened()
    broken = page.evaluate(
        """[...document.links].map(a => a.getAttribute('href'))
        .filter(h => !h.startsWith('#') || !document.getElementById(h.slice(1)))"""
    )
    assert broken == []
    assert page.evaluate("new Set([...document.querySelectorAll('[id]')].map(e => e.id)).size") == (
        page.locator("[id]").count()
    )


def test_every_flag_leads_to_its_finding_and_all_but_those_of_the_page_lead_back(
    opened: Opening,
) -> None:
    page = opened()
    flags = page.evaluate("[...document.querySelectorAll('.flag')].map(a => [a.hash, a.ariaLabel])")
    entries = page.evaluate(
        """Object.fromEntries([...document.querySelectorAll('ul.findings li')]
        .map(li => ['#' + li.id, [li.textContent, li.querySelectorAll('a').length]]))"""
    )
    assert len(flags) > 40
    assert all(label.split(": ", 1)[1] in entries[target][0] for target, label in flags)
    assert {target for target, _ in flags} == {t for t, (_, links) in entries.items() if links}


@pytest.mark.parametrize("width", [1280, 320])
def test_every_target_is_24_pixels_at_least(opened: Opening, width: int) -> None:
    small = opened(width).evaluate(
        """[...document.querySelectorAll('nav a, main a')].filter(a => {
        const box = a.getBoundingClientRect(); return box.width < 24 || box.height < 24;
        }).map(a => a.outerHTML)"""
    )
    assert small == []


def test_the_keyboard_reaches_the_skip_link_first_and_focus_is_always_seen(opened: Opening) -> None:
    page = opened()
    seen = """() => { const e = document.activeElement, box = e.getBoundingClientRect(),
        style = getComputedStyle(e); return [e.className, box.left >= 0 && box.top >= 0
        && box.bottom <= innerHeight, style.outlineStyle, parseFloat(style.outlineWidth) >= 2]; }"""
    page.keyboard.press("Tab")
    assert page.evaluate(seen) == ["skip", True, "solid", True]
    page.keyboard.press("Enter")
    for _ in range(60):
        page.keyboard.press("Tab")
        assert page.evaluate(seen)[1:] == [True, "solid", True]
        assert page.evaluate("document.activeElement.closest('main') !== null")
