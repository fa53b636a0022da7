"""Who is in an article: mentions, entities, roles."""
