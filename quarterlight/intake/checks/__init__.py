"""The checks of case records: one file each, named as its code. A new file here is a new check.

A check that is found while files are read has words only; any other also says how it is `found`.
"""
