"""Columns that no record has."""

from quarterlight.intake.check import Check, Severity

check = Check(
    severity=Severity.NOTE,
    says="Columns that are not read are left out of the snapshot.",
    remedy="Nothing, unless a breakdown needs one: name it under [records] keep in quarterlight.toml.",
)
