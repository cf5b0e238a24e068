"""A time-stamping authority over HTTP (RFC 3161): OpenSSL's command behind a socket."""

import contextlib
import http.server
import subprocess
import threading

SETTINGS = """
[tsa]
default_tsa = one
[one]
serial = serial
crypto_device = builtin
signer_cert = tsa.crt
signer_key = tsa.key
certs = ca.crt
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
accuracy = secs:1
ordering = no
tsa_name = no
ess_cert_id_chain = no
"""
PURPOSE = "basicConstraints=critical,CA:FALSE\nkeyUsage=critical,digitalSignature\n" \
    "extendedKeyUsage=critical,timeStamping\nsubjectKeyIdentifier=hash\nauthorityKeyIdentifier=keyid\n"


def openssl(folder, *arguments):
    subprocess.run(["openssl", *arguments], cwd=folder, check=True, capture_output=True)


def made(folder):
    """The authority's files: ca.crt is whom one trusts."""
    (folder / "ts.cnf").write_text(SETTINGS)
    (folder / "serial").write_text("01\n")
    (folder / "purpose").write_text(PURPOSE)
    key = ["-newkey", "rsa:2048", "-nodes"]
    openssl(folder, "req", "-x509", *key, "-keyout", "ca.key", "-out", "ca.crt", "-days", "3650", "-subj", "/CN=TSA CA",
            "-addext", "keyUsage=critical,keyCertSign,cRLSign")
    openssl(folder, "req", *key, "-keyout", "tsa.key", "-out", "tsa.csr", "-subj", "/CN=TSA")
    openssl(folder, "x509", "-req", "-in", "tsa.csr", "-CA", "ca.crt", "-CAkey", "ca.key", "-days", "3650",
            "-extfile", "purpose", "-out", "tsa.crt")


@contextlib.contextmanager
def authority(folder):
    """Serves it; answers its address."""
    made(folder)
    turn = threading.Lock()

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_POST(self):
            query = self.rfile.read(int(self.headers["Content-Length"]))
            with turn:
                (folder / "query").write_bytes(query)
                openssl(folder, "ts", "-reply", "-config", "ts.cnf", "-queryfile", "query", "-out", "reply")
                reply = (folder / "reply").read_bytes()
            self.send_response(200)
            self.send_header("Content-Type", "application/timestamp-reply")
            self.send_header("Content-Length", str(len(reply)))
            self.end_headers()
            self.wfile.write(reply)

        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
