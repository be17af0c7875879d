"""What a workbook keeps apart from what it shows: number formats, colours, hidden parts."""
