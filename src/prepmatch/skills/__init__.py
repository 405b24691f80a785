"""Documents and the vocabulary to mentions, and in a job to requirements."""
