"""A council's folder: its choices, the figures supplied to it, its commentary, and its runs.

Everything in it is a file that a person can read, compare and keep under version control.
"""
