"""Columns that identify a person directly are never kept."""

from quarterlight.intake.check import Check, Severity

check = Check(
    severity=Severity.WARNING,
    says="A column named under [records] keep identifies a person directly; it is never copied.",
    remedy="Take it out of quarterlight.toml, and out of the export where nothing else needs it.",
)
