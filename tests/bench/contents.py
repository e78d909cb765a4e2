"""Deterministic records of about 550 bytes of JSON with Chinese text: half parcels, half breaches.

The same seed gives the same words on every machine, so that bytes can be compared between runs.
"""

from __future__ import annotations

import random
from typing import Any

import orjson

from sync.catalogue import catalogue
from sync.definition import Merge

SEED = 20261121
_NOON = 1_795_219_200_000

_PLACES = (
    "东门 西门 南广场 北侧绿化带 地下车库 负二层 电梯厅 消防通道 天台 楼道 架空层 "
    "会所 垃圾房 快递架"
).split()
_SEEN = (
    "堆放装修垃圾 占用消防通道 墙体开槽过深 夜间施工扰民 私拉电线充电 未按图纸拆改 "
    "遮挡喷淋头 泥沙倒入地漏 外墙擅自打孔 电梯未做保护"
).split()
_TOLD = (
    "已当面劝导 已电话告知业主 已通知施工负责人 已张贴提示 已拍照留存 已请保安协助 "
    "已约定复查时间 已说明管理规约"
).split()
_ANSWERS = (
    "对方表示今天清理 对方称明早整改 业主不在家由工人代收 需与设计师确认 同意恢复原状 "
    "希望延期两天 表示理解并配合 情绪较激动稍后再谈"
).split()
_COURIERS = ("顺丰 中通 圆通 韵达 申通 京东 邮政 极兔").split()
_NOTES = (
    "外箱轻微受潮 易碎请轻放 放在三号架下层 收件人出差周末来取 需出示取件码 "
    "老人代取请核对 冷藏件请尽快通知 大件放在门岗后侧"
).split()
_SURNAMES = "王李张刘陈杨赵黄周吴徐孙马朱胡郭何林罗高"
_GIVEN = "明芳伟娜敏静强磊军洋勇艳杰娟涛超霞平刚桂英文华玉兰建国志强"


def contents(number: int) -> tuple[str, dict[str, Any]]:
    """The type and the fields of the `number`th record."""
    chance = random.Random(SEED * 1_000_003 + number)
    return ("parcel", _parcel(chance)) if number % 2 else ("violation", _violation(chance))


def changes(number: int) -> tuple[str, dict[str, Any]]:
    """The same as an operation that makes the record carries it."""
    kind, fields = contents(number)
    merges = {field.name: field.merge for field in catalogue()[kind].fields}
    return kind, {
        name: {"was": "", "now": value} if merges[name] is Merge.TEXT else value
        for name, value in fields.items()
    }


def _parcel(chance: random.Random) -> dict[str, Any]:
    at = _NOON + chance.randrange(90 * 86_400) * 1000
    return {
        "tracking": f"SF{chance.randrange(10**8):010d}",
        "courier": chance.choice(_COURIERS),
        "size": chance.choice(["small", "medium", "large"]),
        "condition": "intact",
        "unit": _identity(chance),
        "recipient": _name(chance),
        "recipient_phone": f"1380000{chance.randrange(10_000):04d}",
        "consent": "standing",
        "consent_wording": "代收服务告知书（2026年第一版）",
        "shelf": f"{chance.choice('ABCDEF')}-{chance.randrange(40):02d}",
        "arrived_at": at,
        "pickup_code": f"{chance.randrange(10**6):06d}",
        "note": f"{'；'.join(chance.sample(_NOTES, 4))}。{_call(chance)}",
    }


def _violation(chance: random.Random) -> dict[str, Any]:
    building, unit = chance.randrange(1, 19), chance.randrange(1, 4)
    return {
        "unit": _identity(chance),
        "place": f"{building}号楼{unit}单元{chance.choice(_PLACES)}",
        "category": "fire",
        "severity": "general",
        "description": f"{'，'.join(chance.sample(_SEEN, 3))}。{_call(chance)}",
        "found_at": _NOON + chance.randrange(90 * 86_400) * 1000,
        "person_told": _name(chance),
        "told": f"{'，'.join(chance.sample(_TOLD, 2))}；{chance.choice(_ANSWERS)}。",
        "note": _call(chance),
    }


def _call(chance: random.Random) -> str:
    """Words that no two records share: a time, a place and a person."""
    clock = f"{chance.randrange(8, 20)}时{chance.randrange(60)}分"
    room = f"{chance.randrange(1, 19)}-{chance.randrange(1, 31)}{chance.randrange(1, 5):02d}"
    return f"{clock}在{room}联系{_name(chance)}，{chance.choice(_ANSWERS)}。"


def _identity(chance: random.Random) -> str:
    text = f"{chance.getrandbits(48):012x}"
    return f"01939c00-{text[:4]}-7{text[4:7]}-8{text[7:10]}-{text}"


def _name(chance: random.Random) -> str:
    return chance.choice(_SURNAMES) + "".join(chance.sample(_GIVEN, 2))


def plain(number: int, identity: str) -> bytes:
    """The record as a store without sync would hold it: the yardstick of about 550 bytes."""
    kind, fields = contents(number)
    return orjson.dumps({"id": identity, "type": kind, "state": "waiting", **fields})
