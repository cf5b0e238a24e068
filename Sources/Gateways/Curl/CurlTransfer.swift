import CCurl
import Foundation

/// One transfer with libcurl, on the thread that calls: its options, what it sends, what it got.
///
/// A class, because curl keeps pointers to what it reads and writes until the transfer ends.
final class CurlTransfer {
    private let handle: OpaquePointer?
    private var lists: [UnsafeMutablePointer<curl_slist>?] = []
    private var outgoing: [UInt8] = []
    private var position = 0
    private(set) var received: [UInt8] = []
    private var limit = 65_536

    /// The whole transfer must end within that many seconds; a third of them for connecting.
    init(seconds: Int) {
        _ = Self.library
        handle = curl_easy_init().map { OpaquePointer($0) }
        number(CURLOPT_NOSIGNAL, 1)
        number(CURLOPT_TIMEOUT, seconds)
        number(CURLOPT_CONNECTTIMEOUT, max(1, seconds / 3))
    }

    deinit {
        if let handle { curl_easy_cleanup(UnsafeMutableRawPointer(handle)) }
        for list in lists { curl_slist_free_all(list) }
    }

    func text(_ option: CURLoption, _ value: String) {
        _ = motcua_curl_text(raw, option, value)
    }

    func number(_ option: CURLoption, _ value: Int) {
        _ = motcua_curl_number(raw, option, value)
    }

    func list(_ option: CURLoption, _ values: [String]) {
        let list = values.reduce(nil as UnsafeMutablePointer<curl_slist>?) { curl_slist_append($0, $1) }
        lists.append(list)
        _ = motcua_curl_list(raw, option, list)
    }

    /// What is uploaded.
    func upload(_ bytes: [UInt8]) {
        outgoing = bytes
        number(CURLOPT_UPLOAD, 1)
        _ = motcua_curl_send(
            raw,
            { buffer, size, count, context in
                guard let buffer, let context else { return 0 }
                let transfer = Unmanaged<CurlTransfer>.fromOpaque(context).takeUnretainedValue()
                return transfer.next(into: buffer, size * count)
            }, Unmanaged.passUnretained(self).toOpaque())
    }

    /// Runs it; what came of it in curl's code.
    func run() -> CURLcode {
        guard handle != nil else { return CURLE_FAILED_INIT }
        _ = motcua_curl_receive(
            raw,
            { buffer, size, count, context in
                guard let buffer, let context else { return 0 }
                let transfer = Unmanaged<CurlTransfer>.fromOpaque(context).takeUnretainedValue()
                return transfer.take(buffer, size * count)
            }, Unmanaged.passUnretained(self).toOpaque())
        return curl_easy_perform(raw)
    }

    /// HTTP's status, or SMTP's last reply; 0 where there was none.
    var status: Int { motcua_curl_figure(raw, CURLINFO_RESPONSE_CODE) }

    /// Bytes of requests that were written to the server: with none, it certainly got nothing.
    var requested: Int { motcua_curl_figure(raw, CURLINFO_REQUEST_SIZE) }

    /// Some of the upload was handed to the connection.
    var hasUploaded: Bool { position > 0 }

    private var raw: UnsafeMutableRawPointer? { handle.map { UnsafeMutableRawPointer($0) } }

    private func next(into buffer: UnsafeMutablePointer<CChar>, _ room: Int) -> Int {
        let count = min(room, outgoing.count - position)
        for index in 0..<count { buffer[index] = CChar(bitPattern: outgoing[position + index]) }
        position += count
        return count
    }

    /// Less than `count` tells curl to stop: an answer has no business being so long.
    private func take(_ buffer: UnsafeMutablePointer<CChar>, _ count: Int) -> Int {
        guard received.count + count <= limit else { return 0 }
        for index in 0..<count { received.append(UInt8(bitPattern: buffer[index])) }
        return count
    }

    /// Set up once for the process, before any thread uses it.
    private static let library = curl_global_init(Int(CURL_GLOBAL_ALL))
}

extension CURLcode {
    /// Curl's own words, without addresses or secrets.
    var words: String { "curl \(rawValue): \(String(cString: curl_easy_strerror(self)))" }
}
