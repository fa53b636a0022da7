"""The analyst's workbench for news."""
