"""`quarterlight completion`: the shell completes commands, options and file names."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

from quarterlight.cli import options


@click.command(
    short_help="Let the shell complete words and file names.",
    epilog="""\b
Examples:
  quarterlight completion bash >> ~/.bashrc
  quarterlight completion zsh >> ~/.zshrc
  quarterlight completion fish > ~/.config/fish/completions/quarterlight.fish
""",
)
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@options.workspace
@click.pass_context
def command(ctx: click.Context, shell: str) -> None:
    """Print the script that lets a shell complete this command's words."""
    kind = get_completion_class(shell)
    root = ctx.find_root()
    if kind:
        click.echo(kind(root.command, {}, "quarterlight", "_QUARTERLIGHT_COMPLETE").source())
