"""What an OpenDocument spreadsheet keeps apart from what it shows: styles, repeats, notes."""
