"""Random histories of one office: several tablets and a desk, a bad network, wrong clocks.

A small server and small tablets in memory stand around the real law (`sync`), so that thousands of
histories run in seconds. Every history follows from its seed. `judge.py` says what must hold.
"""
