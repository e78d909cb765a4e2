"""Mistakes in the small server and the small devices of the pure histories."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from sync.clock import Reading
from sync.operation import Operation
from tests.histories import engine, tablet
from tests.histories.engine import Died, Engine, Site
from tests.histories.messages import Answer, Request, Told, TurnedAway
from tests.histories.plants.planting import Bed, Planting
from tests.histories.tablet import Tablet

plant = Bed()


@plant("a cut page moves the cursor to the end of the feed")
def cursor_skips(planting: Planting) -> None:
    def make(pull: Any) -> Any:
        def mistaken(self: Engine, site: Site, *rest: Any) -> Answer:
            answer: Answer = pull(self, site, *rest)
            if not answer.more or answer.restart:
                return answer
            planting.made()
            return replace(answer, cursor=site.sequence, more=False)

        return mistaken

    planting.swap(Engine, "_pull", make)


@plant("an operation that comes again is applied again")
def applied_twice(planting: Planting) -> None:
    def make(known: Any) -> Any:
        def mistaken(self: Engine, site: Site, operation: Operation, content: bytes) -> None:
            if known(self, site, operation, content) not in (None, engine._OTHER):
                planting.made()
                site.told.pop(operation.id, None)
                site.kept.pop(content, None)

        return mistaken

    planting.swap(Engine, "_known", make)


@plant("the same id is taken for the same operation, whatever it says")
def same_id_other_content(planting: Planting) -> None:
    def make(known: Any) -> Any:
        def mistaken(self: Engine, site: Site, operation: Operation, content: bytes) -> Any:
            told = known(self, site, operation, content)
            if told != engine._OTHER:
                return told
            planting.made()
            return site.told[operation.id][1]

        return mistaken

    planting.swap(Engine, "_known", make)


@plant("a refused operation is not kept")
def refused_dropped(planting: Planting) -> None:
    def make(enter: Any) -> Any:
        def mistaken(self: Engine, site: Site, *rest: Any) -> None:
            before = len(site.kept)
            enter(self, site, *rest)
            planting.reached += len(site.kept) - before
            site.kept = {}

        return mistaken

    planting.swap(Engine, "_enter", make)


@plant("of a group, what may land lands alone")
def group_torn(planting: Planting) -> None:
    def make(groups: Any) -> Any:
        def mistaken(arrived: list[Any]) -> Any:
            found = list(groups(arrived))
            planting.reached += sum(len(group) > 1 for group in found)
            return [[one] for group in found for one in group]

        return mistaken

    planting.swap(engine, "_groups", make)


@plant("a server that dies in a transaction leaves the first half of it")
def half_committed(planting: Planting) -> None:
    def make(_transaction: Any) -> Any:
        def mistaken(self: Engine, request: Request, dies_at: int | None) -> dict[str, Told]:
            self.writes_left = dies_at
            try:
                return self._push(self.sites[request.site], request)
            except Died as died:
                planting.made()
                raise TurnedAway("internal") from died

        return mistaken

    planting.swap(Engine, "_transaction", make)


@plant("a base from before a restore is taken at its word")
def epoch_ignored(planting: Planting) -> None:
    def make(counted: Any) -> Any:
        def mistaken(site: Site, operation: Operation) -> int:
            if counted(site, operation) != operation.base:
                planting.made()
            return operation.base

        return mistaken

    planting.swap(engine, "_counted", make)


@plant("a device's time is believed as it stands")
def clock_trusted(planting: Planting) -> None:
    def make(correct: Any) -> Any:
        def mistaken(at: int, sent: int, received: int) -> Reading:
            if correct(at, sent, received).when != at:
                planting.made()
            return Reading(at, 0, False)

        return mistaken

    planting.swap(engine, "correct", make)


@plant("after a restore new work is decided before the old is offered again")
def order_lost(planting: Planting) -> None:
    def make(sync: Any) -> Any:
        def mistaken(self: Engine, request: Request, dies_at: int | None = None) -> Answer:
            answer: Answer = sync(self, request, dies_at)
            if not answer.restart or answer.outcomes or not request.operations:
                return answer
            planting.made()
            return replace(answer, outcomes=self._transaction(request, None))

        return mistaken

    planting.swap(Engine, "sync", make)


@plant("a restored server goes on under its old epoch")
def epoch_kept(planting: Planting) -> None:
    def make(restore: Any) -> Any:
        def mistaken(self: Engine, site: str) -> bool:
            if not restore(self, site):
                return False
            planting.made()
            self.sites[site].began.pop()
            return True

        return mistaken

    planting.swap(Engine, "restore", make)


@plant("the outbox is emptied when the request leaves, not when the answer comes")
def drop_when_sent(planting: Planting) -> None:
    def make(request: Any) -> Any:
        def mistaken(self: Tablet, site: str, batch: list[Operation], truth: int) -> Request:
            made: Request = request(self, site, batch, truth)
            planting.reached += len(batch)
            self.outbox = [o for o in self.outbox if o not in batch]
            return made

        return mistaken

    planting.swap(Tablet, "request", make)


@plant("clearing the pulled records clears the unsent work too")
def wipe_takes_outbox(planting: Planting) -> None:
    def make(wipe: Any) -> Any:
        def mistaken(self: Tablet) -> None:
            wipe(self)
            planting.reached += len(self.outbox)
            self.outbox = []

        return mistaken

    planting.swap(Tablet, "wipe", make)


@plant("a crash between moving the cursor and storing the page")
def cursor_before_records(planting: Planting) -> None:
    def make(_crash: Any) -> Any:
        def mistaken(
            self: Tablet, request: Request | None = None, answer: Answer | None = None
        ) -> None:
            if request is None or answer is None or not answer.changes:
                return
            planting.made()
            here = self.sites[request.site]
            here.epoch, here.cursor = answer.epoch, answer.cursor

        return mistaken

    planting.swap(Tablet, "crash", make)


@plant("a crash between emptying the outbox and remembering what was answered")
def outbox_before_answers(planting: Planting) -> None:
    def make(_crash: Any) -> Any:
        def mistaken(
            self: Tablet, request: Request | None = None, answer: Answer | None = None
        ) -> None:
            if answer is None:
                return
            planting.reached += len(answer.outcomes)
            self.outbox = [o for o in self.outbox if o.id not in answer.outcomes]

        return mistaken

    planting.swap(Tablet, "crash", make)


@plant("an answer that was overtaken by a newer one is stored over it")
def late_answer_stored(planting: Planting) -> None:
    def make(receive: Any) -> Any:
        def mistaken(self: Tablet, request: Request, answer: Answer, truth: int) -> None:
            here = self.sites[request.site]
            if (request.epoch, request.cursor) != (here.epoch, here.cursor):
                planting.made()
            receive(self, replace(request, epoch=here.epoch, cursor=here.cursor), answer, truth)

        return mistaken

    planting.swap(Tablet, "receive", make)


@plant("after a crash the device counts from one again")
def counter_restarts(planting: Planting) -> None:
    def make(_crash: Any) -> Any:
        def mistaken(self: Tablet, *_rest: Any) -> None:
            planting.reached += self.counter > 0
            self.counter = 0

        return mistaken

    planting.swap(Tablet, "crash", make)


@plant("what was acknowledged is not offered again to a restored server")
def not_offered_again(planting: Planting) -> None:
    def make(_offer: Any) -> Any:
        def mistaken(self: Tablet, *_rest: Any) -> None:
            planting.reached += len(self.answered) > 0

        return mistaken

    planting.swap(Tablet, "_offer_again", make)


@plant("clearing the pulled records forgets from which epoch they were")
def epoch_forgotten(planting: Planting) -> None:
    def make(drop: Any) -> Any:
        def mistaken(here: tablet.Pulled) -> None:
            drop(here)
            planting.made()
            here.epoch = None

        return mistaken

    planting.swap(tablet, "_drop", make)
