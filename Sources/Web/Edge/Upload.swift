import Hummingbird
import Kernel
import NIOCore
import OneStop

/// A multipart form: its few text values, and its files already in the store.
struct Upload: Sendable {
    private(set) var values: [String: String] = [:]
    private(set) var files: [(name: String, file: FileReference)] = []
    /// Files that were not taken, with the reason.
    private(set) var refused: [(name: String, filename: String, reason: FileRefusal)] = []

    /// Largest file, bytes; the page says so beside each upload.
    static let largestFile = 20_000_000
    static let largestText = 10_000
    static let mostParts = 60

    mutating func add(_ value: String, as name: String) { values[name] = value }
    mutating func add(_ file: FileReference, as name: String) { files.append((name, file)) }
    mutating func refuse(_ filename: String, as name: String, _ reason: FileRefusal) {
        refused.append((name, filename, reason))
    }
}

extension Request {
    /// Streams a multipart form's files to the store.
    ///
    /// The token must stand before the first file, so that a stranger's file is never written.
    ///
    /// - Throws: `Edge.unreadable`, `.wrongToken`, or what the store throws.
    func upload(to store: any FileStore, _ context: EdgeContext) async throws -> Upload {
        guard let parser = MultipartParser(contentType: headers[.contentType] ?? "") else { throw Edge.unreadable }
        var receiver = UploadReceiver(parser: parser, store: store, csrf: context.csrf)
        do {
            for try await buffer in body { try await receiver.take(Array(buffer.readableBytesView)) }
        } catch {
            await receiver.abandon()
            throw error
        }
        return try await receiver.finish()
    }
}

/// Follows a multipart body part by part.
private struct UploadReceiver {
    var parser: MultipartParser
    let store: any FileStore
    let csrf: String
    private var upload = Upload()
    private var part: Part?
    private var parts = 0

    private struct Part {
        let name: String
        let filename: String?
        var text: [UInt8] = []
        var intake: (any FileIntake)?
        var refusal: FileRefusal?
    }

    init(parser: MultipartParser, store: any FileStore, csrf: String) {
        self.parser = parser
        self.store = store
        self.csrf = csrf
    }

    mutating func take(_ bytes: [UInt8]) async throws {
        let events: [MultipartParser.Event]
        do {
            events = try parser.feed(bytes)
        } catch {
            throw Edge.unreadable
        }
        for event in events {
            switch event {
            case .began(let name, let filename): try await begin(name, filename)
            case .bytes(let bytes): try await write(bytes)
            case .ended: try await end()
            }
        }
    }

    mutating func finish() async throws -> Upload {
        guard parser.isDone else {
            await abandon()
            throw Edge.unreadable
        }
        try checkToken()
        return upload
    }

    mutating func abandon() async {
        let unfinished = part?.intake
        await unfinished?.discard()
    }

    private mutating func begin(_ name: String, _ filename: String?) async throws {
        parts += 1
        guard parts <= Upload.mostParts, name.utf8.count <= 200 else { throw Edge.unreadable }
        part = Part(name: name, filename: filename)
        guard let filename, !filename.isEmpty else { return }
        try checkToken()
        let intake = try await store.receive(atMost: Upload.largestFile)
        part?.intake = intake
    }

    private mutating func write(_ bytes: [UInt8]) async throws {
        guard let current = part else { return }
        if let intake = current.intake {
            guard current.refusal == nil else { return }
            do {
                try await intake.write(bytes)
            } catch let refusal as FileRefusal {
                part?.refusal = refusal
            }
        } else if current.filename == nil {
            guard current.text.count + bytes.count <= Upload.largestText else { throw Edge.tooLarge }
            let text = current.text + bytes
            part?.text = text
        }
    }

    private mutating func end() async throws {
        guard let ended = part else { return }
        part = nil
        guard let filename = ended.filename else {
            upload.add(String(decoding: ended.text, as: UTF8.self), as: ended.name)
            return
        }
        // A file input that was left empty sends a part without a name.
        guard let intake = ended.intake else { return }
        do {
            if let refusal = ended.refusal { throw refusal }
            upload.add(try await intake.finish().named(filename), as: ended.name)
        } catch let refusal as FileRefusal {
            await intake.discard()
            upload.refuse(filename, as: ended.name, refusal)
        }
    }

    private func checkToken() throws {
        guard !csrf.isEmpty, upload.values["_csrf"] == csrf else { throw Edge.wrongToken }
    }
}
