"""No quarter of a financial year."""

from quarterlight.intake.check import Check, Severity

check = Check(
    severity=Severity.ERROR,
    says="A quarter cannot be read; the row counts in none.",
    remedy="Write it as 2016-17 Q3.",
)
