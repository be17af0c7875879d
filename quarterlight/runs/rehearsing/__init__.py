"""Rehearsal of bands: what would be graded otherwise, before anybody decides it."""
