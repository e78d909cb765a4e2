"""One history: people act, devices sync over a bad network, clocks are wrong, things crash, the
server is restored. Every history follows from its seed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from random import Random

from sync.canonical import canonical
from sync.definition import Role
from sync.epochs import name_of
from sync.operation import wire
from tests.histories.engine import Engine
from tests.histories.messages import Answer, Keeper, Request, TurnedAway
from tests.histories.people import People
from tests.histories.story import Life, Story
from tests.histories.tablet import Pulled, Tablet

DAY_MS = 86_400_000
YEAR_MS = 365 * DAY_MS
START_MS = 1_795_219_200_000
DRIFTS = (0, 0, 20_000, -20_000, 3_600_000, -3_600_000, 10 * YEAR_MS, -10 * YEAR_MS)
ROLES = (Role.BUTLER, Role.BUTLER, Role.RECEPTION, Role.MANAGER)
STEPS = 60
ROUNDS_MOST = 200
# Two turns are the rule; work that waits for work that waits takes one more each.
TURNS_MOST = 8


@dataclass(frozen=True, slots=True)
class Late:
    """A request or an answer that is still on its way when its device has gone on; `life` is the
    run of the app that asked."""

    tablet: Tablet
    request: Request
    answer: Answer | None
    life: int


@dataclass
class Post:
    """What an account is at a site: its staff record, and the role that the server knows."""

    account: int
    site: str
    staff: str
    role: Role
    held: bool = True


@dataclass(frozen=True, slots=True)
class Forged:
    """Other content that came under an id that was answered before, and what was said to it;
    `restores` counts those before it."""

    site: str
    content: bytes
    told: str
    restores: int


class World:
    """A seeded history of `steps` steps, then everybody comes online and all is settled."""

    def __init__(self, seed: str, keeper: Keeper | None = None, steps: int = STEPS) -> None:
        self.chance = Random(seed)
        self.keeper = keeper or Engine()
        self.steps = steps
        self.truth = START_MS
        self.keeper.now = self.truth
        self.people = People(self.chance)
        self.late: list[Late] = []
        self.lives: dict[str, int] = {}
        self.drifts: dict[str, set[int]] = {}
        self.faults: list[str] = []
        self.forged: list[Forged] = []
        self.newest: dict[str, tuple[str, int]] = {}
        # A restore asks for devices that come back within 14 days; long absences have their own.
        self.calm = self.chance.random() < 0.6
        self.sites = [self.keeper.found() for _ in range(self.chance.choice((1, 1, 2)))]
        share = max(2, steps // 10 // len(self.sites))
        self.records = {site: _records(n, share) for n, site in enumerate(self.sites)}
        self.stories = {site: Story() for site in self.sites}
        for site, story in self.stories.items():
            story.begin(Life(self.keeper.epoch(site), {}, {}))
        self.posts: list[Post] = []
        count = self.chance.randrange(3, 6)
        self.tablets = [self._tablet(n, Role.BUTLER) for n in range(count)]
        self.tablets.append(self._tablet(count, Role.MANAGER))

    def _tablet(self, account: int, role: Role) -> Tablet:
        bits = self.chance.getrandbits(96)
        name = f"{bits >> 64:08x}-{bits >> 48 & 0xFFFF:04x}-7000-8000-{bits & 0xFFFFFFFFFFFF:012x}"
        tablet = Tablet(name, account, self.chance.choice(DRIFTS))
        for number, site in enumerate(self.sites):
            if number == 0 or role is Role.MANAGER or account % 2 == 0:
                post = Post(account, site, self.keeper.hire(account, site, role), role)
                self.posts.append(post)
                tablet.sites[site] = _pulled(post)
        self.keeper.enrol(name, account)
        self.lives[name] = 0
        return tablet

    def run(self) -> World:
        backup, restore = sorted(self.chance.sample(range(self.steps), 2))
        for step in range(self.steps):
            if not self.calm and step in (backup, restore):
                (self._back_up if step == backup else self._restore)()
            self._pass(self.chance.randrange(1, 600_000))
            self._step(self.chance.choice(self.tablets))
        self._settle()
        return self

    def _pass(self, ms: int) -> None:
        self.truth += ms
        self.keeper.now = self.truth

    def _step(self, tablet: Tablet) -> None:
        dice = self.chance.random()
        steps: tuple[tuple[float, Callable[[Tablet], None]], ...] = (
            (0.50, self._act),
            (0.80, self._sync),
            (0.83, self._crash),
            (0.85, lambda t: t.wipe()),
            (0.87, self._change_clock),
            (0.91, lambda _: self._arrive_late()),
            (0.925, lambda _: self._change_role()),
            (0.94, lambda _: self._change_site()),
            (0.95, lambda t: self.keeper.end_session(t.account)),
            (0.965, self._forge),
            (0.985, lambda _: self._calm_or_not(self._months, self._back_up)),
            (1.01, lambda _: self._calm_or_not(self._months, self._restore)),
        )
        next(act for limit, act in steps if dice < limit)(tablet)

    def _act(self, tablet: Tablet) -> None:
        site = self.chance.choice(list(tablet.sites))
        self.people.act(tablet, site, self.records[site], self.truth)

    def _calm_or_not(self, calm: Callable[[], None], wild: Callable[[], None]) -> None:
        calm() if self.calm else wild()

    def _crash(self, tablet: Tablet) -> None:
        tablet.crash()
        self.lives[tablet.name] += 1

    def _change_clock(self, tablet: Tablet) -> None:
        tablet.drift = self.chance.choice(DRIFTS)

    def _change_role(self) -> None:
        post = self.chance.choice(self.posts)
        post.role = self.chance.choice(ROLES)
        if post.held:
            self.keeper.post(post.staff, post.site, post.role)

    def _change_site(self) -> None:
        """Somebody leaves a post, or comes back to it."""
        post = self.chance.choice(self.posts)
        post.held = not post.held
        self.keeper.post(post.staff, post.site, post.role if post.held else None)

    def _months(self) -> None:
        """Nobody comes for one to thirteen months."""
        self._pass(self.chance.randrange(30, 400) * DAY_MS)
        for tablet in self.tablets:
            tablet.forget_old(self.truth)

    def _back_up(self) -> None:
        site = self.chance.choice(self.sites)
        self.keeper.back_up(site)
        self.stories[site].back_up()

    def _restore(self) -> None:
        site = self.chance.choice(self.sites)
        if self.keeper.restore(site):
            self.stories[site].restore(self.keeper.epoch(site))
            for post in self.posts:  # posts are put right by hand after a restore
                if post.site == site:
                    self.keeper.post(post.staff, site, post.role if post.held else None)

    def _forge(self, tablet: Tablet) -> None:
        """An answered operation comes again under its id with other content."""
        known = [o for o, _ in tablet.answered.values()]
        if not known:
            return
        chosen = self.chance.choice(known)
        false = replace(chosen, at=chosen.at + 1, with_=())
        answer = self._quietly(tablet.request(chosen.site, [false], self.truth))
        if answer is not None and answer.outcomes:
            content, restores = canonical(wire(false)), self.stories[chosen.site].restores
            told = answer.outcomes[false.id].status
            self.forged.append(Forged(chosen.site, content, told, restores))

    def _sync(self, tablet: Tablet) -> None:
        """One round trip, with whatever the network makes of it."""
        self.keeper.sign_in(tablet.account)
        if self.chance.random() < 0.5:
            self._learn(tablet)
        batch = tablet.batch(set())
        site = batch[0].site if batch else self.chance.choice(list(tablet.sites))
        if self._round(tablet, tablet.request(site, batch, self.truth)) == "foreign_site":
            others = tablet.batch({site})
            if others:
                self._round(tablet, tablet.request(others[0].site, others, self.truth))

    def _learn(self, tablet: Tablet) -> None:
        for post in self.posts:
            if post.account == tablet.account:
                tablet.learn(post.site, post.role)

    def _round(self, tablet: Tablet, request: Request) -> str | None:
        dice = self.chance.random()
        if dice < 0.10:
            return None  # the request is lost
        if dice < 0.20:  # the request is slow: the device will ask again before it arrives
            self.late.append(Late(tablet, request, None, self.lives[tablet.name]))
            return None
        dies_at = self.chance.randrange(12) if dice < 0.26 else None
        try:
            answer = self._deliver(request, dies_at)
        except TurnedAway as away:
            return away.code
        self._answer(tablet, request, answer, dice)
        return None

    def _answer(self, tablet: Tablet, request: Request, answer: Answer, dice: float) -> None:
        if dice < 0.35:
            return  # the answer is lost
        if dice < 0.42:
            tablet.crash(request, answer)
            self.lives[tablet.name] += 1
        elif dice < 0.50:
            self.late.append(Late(tablet, request, answer, self.lives[tablet.name]))
        else:
            tablet.receive(request, answer, self.truth)
            if dice < 0.60:  # the request arrives twice
                self._quietly(request)

    def _deliver(self, request: Request, dies_at: int | None = None) -> Answer:
        for raw in request.operations:
            self.drifts.setdefault(raw["id"], set()).add(self.truth - request.sent)
        answer = self.keeper.sync(request, dies_at)
        self.stories[request.site].note(request, answer)
        if not answer.more:
            self.newest[request.site] = (name_of(answer.epoch), answer.cursor)
        return answer

    def _quietly(self, request: Request) -> Answer | None:
        try:
            return self._deliver(request)
        except TurnedAway:
            return None

    def _arrive_late(self) -> None:
        if not self.late:
            return
        late = self.late.pop(self.chance.randrange(len(self.late)))
        answer = late.answer or self._quietly(late.request)
        if answer is not None and self.lives[late.tablet.name] == late.life:
            late.tablet.receive(late.request, answer, self.truth)

    def _settle(self) -> None:
        """Everything late arrives and everybody is back at work; then the devices sync in turn
        until nobody has news for anybody: work that had to wait for another's may land late."""
        while self.late:
            self._arrive_late()
        for post in self.posts:
            if not post.held:
                self.keeper.post(post.staff, post.site, post.role)
        for _ in range(TURNS_MOST):
            asked = 0
            for tablet in self.tablets:
                self.keeper.sign_in(tablet.account)
                self._learn(tablet)
                asked += self._exhaust(tablet)
                if self.faults:
                    return  # this promise is broken already; the others would ask as long
            if not asked:
                return
        self.faults.append("the devices never come to rest with each other")

    def _exhaust(self, tablet: Tablet) -> int:
        """Returns how many requests it took."""
        for site, here in tablet.sites.items():
            name = name_of(here.epoch or "")
            here.more = here.more or (name, here.cursor) != self.newest.get(site)
        for asked in range(ROUNDS_MOST):
            batch = tablet.batch(set())
            open_sites = [s for s, here in tablet.sites.items() if here.more]
            if not batch and not open_sites:
                return asked
            site = batch[0].site if batch else open_sites[0]
            request = tablet.request(site, batch, self.truth)
            answer = self._deliver(request)
            tablet.receive(request, answer, self.truth)
        self.faults.append(f"{tablet.name} never comes to rest")
        return ROUNDS_MOST


def _records(site: int, count: int) -> list[str]:
    return [f"00000000-0000-7000-8{site:03x}-{n:012x}" for n in range(1, count + 1)]


def _pulled(post: Post) -> Pulled:
    return Pulled(post.staff, post.role)
