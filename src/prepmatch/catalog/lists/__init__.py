"""Lists of questions that people keep, in Markdown, CSV or JSON, as values."""
