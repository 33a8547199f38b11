"""Formats that hold other files: saved pages with their pictures, e-books, archives."""
