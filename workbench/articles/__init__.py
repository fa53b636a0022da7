"""Text in: files of articles, what is known of their origin, and their publication date."""
