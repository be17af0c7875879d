"""The checks. Each module is named by the code of what it finds."""
