"""A quotation mark that is never closed."""

from quarterlight.intake.check import Check, Severity

check = Check(
    severity=Severity.ERROR,
    says="A quotation mark is never closed; the line is left out, and reading goes on in the next one.",
    remedy="Take the mark out, or close it, in the case system or its export.",
)
