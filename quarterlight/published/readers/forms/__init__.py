"""One module for each form of file, named after its suffixes: `xlsx_xlsm` reads both.

Each has `read(path: Path) -> Document`. A module is imported only when a file of its form is read.
"""
