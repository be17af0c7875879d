"""What is wrong with a scorecard: one file per check, each named by the code of its finding."""
