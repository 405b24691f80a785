"""Matches to a fit score and a prioritised list of questions."""
