"""Text that is not UTF-8."""

from quarterlight.intake.check import Check, Severity

check = Check(
    severity=Severity.NOTE,
    says="The text is not UTF-8; it was read as Windows-1252.",
    remedy="Export it as UTF-8, so that nothing has to be guessed.",
)
