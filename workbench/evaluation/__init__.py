"""How well the finders do on gold annotation: readers, measures, error listings."""
