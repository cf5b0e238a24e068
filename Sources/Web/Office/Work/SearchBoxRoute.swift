import Hummingbird
import OneStop

/// | method | path | what |
/// | --- | --- | --- |
/// | POST | of a page of officers with a search box | back to the page, with what was typed in its address, numbers sealed |
struct SearchBoxRoute {
    let site: Site
    let path: String
    /// The box.
    let box: String
    /// What else of the form the address keeps.
    let kept: [String]

    func add(to routes: RouterGroup<OfficerContext>) {
        routes.post(RouterPath(path), use: seek)
    }

    @Sendable private func seek(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let form = try await request.form(context.edge)
        let sought = try await site.sought(form[box], by: context)
        let rest = kept.map { ($0, String(form[$0].prefix(Site.mostSought))) }
        return site.redirect(path: request.uri.path + Link.query(rest + [(box, sought.carried)]))
    }
}

extension Site {
    /// Longest search, characters.
    static let mostSought = 200

    /// What the officer searches for, by a form's box or an address's value.
    ///
    /// - Throws: `Edge.notFound` for an address that was sealed for another officer.
    func sought(_ words: String?, by context: OfficerContext) async throws -> SoughtWords {
        let sought = try await office.work.sought(words ?? "", most: Self.mostSought, by: context.account.id)
        guard let sought else { throw Edge.notFound }
        return sought
    }
}
