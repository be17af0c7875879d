"""Text whose fields are not separated by commas."""

from quarterlight.intake.check import Check, Severity

check = Check(
    severity=Severity.NOTE,
    says="The fields are not separated by commas; they were read by the separator of the first line.",
    remedy="Export it with commas, so that nothing has to be guessed.",
)
