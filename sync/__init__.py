"""The law: what a record is, who may change what, and how two changes meet.

Pure by rule: nothing here reads a clock, makes an id, opens a file at merge time, or knows of a
database or a browser. `sync/ts` is the twin of this package; `sync/vectors` proves them equal.
"""
