"""Two runs or issues side by side: every figure that changed, and why."""
