"""Readers of what news agencies and content systems send: items of XML and JSON, and the old formats of the wires."""
