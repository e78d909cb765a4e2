"""货架盘点: the parcels that should be on a shelf against those that were scanned there (L4).

What was expected is written down at the start and every scan is only ever added, so two people may
count one shelf together, with or without a network."""

from sync.definition import (
    SERVICE,
    Field,
    Label,
    Merge,
    Move,
    Personal,
    RecordType,
    Role,
    Section,
    State,
    items,
    moment,
    ref,
    refs,
    text,
)
from sync.wording import note, options, plain, when

COUNTERS = SERVICE | {Role.SYSTEM, Role.SECURITY}
# A community of a thousand homes has a few hundred parcels on its shelves.
MOST = 2_000

RESULT = options(
    "found 在架 Found | good",
    "misplaced 放错货架 Wrong shelf | warn",
    "not_waiting 已不在库 Not waiting any more | bad",
    "unknown 未登记 Not registered | bad",
)
SCANS = items(
    Field("code", text(60), Label("条码", "Code"), Personal.NONE, None, required=True),
    Field("at", moment(), Label("时间", "When"), Personal.NONE, None, required=True),
    Field("parcel", ref("parcel"), Label("快件", "Parcel"), Personal.NONE, None),
    Field("result", RESULT, Label("结果", "Result"), Personal.NONE, None, required=True),
    most=MOST,
)

DEFINITION = RecordType(
    name="stocktake",
    label=Label("货架盘点", "Stock-taking"),
    icon="scan",
    later=True,
    create=COUNTERS,
    title=("shelf", "started_at"),
    initial="counting",
    keep_days=14,
    states=(
        State("counting", Label("盘点中", "Counting"), tone="info"),
        State("finished", Label("已完成", "Finished"), open=False, tone="good"),
    ),
    moves=(
        Move(
            "finish",
            Label("完成盘点", "Finish"),
            ("counting",),
            "finished",
            COUNTERS,
            needs=("finished_at",),
            asks=("missing", "note"),
            tone="good",
        ),
    ),
    sections=(
        Section(Label("盘点", "Counting"), ("shelf", "started_at", "finished_at")),
        Section(Label("结果", "Result"), ("expected", "scans", "missing", "note")),
    ),
    fields=(
        plain("shelf", text(20), "货架(空为全部)", "Shelf (empty: all)", in_list=True),
        when("started_at", "开始时间", "Started at", required=True, in_list=True),
        plain("expected", refs("parcel", MOST), "应在架", "Expected", Merge.FIRST_WRITE),
        plain("scans", SCANS, "扫描记录", "Scans", Merge.UNION),
        plain("missing", refs("parcel", MOST), "缺件", "Missing"),
        when("finished_at", "完成时间", "Finished at", in_list=True),
        note(),
    ),
)
