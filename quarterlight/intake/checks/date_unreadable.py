"""A date in no form that is read."""

from quarterlight.intake.check import Check, Severity

check = Check(
    severity=Severity.ERROR,
    says="A date cannot be read; it counts as empty, and an end date that is empty leaves the record open.",
    remedy="Write it as YYYY-MM-DD or DD/MM/YYYY in the case system, or in its export.",
)
