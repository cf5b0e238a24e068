"""Demo servers for the length of a block."""

import contextlib
import signal
import subprocess
import time
import urllib.error
import urllib.request

from conftest import ROOT, free_port


def fetch(base, path):
    with urllib.request.urlopen(base + path) as answer:
        return answer.read()


def awaited(base, path, process, found=lambda body: True):
    """The answer, once there is one that suits."""
    for _ in range(3_000):
        assert process.poll() is None, "the server ended"
        try:
            body = fetch(base, path)
            if found(body):
                return body
        except (urllib.error.URLError, ConnectionError):
            pass
        time.sleep(0.2)
    raise AssertionError(f"{path}: nothing that suits")


@contextlib.contextmanager
def demo(folder, dossiers, *more):
    """A demo with dossiers in all states; answers its address, its process, and the options of its database and log."""
    port = free_port()
    base = f"http://127.0.0.1:{port}"
    options = ["--database", f"sqlite:{folder}/db.sqlite", "--files", folder / "files"]
    options += ["--log-folder", folder / "log", "--log-name", "dvc.example.vn/log"]
    command = [ROOT / ".build/debug/motcua", "serve", "--demo", "--no-limits", "--demo-dossiers", dossiers]
    command += ["--port", port, *options, *more]
    with open(folder / "serve.log", "w") as out:
        process = subprocess.Popen([str(part) for part in command], cwd=ROOT, stdout=out, stderr=out)
        try:
            awaited(base, "/log/checkpoint", process)
            yield base, process, options
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(timeout=60)
