"""What an ATS or a recruiter would trip over in a resume."""
