"""Early help."""
