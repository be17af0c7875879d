"""No whole number."""

from quarterlight.intake.check import Check, Severity

check = Check(
    severity=Severity.WARNING,
    says="A number cannot be read; it counts as empty.",
    remedy="Export it as a whole number.",
)
