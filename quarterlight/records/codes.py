"""The national code lists that columns refer to (Standard Safeguarding Dataset; children in need census)."""

PRIMARY_NEEDS = tuple(f"N{n}" for n in range(10))
REFERRAL_SOURCES = (
    "1A", "1B", "1C", "1D", "2A", "2B", "3A", "3B", "3C", "3D", "3E", "3F", "4", "5A", "5B", "5C", "5D",
    "6", "7", "8", "9", "10",
)  # fmt: skip
CLOSE_REASONS = tuple(f"RC{n}" for n in range(1, 10))
SEXES = ("F", "M", "U")
DISABILITIES = (
    "NONE", "MOB", "HAND", "PC", "INC", "COMM", "LD", "HEAR", "VIS", "BEH", "CON", "AUT", "DDA",
)  # fmt: skip
