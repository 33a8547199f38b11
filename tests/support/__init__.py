"""What tests share: articles, desks and workers made for them, what must always hold, pictures of the window."""
