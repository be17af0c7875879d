"""The one interpreter of tables: finds the scorecard in a document of grids and paragraphs.

It knows no file form. What it cannot read becomes a remark with its place; it never guesses
silently. A document in which no scorecard can be found is refused (NotAScorecard).
"""
