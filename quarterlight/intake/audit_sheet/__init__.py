"""Audits as councils hold them, one row an audit and a column a question, brought into the audit tables."""
