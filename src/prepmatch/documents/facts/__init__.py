"""What documents say beside skills: names, contacts, dated entries, titles, years."""
