"""A certificate authority of the office's own, and certificates for the names of its network: no
tablet runs a service worker over plain HTTP, and an office network has no public name."""

from __future__ import annotations

import ipaddress
import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

CA_DAYS = 3650
# iPadOS refuses certificates that are valid for longer.
LEAF_DAYS = 397
_BACKDATED = timedelta(days=1)


def make_authority(folder: Path) -> Path:
    """The office's authority, made once: `ca.pem` for tablets, `ca.key` for nobody. Returns the
    path of the certificate."""
    certificate, key_file = folder / "ca.pem", folder / "ca.key"
    if certificate.exists() and key_file.exists():
        return certificate
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Rounds office authority")])
    made = (
        _builder(name, name, key.public_key(), CA_DAYS)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(_usage(sign=True), critical=True)
        .sign(key, hashes.SHA256())
    )
    _write_key(key_file, key)
    certificate.write_bytes(made.public_bytes(serialization.Encoding.PEM))
    return certificate


def make_certificate(folder: Path, hosts: list[str]) -> tuple[Path, Path]:
    """A certificate for these host names and addresses, signed by the office's authority.
    Returns the paths of certificate and key."""
    authority = x509.load_pem_x509_certificate(make_authority(folder).read_bytes())
    signer = serialization.load_pem_private_key((folder / "ca.key").read_bytes(), None)
    if not isinstance(signer, ec.EllipticCurvePrivateKey):
        raise TypeError("the authority's key is an EC key")
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, hosts[0])])
    names = x509.SubjectAlternativeName([_general(host) for host in hosts])
    usage = x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH])
    made = (
        _builder(subject, authority.subject, key.public_key(), LEAF_DAYS)
        .add_extension(names, critical=False)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(usage, critical=False)
        .add_extension(_usage(sign=False), critical=True)
        .sign(signer, hashes.SHA256())
    )
    certificate = folder / "cert.pem"
    _write_key(folder / "key.pem", key)
    pem = serialization.Encoding.PEM
    certificate.write_bytes(made.public_bytes(pem) + authority.public_bytes(pem))
    return certificate, folder / "key.pem"


def covers(certificate: Path, hosts: list[str]) -> bool:
    """Whether the certificate names all hosts and is valid for 30 days more."""
    if not certificate.exists():
        return False
    made = x509.load_pem_x509_certificate(certificate.read_bytes())
    lasting = made.not_valid_after_utc > datetime.now(UTC) + timedelta(days=30)
    return lasting and set(hosts) <= set(names_of(certificate))


def names_of(certificate: Path) -> list[str]:
    """The host names and addresses of the certificate; none where there is no such file."""
    if not certificate.exists():
        return []
    made = x509.load_pem_x509_certificate(certificate.read_bytes())
    names = made.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    return [str(name.value) for name in names]


def _builder(
    subject: x509.Name, issuer: x509.Name, key: ec.EllipticCurvePublicKey, days: int
) -> x509.CertificateBuilder:
    now = datetime.now(UTC)
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key)
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - _BACKDATED)
        .not_valid_after(now + timedelta(days=days) - _BACKDATED)
    )


def _usage(*, sign: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not sign,
        key_cert_sign=sign,
        crl_sign=sign,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        encipher_only=False,
        decipher_only=False,
    )


def _general(host: str) -> x509.GeneralName:
    try:
        return x509.IPAddress(ipaddress.ip_address(host))
    except ValueError:
        return x509.DNSName(host)


def _write_key(path: Path, key: ec.EllipticCurvePrivateKey) -> None:
    pem = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "wb") as handle:
        handle.write(pem)
