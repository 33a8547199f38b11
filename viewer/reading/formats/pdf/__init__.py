"""PDF files: characters with places become words, lines, columns, paragraphs."""
