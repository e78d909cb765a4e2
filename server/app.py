"""The application factory: extensions first, blueprints last."""

from __future__ import annotations

from flask import Flask
from werkzeug.middleware.proxy_fix import ProxyFix

from server import extensions, logs
from server.http import (
    about,
    app_files,
    devices,
    errors,
    guard,
    health,
    imports,
    metrics,
    news,
    openapi,
    photos,
    receipts,
    session,
    sync,
)
from server.news import News
from server.services import Services
from server.settings import Settings
from server.store import database, sites
from server.store.photo_files import PhotoFiles
from server.store.private import make_private

BODY_MAX = 2 * 1024 * 1024
BLUEPRINTS = (
    *(sync, imports, photos, receipts, session, devices, news),
    *(about, health, metrics, openapi),
)


def create_app(settings: Settings) -> Flask:
    """A Flask app on these settings; its database is brought up by `server.start.make_ready`."""
    logs.configure(settings.log_level)
    make_private(settings)
    app = Flask("server", static_folder=None)
    app.config.update(
        MAX_CONTENT_LENGTH=BODY_MAX,
        PROPAGATE_EXCEPTIONS=False,
        **openapi.configure(),
        **database.configure(settings),
    )
    app.json.ensure_ascii = False  # type: ignore[attr-defined]
    if settings.proxies:
        n = settings.proxies
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=n, x_proto=n, x_host=n)  # type: ignore[method-assign]
    database.db.init_app(app)
    extensions.login.init_app(app)
    app.extensions["rounds"] = _services(app, settings)
    metrics.install(app)
    guard.install(app)
    extensions.limiter.init_app(app)
    errors.install(app)
    api = openapi.make_api(app)
    for module in BLUEPRINTS:
        api.register_blueprint(module.blueprint)
    app.register_blueprint(app_files.blueprint)
    return app


def _services(app: Flask, settings: Settings) -> Services:
    base = database.open_database(app)

    def ask(site: str) -> int:
        with base.reading() as connection:
            return sites.sequence(connection, site)

    return Services(settings, base, News(ask, settings.listeners), PhotoFiles(settings.photos))


def services_of(app: Flask) -> Services:
    """What the app works with, for commands and tests."""
    found: Services = app.extensions["rounds"]
    return found
