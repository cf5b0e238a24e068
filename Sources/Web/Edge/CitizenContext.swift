import Foundation
import Hummingbird
import Kernel
import NIOCore
import OneStop

/// A signed-in person, as a citizen: files, follows, answers.
struct CitizenContext: ChildRequestContext {
    var coreContext: CoreRequestContextStorage
    let edge: EdgeContext
    let account: Account

    init(context: EdgeContext) throws {
        guard let session = context.session else { throw context.unsigned(office: false) }
        coreContext = context.coreContext
        edge = context
        account = session.account
    }

    var requestDecoder: URLEncodedFormDecoder { URLEncodedFormDecoder() }
}
