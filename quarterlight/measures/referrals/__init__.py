"""Referrals to children's social care."""
