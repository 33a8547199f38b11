"""What is story in a text, and what is page furniture."""
