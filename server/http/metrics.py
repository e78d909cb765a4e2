"""Figures for Prometheus, told to this machine only and without any label of a person."""

from __future__ import annotations

import ipaddress

from flask import Flask, Response, g, request
from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

from server.http.blueprint import Blueprint
from server.problems import Trouble

blueprint = Blueprint("metrics", __name__, description="Figures, to this machine only")


@blueprint.get("/metrics")
@blueprint.gives(200, content_type="text/plain")
def metrics() -> Response:
    """Prometheus text; 404 for everybody but this machine."""
    if not _loopback(request.remote_addr):
        raise Trouble("not_found")
    registry: CollectorRegistry = request_registry()
    return Response(generate_latest(registry), content_type="text/plain; version=0.0.4")


def _loopback(address: str | None) -> bool:
    try:
        return ipaddress.ip_address(address or "").is_loopback
    except ValueError:
        return False


def request_registry() -> CollectorRegistry:
    from flask import current_app

    found: CollectorRegistry = current_app.extensions["rounds_metrics"]
    return found


def install(app: Flask) -> None:
    """Count and time the requests of this app by route."""
    registry = CollectorRegistry()
    app.extensions["rounds_metrics"] = registry
    total = Counter(
        "rounds_requests_total", "Requests", ("method", "route", "status"), registry=registry
    )
    seconds = Histogram("rounds_request_seconds", "Time to answer", ("route",), registry=registry)

    waiting = Gauge("rounds_writers_waiting", "Writers in line", registry=registry)
    waiting.set_function(lambda: app.extensions["rounds"].database.waiting)

    @app.after_request
    def count(response: Response) -> Response:
        import time

        route = str(request.url_rule or "none")
        total.labels(request.method, route, str(response.status_code)).inc()
        if "started" in g:
            seconds.labels(route).observe(time.monotonic() - g.started)
        return response
