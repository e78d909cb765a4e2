"""What the journeys are driven with: an office (the server) and devices (browsers)."""
