import Foundation
package import Hummingbird
import Kernel
import NIOCore
package import OneStop

/// What every request carries: who asks (if anyone), in what language, and the id that logs and error pages share.
package struct EdgeContext: RequestContext {
    package var coreContext: CoreRequestContextStorage
    package var session: Session?
    var token: String?
    var language: Language = .vi
    /// Goes with forms of people who are not signed in.
    var visitorCSRF = ""
    /// A message left by the last action, by key.
    var flash: String?
    /// The address of the other end, for limits and nothing else.
    let remote: String
    let requestID: String

    package init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        remote = source.channel.remoteAddress?.ipAddress ?? "local"
        requestID = String(UInt64.random(in: .min ... .max), radix: 36)
    }

    package var requestDecoder: URLEncodedFormDecoder { URLEncodedFormDecoder() }

    var csrf: String { session?.csrf ?? visitorCSRF }
}

/// Anyone.
struct VisitorContext: ChildRequestContext {
    var coreContext: CoreRequestContextStorage
    let edge: EdgeContext

    init(context: EdgeContext) {
        coreContext = context.coreContext
        edge = context
    }

    var requestDecoder: URLEncodedFormDecoder { URLEncodedFormDecoder() }
}

/// A signed-in person, as a citizen: files, follows, answers.
struct CitizenContext: ChildRequestContext {
    var coreContext: CoreRequestContextStorage
    let edge: EdgeContext
    let account: Account

    init(context: EdgeContext) throws {
        guard let session = context.session else { throw Edge.needsSignIn(office: false) }
        coreContext = context.coreContext
        edge = context
        account = session.account
    }

    var requestDecoder: URLEncodedFormDecoder { URLEncodedFormDecoder() }
}

/// A signed-in officer with posts: nobody else reaches a handler that takes one.
struct OfficerContext: ChildRequestContext {
    var coreContext: CoreRequestContextStorage
    let edge: EdgeContext
    let account: Account

    init(context: EdgeContext) throws {
        guard let session = context.session else { throw Edge.needsSignIn(office: true) }
        guard session.account.isOfficer else { throw Edge.forbidden }
        coreContext = context.coreContext
        edge = context
        account = session.account
    }

    var requestDecoder: URLEncodedFormDecoder { URLEncodedFormDecoder() }

    /// The officer with the posts held now, as the domain wants it.
    var actor: Actor { .officer(account.person, posts: account.posts) }
}

/// Ends that are not the domain's: sign in first, wrong form token, wrong host.
enum Edge: Error, Hashable {
    case needsSignIn(office: Bool)
    case forbidden
    case notFound
    case wrongToken
    case tooLarge
    case unreadable
    case tooMany
}
