import Foundation
import OneStop

/// One blocking connection to clamd, with time limits; it is closed by whoever opened it.
struct ClamdConnection {
    private let descriptor: Int32

    /// Seconds until a connection must stand, and until each piece must have gone or come.
    static let patience = 20

    init(_ address: ClamdAddress) throws(ScannerFault) {
        switch address {
        case .unix(let path): descriptor = try Self.unix(path)
        case .tcp(let host, let port): descriptor = try Self.tcp(host, port)
        }
    }

    func close() { _ = Foundation.close(descriptor) }

    func send(_ bytes: some Collection<UInt8>) throws(ScannerFault) {
        let bytes = Array(bytes)
        var sent = 0
        while sent < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                // A peer that is gone is an answer of the call, not a signal that ends the server.
                Foundation.send(
                    descriptor, buffer.baseAddress?.advanced(by: sent), bytes.count - sent, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { throw Self.fault("send") }
            sent += count
        }
    }

    /// Everything up to a zero byte or the end, at most 4 KiB.
    func reply() throws(ScannerFault) -> String {
        var answer: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1_024)
        while answer.count < 4_096, !answer.contains(0) {
            let count = recv(descriptor, &buffer, buffer.count, 0)
            guard count >= 0 else { throw Self.fault("receive") }
            if count == 0 { break }
            answer += buffer[..<count]
        }
        return String(decoding: answer.prefix { $0 != 0 }, as: UTF8.self)
    }

    private static func unix(_ path: String) throws(ScannerFault) -> Int32 {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let bytes = Array(path.utf8)
        withUnsafeMutableBytes(of: &address.sun_path) { place in
            for (index, byte) in bytes.prefix(place.count - 1).enumerated() { place[index] = byte }
        }
        let opened = try made(of: AF_UNIX)
        let result = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(opened, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        return try checked(result, opened)
    }

    /// The first of the host's addresses that answers.
    private static func tcp(_ host: String, _ port: String) throws(ScannerFault) -> Int32 {
        var hints = addrinfo()
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        var found: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(host, port, &hints, &found) == 0, let found else {
            throw ScannerFault("clamd: \(host) is not known")
        }
        defer { freeaddrinfo(found) }
        var last = ScannerFault("clamd: \(host) has no address")
        var next: UnsafeMutablePointer<addrinfo>? = found
        while let address = next {
            do throws(ScannerFault) {
                let opened = try made(of: address.pointee.ai_family)
                return try checked(connect(opened, address.pointee.ai_addr, address.pointee.ai_addrlen), opened)
            } catch {
                last = error
            }
            next = address.pointee.ai_next
        }
        throw last
    }

    private static func made(of family: Int32) throws(ScannerFault) -> Int32 {
        let descriptor = socket(family, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { throw fault("socket") }
        var limit = timeval(tv_sec: patience, tv_usec: 0)
        let size = socklen_t(MemoryLayout<timeval>.size)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, size)
        setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &limit, size)
        return descriptor
    }

    private static func checked(_ result: Int32, _ descriptor: Int32) throws(ScannerFault) -> Int32 {
        guard result == 0 else {
            let refusal = fault("connect")
            _ = Foundation.close(descriptor)
            throw refusal
        }
        return descriptor
    }

    private static func fault(_ call: String) -> ScannerFault {
        ScannerFault("clamd: \(call): \(String(cString: strerror(errno)))")
    }
}
