"""Records as pandas frames of one fixed schema, and their files."""
