import Foundation
package import OneStop

/// Agencies' keys in a folder: `ca.crt`, and for each agency `<short name>.key` (mode 0600) and `<short name>.crt`, PEM.
///
/// Read once; a changed folder needs a restart.
package struct DiskAgencyKeys: AgencyKeys {
    package let authority: String?
    private let keys: [String: AgencyKey]

    package init(folder path: String) {
        let folder = URL(fileURLWithPath: path, isDirectory: true)
        let authority = try? String(contentsOf: folder.appending(path: "ca.crt"), encoding: .utf8)
        self.authority = authority
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        let pairs = names.filter { $0.hasSuffix(".key") && $0 != "ca.key" }.compactMap { name -> (String, AgencyKey)? in
            let agency = String(name.dropLast(4))
            let place = folder.appending(path: name)
            let mode = (try? FileManager.default.attributesOfItem(atPath: place.path))?[.posixPermissions] as? Int
            guard let authority, let mode, mode & 0o077 == 0, let key = try? String(contentsOf: place, encoding: .utf8),
                let certificate = try? String(contentsOf: folder.appending(path: "\(agency).crt"), encoding: .utf8)
            else { return nil }
            return (agency, AgencyKey(key: key, certificate: certificate, issuer: authority))
        }
        keys = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }

    package func key(of agency: String) -> AgencyKey? { keys[agency] }
}
