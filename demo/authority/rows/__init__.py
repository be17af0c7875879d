"""The rows of the records, one module for each part of the work with a child."""
