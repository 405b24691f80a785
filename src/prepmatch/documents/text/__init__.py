"""Plain text, Markdown and JSON Resume, in whatever encoding."""
