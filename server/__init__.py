"""The keeper: Flask in front, the journal behind, and the law of sync/ between them.

This file imports nothing: `python3 -m server` runs it on machines that have no packages yet.
The application factory is `server.app.create_app`.
"""
