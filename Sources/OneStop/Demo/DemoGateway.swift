import Foundation
import Kernel
import Storage

/// Carries a demo's messages nowhere and says that they arrived; the mailbox page shows them.
struct DemoGateway: SMSGateway, MailGateway {
    let name = "demo"
    let reports = false

    func send(_ message: ShortMessage) async -> Handoff { .accepted(reference: nil) }
    func send(_ letter: Letter) async -> Handoff { .accepted(reference: nil) }
}

extension Carriers {
    /// What a demo is served with where no gateway was named.
    package static let demo = Carriers(sms: [DemoGateway()], mail: [DemoGateway()])
}

extension Mailroom {
    /// What the demo's past told people is taken for delivered when it was written.
    package func deliverDemoPast() async throws {
        try await database.write { tx in
            try tx.run(
                """
                UPDATE outbox SET state = 'delivered', gateway = 'demo', sent_at = at, settled_at = at
                WHERE state = 'created'
                """)
        }
    }
}
