"""One browser for all tests of the printed page; each test has a context of its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from chromium import Opening, flags, found
from pages import demonstration, save
from playwright.sync_api import Browser, Page, sync_playwright


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found(), args=flags())
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def demo_page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return save(demonstration(), tmp_path_factory.mktemp("printed"))


@pytest.fixture
def opened(browser: Browser, demo_page: Path) -> Iterator[Opening]:
    """Opens the demonstration's page, or another, at a width and with a reader's preferences."""
    contexts = []

    def open_page(width: int = 1280, path: Path = demo_page, **preferences: object) -> Page:
        context = browser.new_context(viewport={"width": width, "height": 900}, **preferences)
        contexts.append(context)
        page = context.new_page()
        page.goto(path.as_uri())
        return page

    yield open_page
    for context in contexts:
        context.close()
