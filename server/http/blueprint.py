"""flask-smorest's blueprint with types, our way of reading bodies, and our shape of errors."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol, TypeVar

from flask import Request, Response
from flask_smorest import Api as SmorestApi
from flask_smorest import Blueprint as SmorestBlueprint
from marshmallow import RAISE, Schema
from webargs.flaskparser import FlaskParser
from werkzeug.exceptions import HTTPException

from server.http.body import read_json
from server.http.errors import from_http
from server.http.schemas import ProblemSchema

View = TypeVar("View", bound=Callable[..., Any])


class Decorator(Protocol):
    """Gives back what it was given, with routes and documentation attached."""

    def __call__(self, view: View, /) -> View: ...


class _Parser(FlaskParser):
    """Bodies are bounded and may be compressed; unknown names are refused everywhere."""

    DEFAULT_UNKNOWN_BY_LOCATION = {"json": RAISE, "query": RAISE, "path": RAISE}  # noqa: RUF012

    def load_json(self, req: Request, schema: Schema) -> Any:  # noqa: ARG002
        return read_json()


class Blueprint(SmorestBlueprint):  # type: ignore[misc]
    """As flask-smorest's, with the types that it lacks."""

    ARGUMENTS_PARSER = _Parser()

    def get(self, rule: str) -> Decorator:
        return _typed(self.route(rule, methods=["GET"]))

    def post(self, rule: str) -> Decorator:
        return _typed(self.route(rule, methods=["POST"]))

    def put(self, rule: str) -> Decorator:
        return _typed(self.route(rule, methods=["PUT"]))

    def delete(self, rule: str) -> Decorator:
        return _typed(self.route(rule, methods=["DELETE"]))

    def takes(self, schema: type[Schema], location: str = "json") -> Decorator:
        """The view's first argument is what the schema loads from the body or the query. The
        schema is made once; from a class, one would be made at every request."""
        return _typed(self.arguments(schema(), location=location))

    def gives(
        self, status: int, schema: type[Schema] | Schema | None = None, **more: Any
    ) -> Decorator:
        """What the view answers when all is well."""
        return _typed(self.response(status, schema, **more))

    def also(self, status: int, schema: type[Schema]) -> Decorator:
        """Another answer that the view may give."""
        return _typed(self.alt_response(status, schema=schema))

    def documented(self, **more: Any) -> Decorator:
        """What the description should say beyond what the code tells."""
        return _typed(self.doc(**more))


def _typed(decorator: Any) -> Decorator:
    found: Decorator = decorator
    return found


class Api(SmorestApi):  # type: ignore[misc]
    """Errors leave as problem documents, whoever raised them."""

    ERROR_SCHEMA = ProblemSchema

    def handle_http_exception(self, error: HTTPException) -> Response:
        return from_http(error)
