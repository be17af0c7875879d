"""Columns that the file does not have."""

from quarterlight.intake.check import Check, Severity

check = Check(
    severity=Severity.NOTE,
    says="Columns that the file does not have count as empty.",
    remedy="Nothing, unless a measure needs one: add it to the export.",
)
