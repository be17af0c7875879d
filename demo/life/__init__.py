"""The demonstration authority's year: six quarters signed and sealed, and the seventh under way.

Everything is done by the commands that a council uses, on the records that `demo.authority` builds.
"""
