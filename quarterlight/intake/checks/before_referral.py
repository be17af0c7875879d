"""An assessment, enquiry, plan or conference before the referral that it belongs to."""

from collections.abc import Iterator

from quarterlight.intake.check import Check, Found, Loaded, Severity

_REFERRALS = "ssd_cin_episodes"


def _found(loaded: Loaded) -> Iterator[Found]:
    for record in loaded.supplied:
        reference = record.columns.get("referral_id")
        if record.name == _REFERRALS or record.name == "ssd_involvements" or reference is None:
            continue
        if _REFERRALS not in loaded.held or not record.day:
            continue
        query = f"""
            SELECT g.row, g.{record.day} || ' is before the referral (' || r.received_on || ').' AS what
            FROM given.{record.name} g JOIN held.{_REFERRALS} r
              ON r.authority = g.authority AND r.referral_id = g.referral_id
            WHERE g.{record.day} < r.received_on"""
        yield Found(record.name, record.columns[record.day].source, query)


check = Check(
    severity=Severity.WARNING,
    says="An assessment, enquiry, plan or conference comes before the referral that it belongs to.",
    remedy="Put the dates right in the case system, or the referral that it belongs to.",
    found=_found,
)
