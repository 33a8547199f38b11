"""Files that mean harm, or are broken: whatever they hold, they are read or refused in words."""
