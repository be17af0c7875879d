"""A column without which no row of the table answers anything."""

from quarterlight.intake.check import Check, Severity

check = Check(
    severity=Severity.ERROR,
    says="The file has no column of a name that every row needs, so none of them counts.",
    remedy="Add it to the export; its name stands in the first line of the file.",
)
