"""Events: what is said to have happened, who took part, and when it was."""
