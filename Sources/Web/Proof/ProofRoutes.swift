import HTTPTypes
import Hummingbird
import Kernel
import OneStop

/// | method | path | what |
/// | --- | --- | --- |
/// | GET | /ho-so/{code}/bang-chung | what of the dossier has a receipt |
/// | GET | /ho-so/{code}/bang-chung/{number} | the receipt of that event, a .tlog-proof |
/// | GET | /ho-so/{code}/bang-chung/{number}/noi-dung | what the receipt was made for |
struct ProofRoutes {
    let site: Site

    func add(to routes: RouterGroup<CitizenContext>) {
        routes.get(RouterPath(Link.proofs(":code").path), use: list)
        routes.get(RouterPath(Link.proof(":code", number: ":number").path), use: proof)
        routes.get(RouterPath(Link.proofContent(":code", number: ":number").path), use: content)
    }

    @Sendable private func list(_ request: Request, _ context: CitizenContext) async throws -> Response {
        guard site.limits.printing.allows(context.account.id.text, at: site.now()) else { throw Edge.tooMany }
        let file = try await site.dossier(context)
        var recorded: Set<Int> = []
        for event in file.history where event.event.hasReceipt {
            let isIn = try await site.office.ledger.includes(file.dossier.id.text, number: event.number)
            if isIn { recorded.insert(event.number) }
        }
        let page = ProofsPage(
            file: file, recorded: recorded, keys: try await site.office.ledger.keys(),
            signed: try await site.signatures(in: file))
        return site.page(page.html(site.frame(context.edge, request)))
    }

    @Sendable private func proof(_ request: Request, _ context: CitizenContext) async throws -> Response {
        let (file, event) = try await event(context)
        let ledger = site.office.ledger
        guard let receipt = try await ledger.receipt(of: file.dossier.id.text, number: event.number) else {
            return site.redirect(to: .proofs(file.dossier.code.text), flash: .notRecordedYet)
        }
        return download(
            Array(receipt.encoded.utf8), name: "\(file.dossier.code.text)-\(event.number).tlog-proof",
            type: "text/plain; charset=utf-8")
    }

    @Sendable private func content(_ request: Request, _ context: CitizenContext) async throws -> Response {
        let (file, event) = try await event(context)
        guard let content = try await site.office.ledger.content(of: file.dossier.id, number: event.number) else {
            throw Edge.notFound
        }
        return download(
            content, name: "\(file.dossier.code.text)-\(event.number).txt", type: "text/plain; charset=utf-8")
    }

    /// The event that the path names, where its applicant gets a receipt for it.
    private func event(_ context: CitizenContext) async throws -> (DossierFile, Recorded) {
        let file = try await site.dossier(context)
        let number = Int(try context.parameters.require("number"))
        guard let event = file.history.first(where: { $0.number == number }), event.event.hasReceipt else {
            throw Edge.notFound
        }
        return (file, event)
    }

    private func download(_ bytes: [UInt8], name: String, type: String) -> Response {
        Response(
            status: .ok,
            headers: [
                .contentType: type, .cacheControl: "no-store",
                .contentDisposition: "attachment; filename=\"\(name)\"",
            ], body: .init(byteBuffer: .init(bytes: bytes)))
    }
}

extension Site {
    /// Waits a moment until the public log has what was just filed; it is filed in any case.
    func waitForReceipt(of filed: FiledDossier) async throws {
        guard office.dossiers.logsFilings else { return }
        _ = try await office.ledger.waitForInclusion(of: filed)
    }
}
