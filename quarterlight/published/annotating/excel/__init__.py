"""Notes of an Excel sheet: their texts, the boxes that they are drawn in, the sheet's mention of both."""
