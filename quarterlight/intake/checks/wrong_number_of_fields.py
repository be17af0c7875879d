"""A line with more or fewer fields than the header."""

from quarterlight.intake.check import Check, Severity

check = Check(
    severity=Severity.ERROR,
    says="A line has another number of fields than the first line, so nobody can say which is which; it is left out.",
    remedy="Look for a comma or a line break in a text that is not in quotation marks, and export again.",
)
