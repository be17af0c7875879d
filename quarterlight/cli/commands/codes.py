"""`quarterlight codes`: what the codes of findings mean."""

from __future__ import annotations

from difflib import get_close_matches

import click

from quarterlight.cli import options


@click.command(
    short_help="What the codes of findings mean.",
    epilog="""\b
Examples:
  quarterlight codes
  quarterlight codes distribution_sum
""",
)
@click.argument("code", required=False)
@options.output_format
@options.workspace
def command(code: str | None, output_format: str) -> None:
    """List the codes of findings, or explain one: what is found, why it matters, what to do."""
    from quarterlight.checking.catalogue import all_checks

    known = {each.code: each for each in all_checks()}
    if code is not None and code not in known:
        near = get_close_matches(code, known, n=1)
        hint = f" Did you mean “{near[0]}”?" if near else " `quarterlight codes` lists them."
        raise click.UsageError(f"There is no code “{code}”.{hint}")
    chosen = [known[code]] if code else list(known.values())
    if output_format == "json":
        import msgspec

        rows = [{"code": c.code, "severity": c.severity, "says": c.says} for c in chosen]
        click.echo(msgspec.json.format(msgspec.json.encode(rows), indent=2))
    elif code:
        click.echo(f"{code} ({known[code].severity.value})\n\n{known[code].says}")
    else:
        width = max(map(len, known))
        for each in chosen:
            click.echo(
                f"{each.code:<{width}}  {each.severity.value:<8} {each.says.splitlines()[0]}"
            )
