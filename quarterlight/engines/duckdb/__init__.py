"""The embedded engine: one process, one laptop or one server, files of any size."""
