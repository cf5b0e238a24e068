import Kernel
import OneStop

extension Site {
    /// The officer's desk where one of those roles is held: at that agency, or at the first that has it.
    ///
    /// - Throws: `Refusal.notYourRole` where none is held anywhere, `Edge.notFound` for a foreign agency.
    func desk(of context: OfficerContext, holding roles: [Role], agency slug: String? = nil) throws -> Desk {
        let posts = context.account.posts.filter { roles.contains($0.role) }
        guard !posts.isEmpty else { throw Refusal.notYourRole(needed: roles) }
        guard let post = slug.map({ wanted in posts.first { $0.agency == wanted } }) ?? posts.first else {
            throw Edge.notFound
        }
        return try desk(of: context, agency: post.agency)
    }
}
