import Foundation
import NIOSSL

/// A certificate with its key, ready for connections, and how long it may be shown.
///
/// TLS 1.2 and 1.3 only; for 1.2 the suites with forward secrecy and authenticated encryption that every browser since
/// 2015 has. Sessions are resumed by tickets whose keys BoringSSL makes, turns every two days, and never writes down;
/// with a renewed certificate they begin anew.
///
/// - Source: RFC 9325, sections 3.1 and 4.2; RFC 8446.
struct TLSIdentity: Sendable {
    let context: NIOSSLContext
    let validFrom: Date
    let validUntil: Date

    init(_ pair: TLSPair, from files: TLSFiles) throws(TLSFault) {
        let chain = try Self.chain(pair, from: files)
        guard let own = chain.first else { throw .noCertificate(path: files.certificate) }
        var settings = TLSConfiguration.makeServerConfiguration(
            certificateChain: chain.map { .certificate($0) }, privateKey: .privateKey(try Self.key(pair, from: files)))
        settings.minimumTLSVersion = .tlsv12
        settings.cipherSuites = "ECDHE+AESGCM:ECDHE+CHACHA20"
        settings.applicationProtocols = ["http/1.1"]
        do {
            context = try NIOSSLContext(configuration: settings)
        } catch {
            // Both were read, and all else is the same for every pair: BoringSSL compares the two.
            throw .mismatch(certificate: files.certificate, key: files.key)
        }
        validFrom = Date(timeIntervalSince1970: Double(own.notValidBefore))
        validUntil = Date(timeIntervalSince1970: Double(own.notValidAfter))
    }

    /// What ought to be mended about it at that moment.
    func doubts(at now: Date, of files: TLSFiles) -> [TLSDoubt] {
        var doubts: [TLSDoubt] = []
        if now < validFrom { doubts.append(.notYet(path: files.certificate, from: validFrom)) }
        if now >= validUntil {
            doubts.append(.expired(path: files.certificate, at: validUntil))
        } else if validUntil.timeIntervalSince(now) < TLSDoubt.soon {
            doubts.append(.expiresSoon(path: files.certificate, at: validUntil))
        }
        if files.isKeyOpen { doubts.append(.keyOpenToOthers(path: files.key)) }
        return doubts
    }

    private static func chain(_ pair: TLSPair, from files: TLSFiles) throws(TLSFault) -> [NIOSSLCertificate] {
        do {
            return try NIOSSLCertificate.fromPEMBytes(pair.certificate)
        } catch {
            throw .noCertificate(path: files.certificate)
        }
    }

    private static func key(_ pair: TLSPair, from files: TLSFiles) throws(TLSFault) -> NIOSSLPrivateKey {
        let text = String(decoding: pair.key, as: UTF8.self)
        if text.contains("BEGIN ENCRYPTED PRIVATE KEY") || text.contains("Proc-Type: 4,ENCRYPTED") {
            throw .lockedKey(path: files.key)
        }
        do {
            return try NIOSSLPrivateKey(bytes: pair.key, format: .pem)
        } catch {
            throw .noKey(path: files.key)
        }
    }
}
