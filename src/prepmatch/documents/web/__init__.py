"""Saved web pages and e-mail."""
