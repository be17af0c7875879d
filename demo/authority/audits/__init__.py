"""The quarter's audits of case files: which were made, how they were judged and what they answered."""
