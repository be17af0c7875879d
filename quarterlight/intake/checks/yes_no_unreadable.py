"""Neither yes nor no."""

from quarterlight.intake.check import Check, Severity

check = Check(
    severity=Severity.WARNING,
    says="A yes/no column holds something else; it counts as not known.",
    remedy="Export it as Y or N.",
)
