import HTTPTypes
import Hummingbird
import Kernel
import OneStop

/// | method | path | page |
/// | --- | --- | --- |
/// | GET | /verify?bn= | asks for a receipt; says what the code of a paper stands for |
/// | POST | /verify | says what the receipt proves; nothing of it is kept; throttled by address |
struct VerifyRoutes {
    let site: Site

    func add(to routes: RouterGroup<VisitorContext>) {
        routes.get(RouterPath(Link.verify.path), use: ask)
        routes.post(RouterPath(Link.verify.path), use: check)
    }

    @Sendable private func ask(_ request: Request, _ context: VisitorContext) async throws -> Response {
        let typed = String((request.query["bn"] ?? "").prefix(300))
        let outcome: VerifyPage.Outcome = typed.isEmpty ? .none : try await site.lookUp(typed, context)
        let page = VerifyPage(
            catalogue: site.office.catalogue, outcome: outcome, record: record(), typed: typed)
        return site.page(
            page.html(site.frame(context.edge, request)),
            status: typed.isEmpty || outcome.isConfirmed ? .ok : .unprocessableContent)
    }

    @Sendable private func check(_ request: Request, _ context: VisitorContext) async throws -> Response {
        guard site.limits.checks.allows(context.edge.remote, at: site.now()) else { throw Edge.tooMany }
        let shown = ShownFiles()
        let upload = try await request.upload(to: shown, context.edge) {
            ["bien_nhan", "noi_dung"].contains($0)
        }
        let outcome = try await outcome(of: upload, in: shown)
        let page = VerifyPage(
            catalogue: site.office.catalogue, outcome: outcome, record: record(of: upload.files.map(\.file)))
        return site.page(
            page.html(site.frame(context.edge, request)), status: outcome.isConfirmed ? .ok : .unprocessableContent)
    }

    private func record(of files: [FileReference] = []) -> CheckRecord {
        CheckRecord(at: site.now(), address: site.settings.publicAddress + Link.verify.path, files: files)
    }

    private func outcome(of upload: Upload, in shown: ShownFiles) async throws -> VerifyPage.Outcome {
        func bytes(_ name: String) async throws -> [UInt8]? {
            guard let file = upload.files.first(where: { $0.name == name })?.file else { return nil }
            return try await shown.read(file.digest)
        }
        if let refused = upload.refused.first { return .refused(refused.reason) }
        guard let receipt = try await bytes("bien_nhan") else { return .nothing }
        let isPDF = receipt.starts(with: Array("%PDF-".utf8))
        let signatures = isPDF ? try await site.office.sealing.examine(receipt, at: site.now()) : []
        do {
            let check = try await site.office.ledger.check(receipt, content: try await bytes("noi_dung"))
            return .checked(check, isPDF: isPDF, signatures)
        } catch ReceiptDoubt.noReceiptInside where !signatures.isEmpty && signatures.allSatisfy(\.isGood) {
            return .signed(signatures)
        } catch let doubt as ReceiptDoubt {
            return .doubted(doubt, signatures)
        }
    }
}

extension Site {
    /// What a paper's code stands for, as it was typed or in the address that the paper's QR code holds.
    ///
    /// Guessing is throttled by address.
    func lookUp(_ typed: String, _ context: VisitorContext) async throws -> VerifyPage.Outcome {
        guard limits.uploads.allows(context.edge.remote, at: now()) else { throw Edge.tooMany }
        let code = typed.firstRange(of: "bn=").map { String(typed[$0.upperBound...].prefix { $0 != "&" && $0 != "#" }) }
        guard let short = ShortReceipt(code ?? typed) else { return .doubted(.notACode, []) }
        do {
            return .found(try await office.ledger.check(short))
        } catch let doubt as ReceiptDoubt {
            return .doubted(doubt, [])
        }
    }
}
