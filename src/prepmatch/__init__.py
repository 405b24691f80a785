"""prepmatch: from a resume and a job ad to a prioritised interview prep list."""

__version__ = "0.1.0"
