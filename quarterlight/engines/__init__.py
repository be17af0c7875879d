"""Where measures run. Nothing outside this folder names an engine."""
