"""An issue as it was signed, for its page: the run that it seals, with the signature and the waivers."""

from __future__ import annotations

from quarterlight.runs.issuing.issues import Issue, issue_named
from quarterlight.runs.issuing.seals import seal_of
from quarterlight.runs.running import Run, again
from quarterlight.scorecard.sign_off import SignOff, Waived
from quarterlight.workspace.folder import Workspace


def shown(workspace: Workspace, name: str) -> tuple[str, Run]:
    """The issue of an id (or the `latest`), made again of what its folder keeps."""
    issue = issue_named(workspace, name)
    made = again(issue.folder)
    made.scorecard.sign_off = sign_off(issue)
    return issue.id, made


def sign_off(issue: Issue) -> SignOff:
    """By whose word it was issued."""
    file = issue.file
    return SignOff(
        issue.id,
        file.signed_by,
        file.role,
        file.on,
        seal_of(issue.folder),
        file.corrects or "",
        tuple(change["says"] for change in file.changes),
        tuple(
            Waived(each.what, each.because, each.by, tuple(each.says), each.issue or "")
            for each in file.waivers
        ),
    )
