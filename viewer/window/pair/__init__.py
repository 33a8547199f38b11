"""The pair view: two articles in level rows, painted."""
