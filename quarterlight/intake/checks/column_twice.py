"""A column that the file has twice."""

from quarterlight.intake.check import Check, Severity

check = Check(
    severity=Severity.WARNING,
    says="A column stands twice in the first line; the first one was read.",
    remedy="Take the other one out of the export.",
)
