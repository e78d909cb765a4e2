"""A link that breaks: it stands between tablet and server, cuts at any byte of either direction,
delays, holds an answer back, sends a request twice, and drops the answer to what was done.

One connection carries one request (`Connection: close`), so the server's end of file is the end of
its answer. Limits are in bytes of the TCP stream, headers included.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from dataclasses import dataclass
from types import TracebackType
from typing import NamedTuple, Self

CHUNK = 16 * 1024
START_SECONDS_MAX = 10.0


class Fault(NamedTuple):
    """What happens to one connection. `up` and `down` cut after so many bytes of the request or
    the answer; the answer is cut only once the server has sent all of it, so that its transaction
    is certainly committed. `hold`: the answer never comes, and the link stays open until the
    tablet gives up. `twice`: the same bytes reach the server a second time afterwards."""

    up: int | None = None
    down: int | None = None
    delay: float = 0.0
    hold: bool = False
    twice: bool = False


NONE = Fault()
DROP_ANSWER = Fault(down=0)


@dataclass(slots=True)
class Passed:
    """What went over the link so far: connections, and bytes towards the server."""

    connections: int = 0
    cut: int = 0
    bytes_up: int = 0


class FaultProxy:
    """Listens on `port` while it is entered; `fault` is asked once for every connection.
    `cut_every`: whichever connection carries the link over so many bytes upwards is cut there."""

    def __init__(
        self, target: int, fault: Callable[[], Fault] = lambda: NONE, cut_every: int | None = None
    ) -> None:
        self.target = target
        self.fault = fault
        self.cut_every = cut_every
        self.passed = Passed()
        self.port = 0
        self._left = cut_every or 0
        # The loop itself holds tasks only weakly.
        self._tasks: set[asyncio.Task[None]] = set()
        self._loop = asyncio.new_event_loop()
        self._ready = threading.Event()
        self._thread = threading.Thread(target=self._run, name="fault proxy", daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        if not self._ready.wait(START_SECONDS_MAX):
            raise RuntimeError("the proxy did not start")
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._loop.call_soon_threadsafe(self._stop.set)
        self._thread.join(START_SECONDS_MAX)

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        self._loop.run_until_complete(self._listen())
        self._loop.close()

    async def _listen(self) -> None:
        self._stop = asyncio.Event()
        server = await asyncio.start_server(self._accept, "127.0.0.1", 0)
        self.port = server.sockets[0].getsockname()[1]
        self._ready.set()
        await self._stop.wait()
        server.close()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        # Aborted connections are closed in the next turns of the loop.
        await asyncio.sleep(0.01)

    def _accept(self, tablet: asyncio.StreamReader, answer: asyncio.StreamWriter) -> None:
        task = self._loop.create_task(self._connected(tablet, answer))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _connected(self, tablet: asyncio.StreamReader, answer: asyncio.StreamWriter) -> None:
        self.passed.connections += 1
        fault = self.fault()
        server_side: asyncio.StreamWriter | None = None
        try:
            await asyncio.sleep(fault.delay)
            server, server_side = await asyncio.open_connection("127.0.0.1", self.target)
            request = bytearray()
            up = asyncio.ensure_future(self._up(tablet, server_side, fault, request))
            down = asyncio.ensure_future(self._down(server, answer, fault))
            await self._both(up, down)
            if fault.twice:
                await self._again(bytes(request))
        except (OSError, _Cut):
            self.passed.cut += 1
        finally:
            # Aborted rather than closed: the tablet learns at once that the link is gone. What the
            # link had let through reaches the server, as it does when a network goes away.
            answer.transport.abort()
            if server_side is not None:
                server_side.close()

    async def _both(self, up: asyncio.Future[None], down: asyncio.Future[None]) -> None:
        """Until the tablet has closed, or one side is cut. Raises what the side raised."""
        try:
            await asyncio.wait((up, down), return_when=asyncio.FIRST_EXCEPTION)
            for side in (up, down):
                side.result()
        finally:
            up.cancel()
            down.cancel()
            await asyncio.gather(up, down, return_exceptions=True)

    async def _up(
        self,
        tablet: asyncio.StreamReader,
        server: asyncio.StreamWriter,
        fault: Fault,
        request: bytearray,
    ) -> None:
        """Pass the request on until the tablet closes or the link is cut."""
        while data := await tablet.read(CHUNK):
            allowed = len(data) if fault.up is None else max(0, fault.up - len(request))
            allowed = min(len(data), allowed, self._left if self.cut_every else allowed)
            request += data[:allowed]
            self.passed.bytes_up += allowed
            server.write(data[:allowed])
            await server.drain()
            if self.cut_every:
                self._left = self._left - allowed or self.cut_every
            if allowed < len(data) or len(request) == fault.up:
                raise _Cut
        if fault.hold:
            raise _Cut

    async def _down(
        self, server: asyncio.StreamReader, answer: asyncio.StreamWriter, fault: Fault
    ) -> None:
        """Pass the answer on: as it comes, or as much of it as the fault lets through."""
        if fault.hold:
            await asyncio.Event().wait()
        if fault.down is None:
            while data := await server.read(CHUNK):
                answer.write(data)
                await answer.drain()
            answer.write_eof()
            return
        whole = await server.read(-1)
        answer.write(whole[: fault.down])
        answer.close()
        await answer.wait_closed()
        raise _Cut

    async def _again(self, request: bytes) -> None:
        reader, writer = await asyncio.open_connection("127.0.0.1", self.target)
        try:
            writer.write(request)
            await writer.drain()
            await reader.read(-1)
        finally:
            writer.transport.abort()


class _Cut(Exception):
    """The link broke as it was meant to."""
