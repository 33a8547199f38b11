"""Readers of office documents: Word, OpenDocument, RTF; and what is said of those that are not read."""
