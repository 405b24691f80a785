"""Data files to Vocabulary, QuestionBank and the rest, with every problem found."""
