"""What anybody may know before signing in: the version, the words of problems, and for the demo
the sign-ins."""

from __future__ import annotations

from typing import Any

from server.actions.demo import sign_ins
from server.http.blueprint import Blueprint
from server.http.context import services
from server.http.schemas import AboutSchema, ProblemTextSchema
from server.ids import now_ms
from server.version import PROTOCOL, VERSION
from sync.problems import PROBLEMS

blueprint = Blueprint("about", __name__, description="What anybody may know")


@blueprint.get("/api/about")
@blueprint.gives(200, AboutSchema)
def about() -> dict[str, Any]:
    """Name, version, and the sign-ins of a demo (never those of an office)."""
    settings = services().settings
    return {
        "name": "巡楼 Rounds",
        "version": VERSION,
        "protocol": PROTOCOL,
        "time": now_ms(),
        "demo": settings.demo,
        "sign_ins": sign_ins(settings.data) if settings.demo else [],
    }


@blueprint.get("/api/problems")
@blueprint.gives(200, ProblemTextSchema(many=True))
def problems() -> list[dict[str, Any]]:
    """Every problem's code, status and words."""
    return [
        {
            "code": p.code,
            "status": p.status,
            "title": {"zh": p.title.zh, "en": p.title.en},
            "advice": {"zh": p.advice.zh, "en": p.advice.en},
        }
        for p in PROBLEMS.values()
    ]
