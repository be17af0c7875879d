"""A table in several files."""

from quarterlight.intake.check import Check, Severity

check = Check(
    severity=Severity.WARNING,
    says="A table came in several files; their rows were put together, the first of each id counting.",
    remedy="If that was not meant, load one of them only.",
)
