"""What keeps strangers out: headers, origins, passwords, limits, hostile files."""
