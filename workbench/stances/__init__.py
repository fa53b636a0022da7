"""Who said what and who stands where: attributions, quotes, stances, issues."""
