"""The council's own audit sheet: what `audits.toml` says of it, and a draft of that file."""
