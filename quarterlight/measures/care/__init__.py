"""Children in care, and those privately fostered."""
