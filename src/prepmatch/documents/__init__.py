"""A path, a stream or bytes to a Document: text, lines, sections and notices."""
