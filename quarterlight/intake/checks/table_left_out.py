"""Files of tables that are not known."""

from quarterlight.intake.check import Check, Severity

check = Check(
    severity=Severity.NOTE,
    says="A file is named as no table that is read; it is left out.",
    remedy="Nothing, unless it is one of the tables by another name: name the file as its table.",
)
