"""A partner's form: the workbook that asks for a quarter's figures, and what comes back in it."""
