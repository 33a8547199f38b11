"""What leaves the program: copies, and reports in files."""
