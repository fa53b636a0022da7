"""The live views: state in Python, drawing in plain ES modules."""
