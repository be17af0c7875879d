"""Somebody's published page, in any of its file forms, read as a scorecard."""
