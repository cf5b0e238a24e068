/// Why a scanner gave no verdict, for the administrator and the log.
package struct ScannerFault: Error, Sendable, Hashable {
    package let detail: String

    package init(_ detail: String) {
        self.detail = String(detail.prefix(200))
    }
}
