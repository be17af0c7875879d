"""Help that a newcomer understands: every command has examples, and the examples are true."""

from __future__ import annotations

import re
import shlex
from collections.abc import Callable

import click
import pytest
from click.testing import Result

from quarterlight import __version__
from quarterlight.cli import main

NAMES = main.list_commands(click.Context(main))


def examples(text: str) -> list[list[str]]:
    """The commands that a help page gives as examples, without what stands beside or after them."""
    lines = [line.strip() for line in text.splitlines() if line.strip().startswith("quarterlight ")]
    return [shlex.split(re.split(r"\s{2,}|\s>", line)[0])[1:] for line in lines]


@pytest.mark.parametrize("name", NAMES)
def test_every_command_has_examples(name: str, run: Callable[..., Result]) -> None:
    result = run(name, "--help")
    assert result.exit_code == 0
    assert "Examples:" in result.stdout
    assert all(words[0] == name for words in examples(result.stdout))
    assert len(examples(result.stdout)) > 1


@pytest.mark.parametrize("name", [None, *NAMES])
def test_every_example_names_options_that_are_there(
    name: str | None, run: Callable[..., Result]
) -> None:
    for words in examples(run(*([name] if name else []), "--help").stdout):
        context = click.Context(main, info_name="quarterlight")
        command = main.get_command(context, words[0])
        assert command is not None, words
        inner = click.Context(command, parent=context)
        command.make_parser(inner).parse_args(words[1:])


@pytest.mark.parametrize("flag", ["--help", "-h"])
def test_the_first_page_says_what_it_is_and_names_every_command(
    flag: str, run: Callable[..., Result]
) -> None:
    page = run(flag).stdout
    assert "children's social care scorecard" in " ".join(page.split())
    assert "Exit status" in page
    assert all(re.search(rf"^  {name}\s+\S", page, re.MULTILINE) for name in NAMES)


def test_without_a_command_the_first_page_is_shown(run: Callable[..., Result]) -> None:
    result = run()
    assert "Examples:" in result.output
    assert result.exit_code in (0, 2)


def test_the_version_is_that_of_the_package(run: Callable[..., Result]) -> None:
    assert __version__ in run("--version").stdout


@pytest.mark.parametrize("name", NAMES)
def test_every_command_takes_a_workspace(name: str, run: Callable[..., Result]) -> None:
    assert "--workspace" in run(name, "--help").stdout


def test_a_file_without_a_command_is_told_how_to_check_it(
    page: Callable, run: Callable[..., Result]
) -> None:
    result = run(page("clean"))
    assert result.exit_code == 2
    assert "quarterlight check" in result.stderr


@pytest.mark.parametrize("words", [["chekc"], ["check"], ["check", "x.txt", "--formt", "json"]])
def test_a_mistyped_command_is_status_2_with_a_word_of_help(
    words: list[str], run: Callable[..., Result]
) -> None:
    result = run(*words)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert "--help" in result.stderr
