import Hummingbird
import Kernel
import NIOCore
import OneStop

/// Follows a multipart body part by part.
struct UploadReceiver {
    var parser: MultipartParser
    let store: any FileStore
    let csrf: String
    /// Whether a file of that input name is wanted; any other is read past and never written.
    let accepts: @Sendable (String) -> Bool
    private var upload = Upload()
    private var part: Part?
    private var files = 0
    private var texts = 0
    private var fileBytes = 0
    private var textBytes = 0

    private struct Part {
        let name: String
        let filename: String?
        var text: [UInt8] = []
        var intake: (any FileIntake)?
        var refusal: FileRefusal?
    }

    init(parser: MultipartParser, store: any FileStore, csrf: String, accepts: @escaping @Sendable (String) -> Bool) {
        self.accepts = accepts
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
        if filename == nil { texts += 1 } else { files += 1 }
        guard files <= Upload.mostFiles, texts <= Upload.mostTexts, name.utf8.count <= 200 else {
            throw Edge.unreadable
        }
        part = Part(name: name, filename: filename)
        guard let filename, !filename.isEmpty else { return }
        try checkToken()
        guard accepts(name) else { return }
        let intake = try await store.receive(atMost: Upload.largestFile)
        part?.intake = intake
    }

    private mutating func write(_ bytes: [UInt8]) async throws {
        guard let current = part else { return }
        if let intake = current.intake {
            fileBytes += bytes.count
            guard fileBytes <= Upload.largestSum else { throw Edge.tooLarge }
            guard current.refusal == nil else { return }
            do {
                try await intake.write(bytes)
            } catch let refusal as FileRefusal {
                part?.refusal = refusal
            }
        } else if current.filename != nil {
            fileBytes += bytes.count
            guard fileBytes <= Upload.largestSum else { throw Edge.tooLarge }
        } else {
            textBytes += bytes.count
            guard textBytes <= Upload.largestText else { throw Edge.tooLarge }
            part?.text.append(contentsOf: bytes)
        }
    }

    private mutating func end() async throws {
        guard let ended = part else { return }
        part = nil
        guard let filename = ended.filename else {
            guard !ended.text.contains(0) else { throw Edge.unreadable }
            upload.add(String(decoding: ended.text, as: UTF8.self), as: ended.name)
            return
        }
        // An input that was left empty sends a part without a name; what nobody asked for has no intake.
        guard let intake = ended.intake else { return }
        do {
            if let refusal = ended.refusal { throw refusal }
            upload.add(try await intake.finish(as: filename).named(filename), as: ended.name)
        } catch let refusal as FileRefusal {
            await intake.discard()
            upload.refuse(filename, as: ended.name, refusal)
        } catch {
            await intake.discard()
            throw error
        }
    }

    private func checkToken() throws {
        guard !csrf.isEmpty, upload.values["_csrf"]?.first == csrf else { throw Edge.wrongToken }
    }
}
