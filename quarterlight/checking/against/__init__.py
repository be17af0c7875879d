"""What is wrong between the last issue and this one: one file per check, each named by its code."""
