"""From a scorecard and its findings to a document: one file for each part of the page."""
