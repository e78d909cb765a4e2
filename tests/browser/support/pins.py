"""The shift PIN that everybody has on the devices of the journeys.

It is written as the device itself writes it, so that not every journey begins by setting one;
test_signing_lock.py sets one by hand."""

from __future__ import annotations

import hashlib

PIN = "2580"
_SALT = bytes(16)
_ROUNDS = 600_000
_CHECK = hashlib.pbkdf2_hmac("sha256", PIN.encode(), _SALT, _ROUNDS).hex()

VERIFIER = {"salt": _SALT.hex(), "rounds": _ROUNDS, "check": _CHECK}

# Body of a function of `verifier` and `done`: keeps it for whoever is signed in on the device.
KEEP_PIN = """
  const open = indexedDB.open('rounds')
  open.onsuccess = () => {
    const writing = open.result.transaction('meta', 'readwrite')
    const meta = writing.objectStore('meta')
    const me = meta.get('me')
    me.onsuccess = () => {
      const { id, name } = me.result.account
      meta.put({ account: id, name, ...verifier }, `pin:${id}`)
    }
    writing.oncomplete = () => { open.result.close(); done(true) }
  }
"""
