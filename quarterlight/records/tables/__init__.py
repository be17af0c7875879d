"""The records: one file each. Those made of others say of which (`made_of`)."""
