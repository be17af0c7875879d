"""The forms of files that records come in: a new file here is a new form."""
