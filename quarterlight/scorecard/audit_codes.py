"""The codes of audit measures: a question of the audit tool and, where one is named, a service."""

from __future__ import annotations

PREFIX = "audit."


def audit_code(question: str, service: str | None) -> str:
    """`audit.plan_smart.cin_cp`, or `audit.no_drift` where every service counts."""
    return f"{PREFIX}{question}.{service}" if service else f"{PREFIX}{question}"


def asked_by(code: str) -> tuple[str, str | None] | None:
    """The question and the service of an audit measure; None for a measure of another kind."""
    if not code.startswith(PREFIX):
        return None
    question, _, service = code.removeprefix(PREFIX).partition(".")
    return question, service or None
