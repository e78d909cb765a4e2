"""The shapes of requests and answers. Unknown names are refused: `Strict` says so for each."""

from __future__ import annotations

from marshmallow import RAISE, Schema, fields, validate

from server.actions.accounts import LOGIN_MAX
from server.actions.pull import CHANGES_MAX

UUID = r"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"
HASH = r"^[0-9a-f]{64}$"
BIG = 2**53 - 1


class Strict(Schema):
    class Meta:
        unknown = RAISE


def uuid(**more: object) -> fields.String:
    return fields.String(required=True, validate=validate.Regexp(UUID), **more)  # type: ignore[arg-type]


def number(low: int = 0, high: int = BIG, *, required: bool = True) -> fields.Integer:
    return fields.Integer(strict=True, required=required, validate=validate.Range(low, high))


def words(most: int, *, least: int = 0, required: bool = True) -> fields.String:
    return fields.String(required=required, validate=validate.Length(least, most))


class ProblemSchema(Strict):
    """RFC 9457, with Chinese in the standard members and English beside them."""

    type = fields.String(required=True)
    title = fields.String(required=True)
    status = fields.Integer(required=True)
    detail = fields.String(required=True)
    code = fields.String(required=True)
    params = fields.Dict(required=True)
    title_en = fields.String(required=True)
    detail_en = fields.String(required=True)
    request = fields.String(required=True)


class HeadSchema(Strict):
    counter = number(1)
    hash = fields.String(required=True, validate=validate.Regexp(HASH))
    signature = words(200)


class StorageSchema(Strict):
    used = number(required=False)
    quota = number(required=False)
    persisted = fields.Boolean()


class StatusSchema(Strict):
    pending = number(high=1_000_000)
    oldest = fields.Integer(strict=True, allow_none=True, load_default=None)
    photos = fields.Integer(strict=True, load_default=0, validate=validate.Range(0, 1_000_000))
    app = words(80)
    storage = fields.Nested(StorageSchema, load_default=dict, allow_none=True)


class SyncRequestSchema(Strict):
    """The operations are checked one by one by the law, so that one bad apple stays alone."""

    protocol = number(1)
    device = uuid()
    epoch = fields.String(required=True, allow_none=True, validate=validate.Length(0, 80))
    cursor = number()
    limit = fields.Integer(
        strict=True, load_default=CHANGES_MAX, validate=validate.Range(1, CHANGES_MAX)
    )
    now = number(-BIG)
    operations = fields.List(fields.Raw(allow_none=True), load_default=list)
    head = fields.Nested(HeadSchema, load_default=None, allow_none=True)
    status = fields.Nested(StatusSchema, load_default=None, allow_none=True)


class OutcomeProblemSchema(Strict):
    code = fields.String(required=True)
    params = fields.Dict(required=True)
    refusal = fields.String(required=True)


class OutcomeSchema(Strict):
    id = fields.String(required=True)
    status = fields.String(
        required=True, validate=validate.OneOf(["applied", "merged", "kept_both", "refused"])
    )
    record = fields.String(required=True, allow_none=True)
    version = fields.Integer()
    problem = fields.Nested(OutcomeProblemSchema)


class GoneSchema(Strict):
    type = fields.String(required=True)
    id = fields.String(required=True)


class ChangeSchema(Strict):
    seq = fields.Integer(required=True)
    record = fields.Dict()
    gone = fields.Nested(GoneSchema)


class SyncAnswerSchema(Strict):
    protocol = fields.Integer(required=True)
    epoch = fields.String(required=True)
    time = fields.Integer(required=True)
    restart = fields.Boolean(required=True)
    outcomes = fields.List(fields.Nested(OutcomeSchema), required=True)
    changes = fields.List(fields.Nested(ChangeSchema), required=True)
    cursor = fields.Integer(required=True)
    more = fields.Boolean(required=True)


class SignInSchema(Strict):
    login = words(LOGIN_MAX, least=1)
    password = words(128, least=1)


class AccountSchema(Strict):
    id = fields.String(required=True)
    login = fields.String(required=True)
    name = fields.String(required=True)


class StaffSchema(Strict):
    id = fields.String(required=True)
    site = fields.String(required=True)
    site_name = fields.String(required=True)
    role = fields.String(required=True)
    name = fields.String(required=True)


class ServerSchema(Strict):
    version = fields.String(required=True)
    time = fields.Integer(required=True)


class SessionSchema(Strict):
    account = fields.Nested(AccountSchema, required=True)
    staff = fields.List(fields.Nested(StaffSchema), required=True)
    server = fields.Nested(ServerSchema, required=True)


class KeySchema(Schema):
    """A public JWK as browsers export it; only its four public members are kept. Browsers add
    members of their own, so unknown ones are left out here rather than refused."""

    class Meta:
        unknown = "exclude"

    kty = fields.String(required=True, validate=validate.Equal("EC"))
    crv = fields.String(required=True, validate=validate.Equal("P-256"))
    x = words(64, least=1)
    y = words(64, least=1)


class DeviceSchema(Strict):
    id = uuid()
    key = fields.Nested(KeySchema, required=True)
    name = words(80)
    platform = words(80)


class DeviceIdSchema(Strict):
    id = fields.String(required=True)


class LostSchema(Strict):
    """The last word of a device whose browser cleared its store: what was not sent by then."""

    pending = fields.Integer(required=True)
    photos = fields.Integer(required=True)
    oldest = fields.Integer(required=True, allow_none=True)
    at = fields.Integer(required=True)


class EnrolledSchema(Strict):
    id = fields.String(required=True)
    lost = fields.Nested(LostSchema, required=True, allow_none=True)


class RevokeSchema(Strict):
    """`lost`: it may be in anybody's hands, and is never let in again."""

    reason = words(200, least=2)
    lost = fields.Boolean(load_default=False)


class DeviceListedSchema(Strict):
    """`offset`: the server's clock minus the device's (ms); `replaced`: the device that the same
    browser enrolled after its store was cleared."""

    id = fields.String(required=True)
    name = fields.String(required=True)
    platform = fields.String(required=True)
    account = fields.String(required=True)
    at = fields.Integer(required=True)
    pending = fields.Integer(required=True)
    oldest = fields.Integer(required=True, allow_none=True)
    photos = fields.Integer(required=True)
    app = fields.String(required=True)
    storage = fields.Dict(required=True)
    offset = fields.Integer(required=True)
    users = fields.List(fields.String(), required=True)
    enrolled = fields.Integer(required=True)
    revoked = fields.Boolean(required=True)
    revoked_why = fields.String(required=True)
    lost = fields.Boolean(required=True)
    replaced = fields.String(required=True, allow_none=True)


class ImportSchema(Strict):
    """One batch of an outbox handed in as a file; `made` is the tablet's clock at the export."""

    protocol = number(1)
    device = uuid()
    made = number(-BIG)
    operations = fields.List(
        fields.Raw(allow_none=True), required=True, validate=validate.Length(min=1)
    )
    head = fields.Nested(HeadSchema, required=True)


class ImportAnswerSchema(Strict):
    outcomes = fields.List(fields.Nested(OutcomeSchema), required=True)


class PhotoPartSchema(Strict):
    offset = fields.Integer(required=True, validate=validate.Range(0, 2**31))
    total = fields.Integer(required=True, validate=validate.Range(1, 2**31))


class PhotoSizeSchema(Strict):
    size = fields.String(load_default="screen", validate=validate.OneOf(["thumb", "screen"]))


class ReceiptSchema(Strict):
    sha256 = fields.String(required=True)
    received = fields.Integer(required=True)
    complete = fields.Boolean(required=True)


class NewsQuerySchema(Strict):
    cursor = fields.Integer(load_default=0, validate=validate.Range(0, BIG))


class DemoSignInSchema(Strict):
    login = fields.String(required=True)
    password = fields.String(required=True)
    name = fields.String(required=True)
    role = fields.String(required=True)
    site = fields.String(required=True)


class AboutSchema(Strict):
    name = fields.String(required=True)
    version = fields.String(required=True)
    protocol = fields.Integer(required=True)
    time = fields.Integer(required=True)
    demo = fields.Boolean(required=True)
    sign_ins = fields.List(fields.Nested(DemoSignInSchema), required=True)


class WordsSchema(Strict):
    zh = fields.String(required=True)
    en = fields.String(required=True)


class ProblemTextSchema(Strict):
    code = fields.String(required=True)
    status = fields.Integer(required=True)
    title = fields.Nested(WordsSchema, required=True)
    advice = fields.Nested(WordsSchema, required=True)


class HealthSchema(Strict):
    status = fields.String(required=True)


class ReadySchema(Strict):
    ready = fields.Boolean(required=True)
    checks = fields.Dict(keys=fields.String(), values=fields.String(), required=True)


class ReceiptKeySchema(Strict):
    key = fields.String(required=True)


class ReceiptSealSchema(Strict):
    signature = uuid()
    seal = fields.String(required=True, validate=validate.Regexp(HASH))


class ReceiptCheckSchema(Strict):
    """Without the right seal there is only the state `no_match`."""

    state = fields.String(required=True, validate=validate.OneOf(["valid", "altered", "no_match"]))
    received = fields.Integer()
    count = fields.Integer()
    office = fields.String()
    purged = fields.Boolean()
