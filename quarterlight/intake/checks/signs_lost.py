"""Signs that are in no encoding that is read."""

from quarterlight.intake.check import Check, Severity

check = Check(
    severity=Severity.WARNING,
    says="Some signs of the file are in no encoding that is read; each is replaced by the sign for an unknown one.",
    remedy="Export the file as UTF-8.",
)
