"""A demo that sends: Kannel with its fake operator, a mail relay, and the server between them, until Ctrl-C.

Lines typed here are SMS to the server: "0905123318 HS H47.07-160118-0001".
"""

import pathlib
import subprocess
import sys
import tempfile
import threading
import time

from conftest import ROOT, free_port
from kannel import Kannel
from relay import Relay
from test_messages import configuration


def listen(kannel):
    for line in sys.stdin:
        number, _, text = line.strip().partition(" ")
        if number and text:
            kannel.write(number, text)


def main(port):
    folder = pathlib.Path(tempfile.mkdtemp(prefix="motcua-demo."))
    key = ""
    relay = Relay(folder, free_port())
    relay.controller.start()
    kannel = Kannel(folder / "kannel", port)
    file = configuration(folder, port, kannel.sendsms, relay)
    checked = subprocess.run(
        [ROOT / ".build/debug/motcua", "messages", file], check=True, capture_output=True, text=True).stdout
    key = checked.split("khoa=")[1].split("&")[0]
    kannel.set_key(key)
    kannel.start()
    server = subprocess.Popen(
        [ROOT / ".build/debug/motcua", "serve", "--demo", "--port", str(port), "--database",
         f"sqlite:{folder}/demo.sqlite", "--files", f"{folder}/files", "--messages", file], cwd=ROOT)
    threading.Thread(target=listen, args=(kannel,), daemon=True).start()
    phones = letters = 0
    try:
        while server.poll() is None:
            for number, text in kannel.phones[phones:]:
                phones += 1
                print(f"SMS {number}: {text}", flush=True)
            for _, recipient, letter in relay.letters[letters:]:
                letters += 1
                print(f"mail {recipient}: {letter['subject']}", flush=True)
            time.sleep(0.5)
    except KeyboardInterrupt:
        pass
    finally:
        server.terminate()
        server.wait()
        relay.controller.stop()
        kannel.stop()


if __name__ == "__main__":
    main(int(sys.argv[1]))
