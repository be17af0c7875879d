"""The command `quarterlight`. Each command is one module in `commands`, imported when it is used."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from types import TracebackType

import click

from quarterlight import __version__
from quarterlight.cli import commands, console
from quarterlight.errors import QuarterlightError, UnreadableFile

_HELP = """Makes, checks, explains and seals an English council's children's social care scorecard.

It measures case records and audits, reads scorecards that were published before, collects
commentary, and keeps what was signed. Nothing leaves this computer.

\b
Examples:
  quarterlight check "Scorecard Q3.docx"             what is wrong with a published scorecard
  quarterlight init scorecard                        a folder for the council's own
  quarterlight load extract --as-at 2017-01-10       case records and audits, checked and kept
  quarterlight run --quarter "2016-17 Q3"            every measure for seven quarters
  quarterlight cases 33 --quarter "2016-17 Q3"       the children behind a figure
  quarterlight status --quarter "2016-17 Q3"         what is awaited, owed, late, in the way

Exit status: 0 nothing needs attention; 1 something does; 2 the file could not be used.
"""


class _Commands(click.Group):
    """The folder of commands: a new file there is a new command."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return sorted(module.name for module in iter_modules(commands.__path__))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.list_commands(ctx):
            return None
        command: click.Command = import_module(f"{commands.__name__}.{cmd_name}").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] not in self.list_commands(ctx) and Path(args[0]).is_file():
            ctx.fail(f"“{args[0]}” is a file. To check it: quarterlight check {args[0]!r}")
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except QuarterlightError as error:
            raise _Refused(error) from None
        except PermissionError as error:
            raise _Refused(
                UnreadableFile(
                    "You may not open this, or another program holds it.",
                    str(error.filename or ""),
                    "Ask its owner, or close it in the other program.",
                )
            ) from None


class _Refused(click.ClickException):
    """A user's error on the standard error stream: what, where, what to do. Status 2."""

    exit_code = 2

    def __init__(self, error: QuarterlightError) -> None:
        self.error = error
        super().__init__(str(error))

    def show(self, file: object = None) -> None:  # noqa: ARG002
        where = f"{self.error.where}: " if self.error.where else ""
        click.echo(click.style("Error: ", fg="red", bold=True) + where + self.error.what, err=True)
        if self.error.remedy:
            click.echo(self.error.remedy, err=True)


@click.group(
    cls=_Commands,
    help=_HELP,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, prog_name="quarterlight")
@click.pass_context
def main(ctx: click.Context) -> None:
    """The command's root."""
    if "NO_COLOR" in os.environ:
        ctx.color = False
    console.prepare()
    sys.excepthook = _own_up


def _own_up(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """A fault of this program: said shortly, without any content of the file."""
    if "QUARTERLIGHT_DEBUG" in os.environ:
        sys.__excepthook__(kind, error, trace)
        return
    last = trace
    while last and last.tb_next:
        last = last.tb_next
    place = f"{Path(last.tb_frame.f_code.co_filename).name}:{last.tb_lineno}" if last else "?"
    sys.stderr.write(
        f"Error: a fault of quarterlight itself ({kind.__name__} at {place}). Nothing was written.\n"
        "Please report it with this line. For details set QUARTERLIGHT_DEBUG=1 and run it again.\n"
    )
    sys.exit(2)
