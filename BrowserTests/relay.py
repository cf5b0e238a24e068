"""A mail relay of its own on loopback: STARTTLS, a password, and a list of what came."""

import email
import email.policy
import ssl
import subprocess

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, LoginPassword

NOBODY, FULL = "khong-co@demo.vn", "day@demo.vn"


class Keeper:
    """Refuses one address for good and one for now; keeps the rest as (envelope sender, recipient, message)."""

    def __init__(self):
        self.letters = []

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address == NOBODY:
            return "550 5.1.1 no such mailbox"
        if address == FULL:
            return "452 4.2.2 mailbox full"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        message = email.message_from_bytes(envelope.content, policy=email.policy.default)
        self.letters.append((envelope.mail_from, envelope.rcpt_tos[0], message))
        return "250 OK"


def certificate(folder):
    """A self-signed certificate for localhost; the files of certificate and key."""
    cert, key = folder / "mail.pem", folder / "mail.key"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost",
         "-addext", "subjectAltName=DNS:localhost", "-keyout", key, "-out", cert], check=True, capture_output=True)
    return cert, key


class Relay:
    def __init__(self, folder, port, username="motcua", password="mat-khau-thu"):
        self.keeper, self.port = Keeper(), port
        self.certificate, key = certificate(folder)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.certificate, key)

        def allowed(server, session, envelope, mechanism, data):
            isRight = isinstance(data, LoginPassword) and (data.login, data.password) == (
                username.encode(), password.encode())
            return AuthResult(success=isRight)

        self.controller = Controller(
            self.keeper, hostname="localhost", port=port, tls_context=context, require_starttls=True,
            authenticator=allowed, auth_required=True)

    @property
    def letters(self):
        return self.keeper.letters

    def to(self, address):
        return [(sender, message) for sender, recipient, message in list(self.letters) if recipient == address]
