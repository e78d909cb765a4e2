"""How messages leave the server: one file for each kind of channel, all of one shape (`base`),
found in the `registry`. Whatever speaks to the network goes through `outward`
(docs/operating/channels.md).
"""
