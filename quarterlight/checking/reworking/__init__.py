"""Whether a page says that its past figures were reworked: in commentary, by a mark, or in a note."""
