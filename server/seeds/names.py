"""Invented names and numbers. All telephone numbers begin with 138 0000, a block that nobody is
given, so that no demo text ever rings at a real person's."""

from __future__ import annotations

from server.seeds.chance import Chance

SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文"
FIRST = "子雨思梓浩欣嘉晓文佳俊诗明静志丽海春建美国秀永桂成玉立新东红光凤启景云泽安一若书亦瑞"
SECOND = "涵轩怡宇妍航琪辰彤睿萱泽瑶豪婷杰颖博雯伟芳强敏军燕平霞勇兰辉梅峰英刚华宁琳林清远山"
COMPANY_FIRST = "云栖松果蓝溪青柚木本澄屿知白听澜半亩拾光远禾沐川一苇朗月"
COMPANY_TRADES = (
    "科技",
    "设计",
    "文化传媒",
    "贸易",
    "咨询",
    "软件",
    "会计服务",
    "旅行",
    "教育",
    "健康管理",
)
CONTRACTORS = (
    "匠栖里装饰", "半亩方塘装饰", "青柚木作", "朗居工坊装饰", "澄屿家装", "一砖一瓦装饰", "松果里装修队", "拾光整装",
)  # fmt: skip


class Names:
    """Gives everybody of one community a name and a number of their own."""

    def __init__(self, chance: Chance, first_number: int = 0) -> None:
        self._chance = chance
        self._next = first_number

    def person(self, surname: str | None = None) -> str:
        draw = self._chance
        family = surname or draw.one(SURNAMES)
        if draw.often(15):
            return family + draw.one(SECOND)
        return family + draw.one(FIRST) + draw.one(SECOND)

    def phone(self) -> str:
        """The next number of the invented block; it starts again after 10,000."""
        number = self._next % 10_000
        self._next += 1
        # Neighbours in the list do not get neighbouring numbers: 7,919 has no factor in common.
        return f"1380000{number * 7_919 % 10_000:04d}"

    def company(self) -> str:
        draw = self._chance
        start = draw.number(0, len(COMPANY_FIRST) // 2 - 1) * 2
        second = draw.one("一二三南北新里谷舟野")
        return COMPANY_FIRST[start : start + 2] + second + draw.one(COMPANY_TRADES)
