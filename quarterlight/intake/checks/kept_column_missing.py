"""A column to be kept that is not there."""

from quarterlight.intake.check import Check, Severity

check = Check(
    severity=Severity.WARNING,
    says="A column named under [records] keep is not in the file, so breakdowns by it are empty.",
    remedy="Look for a slip in quarterlight.toml, or add the column to the export.",
)
