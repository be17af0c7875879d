"""A small, honest reader of commentary: claims that can be held against the row, its bands or themselves.

One file reads one kind of claim, by patterns kept as data. A claim is contradicted only where the
page itself proves it wrong: what is said of another place, source, unit or period is let be.
"""
