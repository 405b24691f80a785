"""Requirements and mentions to rungs with evidence, keyword gaps, and links to questions."""
