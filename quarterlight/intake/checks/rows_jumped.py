"""A table with far fewer or far more rows than in the snapshot before."""

from collections.abc import Iterator

from quarterlight.intake.check import Check, Found, Loaded, Severity

_FEW = 20
_FEWER, _MORE = 90, 200


def _found(loaded: Loaded) -> Iterator[Found]:
    for record in loaded.supplied:
        now, before = loaded.rows[record.name], loaded.rows_before.get(record.name, 0)
        if before < _FEW:
            continue
        share = 100 * now // before
        if _FEWER <= share <= _MORE:
            continue
        change = f"{100 - share}% fewer" if share < 100 else f"{share - 100}% more"
        what = f"{now} rows: {change} than in the snapshot before ({before})."
        yield Found(record.name, "", f"SELECT CAST(NULL AS BIGINT) AS row, '{what}' AS what")


check = Check(
    severity=Severity.WARNING,
    says="A table has far fewer or far more rows than in the snapshot before.",
    remedy="Look whether the export has the same years and teams as the last one.",
    found=_found,
)
