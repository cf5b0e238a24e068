import Glibc

/// One kept-alive connection to 127.0.0.1, blocking: a request, then its answer. Costs little beside the server.
final class HTTPConnection {
    private let socket: Int32
    private var buffer: [UInt8] = []
    private var chunk = [UInt8](repeating: 0, count: 65_536)

    /// Connects.
    init(port: Int) throws {
        socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var one: Int32 = 1
        setsockopt(socket, Int32(IPPROTO_TCP), TCP_NODELAY, &one, socklen_t(MemoryLayout<Int32>.size))
        var limit = timeval(tv_sec: 60, tv_usec: 0)
        setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(port).bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let result = withUnsafePointer(to: address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard result == 0 else { throw HTTPFault("connect: \(String(cString: strerror(errno)))") }
    }

    deinit { close(socket) }

    /// Sends the request and waits for the whole answer.
    func send(_ request: HTTPRequest) throws -> HTTPResponse {
        try write(request.bytes)
        var end = headEnd(from: 0)
        while end == nil {
            let from = max(0, buffer.count - 3)
            try read()
            end = headEnd(from: from)
        }
        guard let end, var response = HTTPResponse(head: Array(buffer[..<end])) else { throw HTTPFault("no HTTP") }
        guard response.values("transfer-encoding").isEmpty else { throw HTTPFault("a body of unknown length") }
        let whole = end + 4 + (response.values("content-length").first.flatMap { Int($0) } ?? 0)
        while buffer.count < whole { try read() }
        response.body = Array(buffer[(end + 4)..<whole])
        buffer.removeFirst(whole)
        return response
    }

    private func headEnd(from start: Int) -> Int? {
        guard buffer.count >= 4 else { return nil }
        return (start...(buffer.count - 4)).first { index in
            buffer[index] == 13 && buffer[index + 1] == 10 && buffer[index + 2] == 13 && buffer[index + 3] == 10
        }
    }

    private func write(_ bytes: [UInt8]) throws {
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes {
                Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { throw HTTPFault("send: \(String(cString: strerror(errno)))") }
            sent += count
        }
    }

    private func read() throws {
        let count = recv(socket, &chunk, chunk.count, 0)
        guard count > 0 else { throw HTTPFault(count == 0 ? "closed" : "recv: \(String(cString: strerror(errno)))") }
        buffer += chunk[..<count]
    }
}
