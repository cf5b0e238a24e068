import Foundation
import Kernel
import OneStop

/// Where agencies' keys lie; makes those that are missing, under an authority of one's own.
struct AgencyKeyFolder {
    let path: String

    /// A key and a certificate for each of those agencies that has none; the authority first.
    ///
    /// - Returns: how many were made.
    func complete(_ agencies: [Agency], authority name: String, now: Date) throws -> Int {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        let missing = agencies.filter { !exists("\($0.slug).key") }
        guard !missing.isEmpty else { return 0 }
        let authority = try authority(named: name, now: now)
        for agency in missing {
            let made = try authority.issue(to: agency.name.vi, at: now)
            try write(made.certificate, to: "\(agency.slug).crt", mode: 0o644)
            try write(made.key, to: "\(agency.slug).key", mode: 0o600)
        }
        return missing.count
    }

    private func authority(named name: String, now: Date) throws -> AgencyKey {
        if exists("ca.key") {
            let certificate = try read("ca.crt")
            return AgencyKey(key: try read("ca.key"), certificate: certificate, issuer: certificate)
        }
        guard !exists("ca.crt") else {
            throw Doubt("\(path): the certificates are of another authority, whose key is not here; it must issue them")
        }
        let made = try AgencyKey.authority(named: name, at: now)
        try write(made.certificate, to: "ca.crt", mode: 0o644)
        try write(made.key, to: "ca.key", mode: 0o600)
        return made
    }

    private func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: "\(path)/\(name)") }

    private func read(_ name: String) throws -> String {
        String(decoding: try InputFile("\(path)/\(name)", atMost: 100_000).read(), as: UTF8.self)
    }

    private func write(_ text: String, to name: String, mode: Int) throws {
        let isMade = FileManager.default.createFile(
            atPath: "\(path)/\(name)", contents: Data(text.utf8), attributes: [.posixPermissions: mode])
        guard isMade else { throw Doubt("\(path)/\(name): can't be written") }
    }
}
