"""Scorecards of councils that do not exist, in all six forms, with results worked out by hand."""
