"""A demo that sends: Kannel with its fake operator, a mail relay, and the server between them, until Ctrl-C.

Lines typed here are SMS to the server: "0905123318 HS H47.07-160118-0001".
"""

import pathlib
import signal
import subprocess
import sys
import tempfile
import threading
import time

from conftest import ROOT, free_port
from kannel import Kannel
from relay import Relay
from test_messages import configuration

WORDS = """
SMS and letters that arrive are shown here. Sign up at http://localhost:{port}/dang-ky with any mobile number, such as
0905123318: the code comes as an SMS below. File a dossier, work on it as its officers, and watch what the phone gets.
Type "0905123318 HS <code>" to write an SMS to the server; other words: TC, HUY, DK. Ctrl-C ends it.
"""


def listen(kannel):
    for line in sys.stdin:
        number, _, text = line.strip().partition(" ")
        if number and text:
            print(f"<- {number}: {text}", flush=True)
            kannel.write(number, text)


def show(kannel, relay):
    """Prints what came since the last call, and remembers it."""
    phones, letters = kannel.phones[show.phones:], relay.letters[show.letters:]
    show.phones, show.letters = show.phones + len(phones), show.letters + len(letters)
    for number, text in phones:
        print(f"SMS -> {number}: {text}", flush=True)
    for _, recipient, letter in letters:
        body = letter.get_body(("plain",)).get_content().strip().replace("\n", "\n    ")
        print(f"letter -> {recipient}: {letter['subject']}\n    {body}", flush=True)


show.phones = show.letters = 0


def main(port, *options):
    with tempfile.TemporaryDirectory(prefix="motcua-demo.") as name:
        folder = pathlib.Path(name)
        relay = Relay(folder, free_port())
        relay.controller.start()
        kannel, server = Kannel(folder / "kannel", port), None
        try:
            file = configuration(folder, port, kannel.sendsms, relay)
            checked = subprocess.run(
                [ROOT / ".build/debug/motcua", "messages", file], check=True, capture_output=True, text=True).stdout
            kannel.set_key(checked.split("khoa=")[1].split("&")[0])
            kannel.start()
            server = subprocess.Popen(
                [ROOT / ".build/debug/motcua", "serve", "--demo", "--port", str(port), "--database",
                 f"sqlite:{folder}/demo.sqlite", "--files", f"{folder}/files", "--messages", file, *options], cwd=ROOT)
            print(WORDS.format(port=port), flush=True)
            threading.Thread(target=listen, args=(kannel,), daemon=True).start()
            while server.poll() is None:
                show(kannel, relay)
                time.sleep(0.5)
        except KeyboardInterrupt:
            pass
        finally:
            if server:
                server.terminate()
                server.wait()
            relay.controller.stop()
            kannel.stop()


if __name__ == "__main__":
    # A shell that starts this in the background lets it ignore Ctrl-C; what is asked to end ends all that it started.
    for asked in (signal.SIGINT, signal.SIGTERM):
        signal.signal(asked, signal.default_int_handler)
    main(int(sys.argv[1]), *sys.argv[2:])
