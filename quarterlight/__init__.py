"""Quarterlight: produces, checks, explains and publishes children's social care scorecards."""

__version__ = "0.1.0"
