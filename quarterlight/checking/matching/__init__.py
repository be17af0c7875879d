"""Which measure and which judgement table of the last issue is which of this one."""
