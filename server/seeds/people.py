"""Who works in the demo: accounts, their posts at each community, and what the sign-in page
shows of them."""

from __future__ import annotations

from dataclasses import dataclass

from server.seeds.communities import CENTRE, GARDEN
from sync.definition import Role

PASSWORD = "xunlou-2026"


@dataclass(frozen=True, slots=True)
class Person:
    """One account; `posts` are the keys of the communities where it has one. `title` is what
    people call the post there (A2), `grid` the butler's area."""

    login: str
    name: str
    role: Role
    title: str
    posts: tuple[str, ...] = ("garden",)
    grid: str | None = None


BOTH = ("garden", "centre")
ONLY_CENTRE = ("centre",)

PEOPLE = (
    Person("butler1", "林晓彤", Role.BUTLER, "管家", grid="网格A"),
    Person("butler2", "周子航", Role.BUTLER, "管家", grid="网格B"),
    Person("butler3", "何雨琪", Role.BUTLER, "管家", grid="网格C"),
    Person("butler4", "吴泽宇", Role.BUTLER, "管家", grid="网格D"),
    Person("reception1", "苏静雯", Role.RECEPTION, "前台接待"),
    Person("reception2", "叶思妍", Role.RECEPTION, "前台接待"),
    Person("assistant1", "高志远", Role.ASSISTANT, "客服助理"),
    Person("assistant2", "沈佳怡", Role.ASSISTANT, "楼管员"),
    Person("manager1", "郑文杰", Role.MANAGER, "客户服务部部长"),
    Person("engineer1", "彭建军", Role.ENGINEER, "工程维修班班长"),
    Person("engineer2", "罗永强", Role.ENGINEER, "维修工"),
    Person("security1", "雷国峰", Role.SECURITY, "秩序维护部主任"),
    Person("security2", "孟海辉", Role.SECURITY, "秩序维护员"),
    Person("butler5", "程若涵", Role.BUTLER, "管家", ONLY_CENTRE, "网格A"),
    Person("butler6", "戴启明", Role.BUTLER, "管家", ONLY_CENTRE, "网格B"),
    Person("reception3", "江诗琳", Role.RECEPTION, "前台接待", ONLY_CENTRE),
    Person("assistant3", "范俊豪", Role.ASSISTANT, "客服助理", ONLY_CENTRE),
    Person("manager2", "顾明远", Role.MANAGER, "客户服务部主任", ONLY_CENTRE),
    Person("engineer3", "石成刚", Role.ENGINEER, "工程维修部", ONLY_CENTRE),
    Person("security3", "万东平", Role.SECURITY, "护卫", ONLY_CENTRE),
    Person("director", "韩景山", Role.DIRECTOR, "管理处主任", BOTH),
    Person("admin", "邵清宁", Role.ADMINISTRATOR, "系统管理员", BOTH),
)

_SITES = {GARDEN.key: GARDEN.name, CENTRE.key: CENTRE.name}


def sign_ins(sites: dict[str, str]) -> list[dict[str, str]]:
    """What the command and the sign-in page show; `sites` names the communities by key."""
    return [
        {
            "login": person.login,
            "password": PASSWORD,
            "name": person.name,
            "role": str(person.role),
            "site": "、".join(sites[key] for key in person.posts if key in sites),
        }
        for person in PEOPLE
    ]


SIGN_INS = sign_ins(_SITES)
