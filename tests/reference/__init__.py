"""The second opinion: the measures in plain Python, made-up authorities, and edges worked by hand."""
