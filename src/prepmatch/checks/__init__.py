"""What an ATS or a recruiter would trip over in a resume.

Each family of checks has a module; `rules` lists them all in the order of reports.
"""
