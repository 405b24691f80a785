"""DOCX, ODT and RTF: what office programs write."""
