"""Time expressions: from the words of a text to the days that they mean."""
