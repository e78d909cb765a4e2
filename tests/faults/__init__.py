"""Real faults: links that break, processes that are killed, disks that forget or are full."""
