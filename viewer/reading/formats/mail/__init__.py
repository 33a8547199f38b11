"""Mail: messages with headers, bodies and what is attached to them."""
