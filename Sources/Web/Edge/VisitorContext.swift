import Foundation
import Hummingbird
import Kernel
import NIOCore
import OneStop

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
