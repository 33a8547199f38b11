"""Words as the matcher compares them (`folding`), and as word marks show them (`tokens`)."""
