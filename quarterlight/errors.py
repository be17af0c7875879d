"""Every error that a user may see: what is wrong, where, and what to do about it.

The commands print these without a traceback and end with status 2. Anything else
that escapes is a fault of this program.
"""


class QuarterlightError(Exception):
    """The root of the tree.

    `what` says what is wrong, `where` names the place (file, line, cell; may be
    empty), `remedy` says what to do.
    """

    def __init__(self, what: str, where: str = "", remedy: str = "") -> None:
        self.what, self.where, self.remedy = what, where, remedy
        super().__init__(
            " ".join(part for part in (f"{where}:" if where else "", what, remedy) if part)
        )


class UnreadableFile(QuarterlightError):
    """The file cannot be read at all: empty, broken, locked, too large, of another kind."""


class UnwritableFile(QuarterlightError):
    """A file cannot be written: its name, its folder or what is there already forbids it."""


class NotAScorecard(QuarterlightError):
    """The file was read, but no scorecard can be found in it, or it contradicts itself."""


class NotAnEarlierIssue(QuarterlightError):
    """The scorecard given as the last issue is newer than the one to check."""


class PeriodError(QuarterlightError, ValueError):
    """A quarter, a financial year or a month that cannot be read."""


class BandError(QuarterlightError, ValueError):
    """A band that cannot be read, or bands that do not fit together."""


class ChoicesError(QuarterlightError):
    """A scorecard's TOML that breaks its schema."""


class WorkspaceError(QuarterlightError):
    """A workspace, or a file of it, that cannot be used."""
