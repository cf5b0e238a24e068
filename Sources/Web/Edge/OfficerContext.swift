import Foundation
import Hummingbird
import Kernel
import NIOCore
import OneStop

/// A signed-in officer with posts: nobody else reaches a handler that takes one.
struct OfficerContext: ChildRequestContext {
    var coreContext: CoreRequestContextStorage
    let edge: EdgeContext
    let account: Account

    init(context: EdgeContext) throws {
        guard let session = context.session else { throw context.unsigned(office: true) }
        guard session.account.isOfficer else { throw Edge.forbidden }
        guard !session.hasGivenPassword else { throw Edge.needsPassword }
        coreContext = context.coreContext
        edge = context
        account = session.account
    }

    var requestDecoder: URLEncodedFormDecoder { URLEncodedFormDecoder() }

    /// The officer with the posts held now, as the domain wants it.
    var actor: Actor { .officer(account.person, posts: account.posts) }
}
