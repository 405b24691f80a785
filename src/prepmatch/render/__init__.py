"""One report, drawn in many ways. A renderer is `report -> str`; it opens no file."""
