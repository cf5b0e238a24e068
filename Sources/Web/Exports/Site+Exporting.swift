import Hummingbird
import Kernel
import OneStop

extension Site {
    /// Lets a file of many people's data leave only where the person proved lately who they are.
    func exporting(_ request: Request, _ context: EdgeContext) async throws -> Response? {
        guard let session = context.session else { throw Edge.needsSignIn(office: true) }
        let path = request.uri.path + (request.uri.query.map { "?\($0)" } ?? "")
        return try await isFresh(session) ? nil : redirect(to: .provingAgain(next: path))
    }

    /// Lets the file at that address go and writes it down, or asks for a second officer's approval where it is long.
    ///
    /// - Parameter link: the file's address with all that narrows it spelled out, so that an approval is for that alone.
    func releasing(
        _ kind: ExportKind, at link: Link, lines: Int, of agency: Agency, _ request: Request, _ context: OfficerContext
    ) async throws -> Response? {
        let released = try await office.exports.release(
            kind, lines: lines, of: agency.slug, address: link.path, alone: office.catalogue.province.exportsAlone,
            to: context.account, from: context.edge.origin, at: now())
        guard case .wanting(let waiting, let taken) = released, let address = ExportAddress(link.path) else {
            return nil
        }
        let page = ExportWishPage(
            agency: agency, address: address, lines: lines, alone: office.catalogue.province.exportsAlone,
            taken: taken, waiting: waiting, problem: nil,
            side: try await side(try desk(of: context, agency: agency.slug)))
        return self.page(page.html(frame(context.edge, request)), status: .forbidden)
    }
}
