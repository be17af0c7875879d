"""One module per measure: `CODE`, the tables that it `NEEDS`, and its `cases` of a quarter."""
