"""Every problem that Rounds can tell, once: a stable code, an HTTP status, and words in both
languages. The server answers them as RFC 9457 problem documents; the tablet shows the same words
offline. `{name}` is filled from the problem's parameters."""

from __future__ import annotations

from dataclasses import dataclass

from sync.definition import Label


@dataclass(frozen=True, slots=True)
class ProblemText:
    """`status` is the HTTP status where the problem answers a whole request; inside a batch it
    only classes the problem. `title` names it, `advice` says what to do next."""

    code: str
    status: int
    title: Label
    advice: Label


def _p(code: str, status: int, zh: str, en: str, zh_do: str, en_do: str) -> ProblemText:
    return ProblemText(code, status, Label(zh, en), Label(zh_do, en_do))


_ALL = (
    _p("malformed_request", 400, "请求格式不正确", "The request is malformed",
       "请更新应用后重试", "Update the app and try again"),
    _p("malformed_operation", 422, "这条记录的数据不完整：{field}", "This entry is malformed: {field}",
       "已保留原始数据，请联系管理员", "It is kept as it is; tell the administrator"),
    _p("body_too_large", 413, "一次上传的内容太大", "Too much was sent at once",
       "应用会自动分批重传", "The app sends it again in parts"),
    _p("too_many_operations", 413, "一次上传的记录太多", "Too many entries at once",
       "应用会自动分批重传", "The app sends them again in parts"),
    _p("unknown_type", 422, "系统不认识这种记录", "This kind of record is unknown",
       "已保留，服务器更新后再处理", "It is kept until the server is updated"),
    _p("unknown_field", 422, "系统不认识栏目“{field}”", "The field “{field}” is unknown",
       "已保留原始数据，请联系管理员", "It is kept as it is; tell the administrator"),
    _p("unknown_move", 422, "系统不认识操作“{move}”", "The action “{move}” is unknown",
       "已保留，服务器更新后再处理", "It is kept until the server is updated"),
    _p("bad_value", 422, "“{field}”填写的内容不符合要求", "The value of “{field}” is not allowed",
       "请改正后重新提交", "Correct it and submit again"),
    _p("setting_unfit", 422, "这项设置的数字不合适", "A number of this setting does not fit",
       "每一步都要填，数字在 {least} 到 {most} 之间；几步的天数不能一步比一步早",
       "Fill in every one, each between {least} and {most}; no step may come before the one above"),
    _p("value_missing", 422, "“{field}”还没有填写", "“{field}” is missing",
       "请补填后重新提交", "Fill it in and submit again"),
    _p("nothing_to_do", 422, "这次操作没有内容", "There is nothing to do",
       "可以作废这一条", "This entry can be voided"),
    _p("record_unknown", 404, "找不到这条记录", "The record is not known here",
       "它可能在别的小区，或建立时未被接受", "It may belong elsewhere, or was refused when created"),
    _p("record_void", 409, "这条记录已作废", "The record has been voided",
       "如仍需要，请重新登记", "Enter it anew if it is still needed"),
    _p("state_forbids_move", 409, "当前状态不能做这个操作", "Not possible in the present state",
       "请查看记录的最新状态", "Look at the record's present state"),
    _p("role_forbids_move", 403, "您的岗位不能做这个操作", "Your role may not do this",
       "请交给有权限的同事处理", "Hand it to a colleague who may"),
    _p("role_forbids_this_one", 403, "这一级别须由更高权限的负责人处理",
       "This one needs a higher authority", "请上报负责人处理", "Report it to the person in charge"),
    _p("role_forbids_create", 403, "您的岗位不能新建这种记录", "Your role may not create this",
       "请交给有权限的同事处理", "Hand it to a colleague who may"),
    _p("role_forbids_void", 403, "您的岗位不能作废这条记录", "Your role may not void this",
       "请交给部长或负责人", "Hand it to a manager"),
    _p("role_forbids_field", 403, "您的岗位不能修改“{field}”", "Your role may not change “{field}”",
       "请交给有权限的同事处理", "Hand it to a colleague who may"),
    _p("move_blocked", 409, "还有前置事项未完成：{why}", "Something must be done first: {why}",
       "完成后再操作", "Do that first"),
    _p("reason_missing", 422, "请写明原因", "A reason is needed",
       "补写原因后重新提交", "Give a reason and submit again"),
    _p("conflict_unknown", 409, "这个冲突已不存在", "This conflict is not known",
       "请刷新后查看", "Look again after the next sync"),
    _p("schema_newer", 409, "这条记录来自更新的应用版本", "This entry comes from a newer app",
       "已保留，服务器更新后自动处理", "It is kept until the server is updated"),
    _p("group_refused", 409, "同一次提交中有一项未被接受", "Another part of the same entry was refused",
       "处理那一项后一并重新提交", "Mend that part and submit all again"),
    _p("group_incomplete", 422, "同一次提交的内容不完整", "Part of the same entry is missing",
       "应用会自动重传", "The app sends it again"),
    _p("foreign_site", 404, "找不到这个小区", "This community is not known",
       "请确认所在小区", "Check which community you work in"),
    _p("foreign_author", 403, "提交人未在这台设备登录过", "The author never signed in on this device",
       "请本人在这台设备登录一次", "Let the author sign in here once"),
    _p("same_id_other_content", 409, "编号相同但内容不同", "The same id with other content",
       "已保留两份，请联系管理员", "Both are kept; tell the administrator"),
    _p("device_unknown", 403, "这台设备未登记", "This device is not enrolled",
       "请重新登录登记设备", "Sign in again to enrol it"),
    _p("device_revoked", 403, "这台设备已停用", "This device was revoked",
       "请先导出未上传的内容，交到前台导入；需要继续使用时，请部长或负责人恢复",
       "Export what is unsent and hand it in at the desk; to go on with it, ask a manager"),
    _p("device_lost", 409, "这台设备已报失，不能恢复",
       "This device was reported lost and stays out",
       "清除这台设备上的巡楼数据后重新登录，作为新设备登记",
       "Clear the app's data on it and sign in: it enrols as a new device"),
    _p("head_forged", 403, "设备签名不符", "The device's signature does not match",
       "请联系管理员检查这台设备", "Have the administrator look at this device"),
    _p("sign_in_needed", 401, "请登录", "Please sign in",
       "登录后自动继续，未上传的内容都在", "Work goes on after signing in; nothing unsent is lost"),
    _p("wrong_credentials", 401, "账号或密码不正确", "Account or password is wrong",
       "请检查后重试", "Check and try again"),
    _p("too_many_tries", 429, "尝试次数过多", "Too many tries",
       "请稍后再试", "Wait a little and try again"),
    _p("cross_origin", 403, "拒绝来自其他网站的请求", "Requests from other sites are refused",
       "请从巡楼页面操作", "Use the Rounds page itself"),
    _p("not_allowed", 403, "您的岗位不能做这件事", "Your role may not do this",
       "请联系管理员", "Ask the administrator"),
    _p("not_found", 404, "找不到", "Not found", "请检查地址", "Check the address"),
    _p("method_not_allowed", 405, "不支持的请求方式", "Method not allowed",
       "请更新应用", "Update the app"),
    _p("unsupported_media", 415, "不支持的内容类型", "Unsupported media type",
       "请更新应用", "Update the app"),
    _p("protocol_unknown", 400, "应用版本与服务器不兼容", "App and server do not fit together",
       "请更新应用；未上传的内容不会丢失", "Update the app; nothing unsent is lost"),
    _p("photo_not_image", 422, "文件不是可用的照片", "The file is not a usable photo",
       "请重新拍照", "Take the photo again"),
    _p("photo_too_large", 413, "照片太大", "The photo is too large",
       "请用应用内拍照", "Take it with the app"),
    _p("photo_hash_wrong", 409, "照片内容与编号不符", "The photo does not match its hash",
       "应用会自动重传", "The app sends it again"),
    _p("photo_offset_wrong", 409, "照片续传位置不符", "The upload continues elsewhere",
       "应用会自动续传", "The app goes on from there"),
    _p("storage_full", 507, "服务器存储空间不足", "The server's disk is full",
       "内容保留在本机，空间恢复后自动上传", "All stays on this device and is sent later"),
    _p("busy", 503, "服务器繁忙", "The server is busy",
       "应用会自动重试", "The app tries again by itself"),
    _p("internal", 500, "服务器出现问题", "Something went wrong on the server",
       "内容保留在本机，请稍后重试", "All stays on this device; try again later"),
)  # fmt: skip

PROBLEMS: dict[str, ProblemText] = {problem.code: problem for problem in _ALL}
