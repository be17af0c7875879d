"""Commentary by workbook: what managers are asked for each quarter, and what comes back."""
