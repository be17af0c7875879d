"""Children subject to child protection plans."""
