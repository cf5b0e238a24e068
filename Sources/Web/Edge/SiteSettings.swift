import OneStop

/// How a site is served.
package struct SiteSettings: Sendable {
    /// Hosts that are answered; empty answers all (behind a proxy that checks).
    package let hosts: [String]
    /// Served by TLS, here or by the proxy: cookies are marked so.
    package let isSecure: Bool
    /// A demo province: accounts are listed, messages shown in a mailbox page, everything marked.
    package let isDemo: Bool
    /// Where the site is reached from outside, for links in QR codes: "https://dvc.example.vn".
    package let publicAddress: String
    package let demoAccounts: [DemoAccount]
    /// A proxy of ours stands before the server and tells whom it serves by X-Forwarded-For.
    package let trustsProxy: Bool
    /// Whether trying to sign in, to track, to file is throttled; off only to measure.
    package let isThrottled: Bool
    /// How long a page that listens for changes waits between two looks.
    package let streamPause: Duration

    package init(
        hosts: [String], isSecure: Bool, isDemo: Bool, publicAddress: String, demoAccounts: [DemoAccount] = [],
        trustsProxy: Bool = false, isThrottled: Bool = true, streamPause: Duration = .seconds(2)
    ) {
        self.trustsProxy = trustsProxy
        self.hosts = hosts
        self.isSecure = isSecure
        self.isDemo = isDemo
        self.publicAddress = publicAddress
        self.demoAccounts = demoAccounts
        self.isThrottled = isThrottled
        self.streamPause = streamPause
    }

    /// The portal as papers name it.
    var paperSite: PaperSite {
        PaperSite(
            tracking: publicAddress + Link.tracking.path, verify: publicAddress + Link.verify.path, isDemo: isDemo)
    }
}
