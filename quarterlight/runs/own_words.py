"""The authority's own words for what measures look for, held against the lists that there are."""

from __future__ import annotations

from difflib import get_close_matches

from quarterlight.engines.prepared import Prepared
from quarterlight.errors import WorkspaceError
from quarterlight.workspace.folder import SETTINGS, Workspace


def own_words(workspace: Workspace, prepared: Prepared) -> dict[str, list[str]]:
    """The words of quarterlight.toml by the names of their lists.

    Raises WorkspaceError for a name that no measure knows: a slip would leave the usual words in
    force and nobody the wiser. Where a measure cannot be read, the name may be one of its lists.
    """
    words = workspace.settings().words
    known = {each.name for measure in prepared.measures.values() for each in measure.words}
    unknown = sorted(words.keys() - known)
    if unknown and not prepared.failed:
        near = get_close_matches(unknown[0], known, 1)
        remedy = f"Did you mean “{near[0]}”?" if near else f"There are: {', '.join(sorted(known))}."
        what = f"No measure has a list of words named “{unknown[0]}”."
        raise WorkspaceError(what, f"{workspace.root / SETTINGS}, [words]", remedy)
    return words
