"""One folder for each record type; `sync.catalogue` finds them."""
