import Foundation
import Hummingbird
import Kernel
import NIOCore
import OneStop

/// A signed-in administrator of the province: nobody else reaches a handler that takes one.
struct AdministratorContext: ChildRequestContext {
    var coreContext: CoreRequestContextStorage
    let edge: EdgeContext
    let account: Account

    init(context: EdgeContext) throws {
        guard let session = context.session else { throw context.unsigned(office: true) }
        guard session.account.isProvinceAdministrator else { throw Edge.forbidden }
        guard !session.hasGivenPassword else { throw Edge.needsPassword }
        coreContext = context.coreContext
        edge = context
        account = session.account
    }

    var requestDecoder: URLEncodedFormDecoder { URLEncodedFormDecoder() }
}
