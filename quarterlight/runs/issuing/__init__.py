"""Issues: a quarter as it was signed, sealed in a folder that nothing changes afterwards."""
