"""What is measured: one file a measure, a folder a theme; the path is the code. Declarations only."""
