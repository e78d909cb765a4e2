"""The journeys in WebKitGTK, which stands in for iPads: half of the tablets are."""
