"""Lines that break: between a page and the site, and between a program and it."""

import socket
import threading


class Line:
    """The line between a page and the site: counts what is sent in pieces, and dies in the middle of one."""

    def __init__(self, page, dies_at):
        self.page, self.dies_at, self.is_dead, self.pieces, self.begun, self.sent = page, dies_at, False, 0, 0, 0
        page.route("**/tung-phan**", self.pass_on)

    def pass_on(self, route):
        request = route.request
        if request.method == "PATCH":
            self.pieces += 1
            self.is_dead = self.is_dead or self.pieces == self.dies_at
        if self.is_dead and request.method != "DELETE":
            route.abort("internetdisconnected")
            return
        if request.method == "PATCH":
            self.sent += len(request.post_data_buffer or b"")
        if request.method == "POST":
            self.begun += 1
        route.continue_()

    def mend(self):
        self.is_dead, self.dies_at = False, None
        self.page.evaluate("dispatchEvent(new Event('online'))")


class Cable:
    """A port that passes bytes on to another, until it was cut after so many from its client."""

    def __init__(self, port):
        self.target, self.left = port, None
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        threading.Thread(target=self.accept, daemon=True).start()

    def cut_after(self, count):
        self.left = count

    def mend(self):
        self.left = None

    def close(self):
        self.listener.close()

    def accept(self):
        while True:
            try:
                near, _ = self.listener.accept()
            except OSError:
                return
            far = socket.create_connection(("127.0.0.1", self.target))
            threading.Thread(target=self.pass_on, args=(near, far, True), daemon=True).start()
            threading.Thread(target=self.pass_on, args=(far, near, False), daemon=True).start()

    def pass_on(self, source, sink, is_counted):
        try:
            while data := source.recv(16_384):
                if is_counted and self.left is not None:
                    data = data[:self.left]
                    self.left -= len(data)
                sink.sendall(data)
                if is_counted and self.left == 0:
                    break
        except OSError:
            pass
        for end in (source, sink):
            try:
                end.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass
