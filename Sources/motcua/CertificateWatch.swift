import Foundation
import Logging
import ServiceLifecycle
import Web

/// Takes up a renewed certificate without a restart, and says daily what ought to be mended about the one that is shown.
struct CertificateWatch: Service {
    let shelf: CertificateShelf
    let logger: Logger

    private static let pause = Duration.seconds(10)
    private static let looksADay = 8_640

    func run() async throws {
        await cancelWhenGracefulShutdown {
            var looks = 0
            var fault: TLSFault?
            repeat {
                do throws(TLSFault) {
                    if try shelf.renew() {
                        logger.notice("the renewed certificate is served")
                        looks = 0
                    }
                    fault = nil
                } catch {
                    if error != fault {
                        logger.error(
                            "a certificate can't be taken up, the former is served on",
                            metadata: ["why": "\(error.words)"])
                    }
                    fault = error
                }
                if looks % Self.looksADay == 0 { warn() }
                looks += 1
            } while (try? await Task.sleep(for: Self.pause)) != nil
        }
    }

    private func warn() {
        for doubt in shelf.doubts(at: Date.now) {
            if case .expired = doubt {
                logger.critical("certificate", metadata: ["what": "\(doubt.words)"])
            } else {
                logger.warning("certificate", metadata: ["what": "\(doubt.words)"])
            }
        }
    }
}
