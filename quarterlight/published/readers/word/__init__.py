"""What a Word document keeps apart from what it shows: runs, symbols, numbering, styles."""
