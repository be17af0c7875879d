"""Comments of a Word document: the part that holds them, and the marks in the text."""
