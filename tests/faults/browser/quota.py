"""The room that the browser grants this app, set by the test.

Chromium keeps what is left for up to half a minute before it asks again, so the bound stands from
the beginning and the room is filled to the brim with random bytes, as a tablet is filled. With
STATIC_QUOTA off, `navigator.storage.estimate` tells of the bound; otherwise it always says that
10 GB are left.
"""

from __future__ import annotations

from tests.browser.support.device import Device

MEGA = 1024 * 1024
STATIC_QUOTA_OFF = "--disable-features=StaticStorageQuota"
# What the app and the demo office take, and something to work in.
ROOM = 40 * MEGA

_FILL = """() => new Promise((done, fail) => {
  const open = indexedDB.open('rounds')
  open.onerror = () => fail(open.error)
  open.onsuccess = () => {
    const db = open.result
    let size = 1 << 18
    const part = () => {
      const bytes = new Uint8Array(size)
      for (let at = 0; at < size; at += 65536) {
        crypto.getRandomValues(bytes.subarray(at, at + 65536))
      }
      const writing = db.transaction('meta', 'readwrite', { durability: 'strict' })
      writing.objectStore('meta').put(bytes.buffer, 'filler:' + Math.random())
      writing.oncomplete = part
      writing.onabort = () => {
        size >>= 2
        if (size > 64) return part()
        db.close()
        done()
      }
    }
    part()
  }
})"""


class Quota:
    """Made before the app is opened for the first time; holds while its session is open."""

    def __init__(self, device: Device, room: int = ROOM) -> None:
        self.device = device
        self.room = room
        self.session = device.context.new_cdp_session(device.page)
        self._bound()

    def _bound(self) -> None:
        told = {"origin": self.device.url, "quotaSize": self.room}
        self.session.send("Storage.overrideQuotaForOrigin", told)

    def fill(self) -> None:
        """Not a hundred bytes more can be written. The store grows a little beyond the bound, since
        its own log is counted late; the bound follows, or what leaves would only make up for it."""
        self.device.page.evaluate(_FILL)
        self.room = max(self.room, self.used())
        self._bound()

    def grow(self, more: int) -> None:
        """So much room comes back, as when the person clears the tablet."""
        self.room = max(self.room, self.used()) + more
        self._bound()

    def leave(self, room: int) -> None:
        """So many bytes are left by the browser's own word."""
        self.room = self.used() + room
        self._bound()

    def used(self) -> int:
        found = self.device.page.evaluate("navigator.storage.estimate().then(told => told.usage)")
        return int(found)
