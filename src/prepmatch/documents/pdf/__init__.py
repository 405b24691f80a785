"""PDF: words where they stand, without what nobody can see, in reading order."""
