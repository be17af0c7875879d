"""From the files of a council to checked records: reading, what is said of them, and the wide audit sheet.

What must be done for all rows at once (settling, checking) is asked of an engine; which one, nothing
here knows.
"""
