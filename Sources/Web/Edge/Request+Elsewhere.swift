import HTTPTypes
import Hummingbird

extension Request {
    /// Whether the browser says that another site's page leads here; one that says nothing is believed.
    ///
    /// - Source: W3C Fetch Metadata Request Headers.
    var comesFromElsewhere: Bool {
        guard let site = headers[.secFetchSite] else { return false }
        return site != "same-origin" && site != "none"
    }
}

extension HTTPField.Name {
    static let secFetchSite = literal("Sec-Fetch-Site")
}
