"""The printers: each turns a document into one form, and knows nothing but the document."""
