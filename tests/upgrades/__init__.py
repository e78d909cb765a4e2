"""Old tablets at a new server, and new tablets at an old one."""
