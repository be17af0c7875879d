"""What a web page shows: which elements are seen, how their text is written, their tables."""
