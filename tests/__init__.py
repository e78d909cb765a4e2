"""The proof: unit, HTTP, browser, histories, faults. It may import every other room."""
