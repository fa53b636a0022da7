"""What stances are about, put into a form in which holders can be compared."""
