import Kernel
import Logging

/// Passes on what is logged as one line, with every number taken out that may be somebody's: the last net, below the
/// rule that no log line holds anything of a person.
struct RedactingLogHandler: LogHandler {
    private var inner: any LogHandler

    init(over inner: any LogHandler) {
        self.inner = inner
    }

    /// Every logger that is made from now on writes to standard error in this way; once a process.
    static func install() {
        LoggingSystem.bootstrap { RedactingLogHandler(over: StreamLogHandler.standardError(label: $0)) }
    }

    func log(event: LogEvent) {
        var event = event
        event.message = "\(Self.line(event.message.description))"
        event.metadata = event.metadata?.mapValues(Self.redact)
        inner.log(event: event)
    }

    private static func redact(_ value: Logger.MetadataValue) -> Logger.MetadataValue {
        switch value {
        case .string(let text): .string(line(text))
        case .stringConvertible(let text): .string(line(text.description))
        case .array(let values): .array(values.map(redact))
        case .dictionary(let values): .dictionary(values.mapValues(redact))
        }
    }

    /// Whoever wrote it begins no line of the log.
    private static func line(_ text: String) -> String {
        PersonalNumbers.redact(String(text.map { $0.isNewline ? " " : $0 } as [Character]))
    }

    subscript(metadataKey key: String) -> Logger.MetadataValue? {
        get { inner[metadataKey: key] }
        set { inner[metadataKey: key] = newValue }
    }

    var metadata: Logger.Metadata {
        get { inner.metadata }
        set { inner.metadata = newValue }
    }

    var logLevel: Logger.Level {
        get { inner.logLevel }
        set { inner.logLevel = newValue }
    }

    var metadataProvider: Logger.MetadataProvider? {
        get { inner.metadataProvider }
        set { inner.metadataProvider = newValue }
    }
}
