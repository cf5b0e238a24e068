import Foundation
import Yams

/// A part of the file being read: every key is asked for by name, and a key that nobody asked for is a fault.
struct MessagesSection {
    let file: String
    let path: String
    private let node: Node
    private let environment: [String: String]

    init(file: String, path: String, node: Node, environment: [String: String], known: [String]) throws(MessagesFault) {
        self.file = file
        self.path = path
        self.node = node
        self.environment = environment
        guard case .mapping(let mapping) = node else {
            throw fault(node, "\(path) is no list of keys", "Write key: value")
        }
        for (key, _) in mapping where !known.contains(key.string ?? "") {
            throw fault(
                key, "\(path) has no key \"\(key.string ?? "?")\"", "The keys are \(known.joined(separator: ", "))")
        }
    }

    func section(_ key: String, known: [String]) throws(MessagesFault) -> MessagesSection? {
        guard let node = node[key] else { return nil }
        return try MessagesSection(
            file: file, path: "\(path).\(key)", node: node, environment: environment, known: known)
    }

    func sections(_ key: String, known: [String]) throws(MessagesFault) -> [MessagesSection] {
        guard let node = node[key] else { return [] }
        guard case .sequence(let items) = node else {
            throw fault(node, "\(path).\(key) is no list", "Begin each with -")
        }
        var sections: [MessagesSection] = []
        for item in items {
            sections.append(
                try MessagesSection(
                    file: file, path: "\(path).\(key)", node: item, environment: environment, known: known))
        }
        return sections
    }

    func has(_ key: String) -> Bool { node[key] != nil }

    func text(_ key: String) throws(MessagesFault) -> String {
        guard let text = optional(key), !text.isEmpty else {
            throw fault(node, "\(path) has no \(key)", "Add \(key): …")
        }
        return text
    }

    func optional(_ key: String) -> String? { node[key]?.string }

    /// The value itself, or that of the environment's variable that `key_env` names.
    func secret(_ key: String) throws(MessagesFault) -> String? {
        guard let variable = optional("\(key)_env") else { return optional(key) }
        guard let value = environment[variable], !value.isEmpty else {
            throw fault(node["\(key)_env"] ?? node, "the environment has no \(variable)", "Set it, or write \(key): …")
        }
        return value
    }

    func number(_ key: String, in range: ClosedRange<Int>, default value: Int) throws(MessagesFault) -> Int {
        guard let item = node[key] else { return value }
        guard let number = item.int, range.contains(number) else {
            throw fault(
                item, "\(path).\(key) is no number from \(range.lowerBound) to \(range.upperBound)", "Write one")
        }
        return number
    }

    /// Keys and values in their order.
    func pairs(_ key: String) throws(MessagesFault) -> [(String, String)] {
        guard let item = node[key] else { return [] }
        guard case .mapping(let mapping) = item else {
            throw fault(item, "\(path).\(key) is no list of keys", "Write key: value")
        }
        return mapping.map { ($0.key.string ?? "", $0.value.string ?? "") }
    }

    func strings(_ key: String) -> [String] { node[key]?.sequence?.compactMap(\.string) ?? [] }

    func fault(at key: String, _ reason: String, _ remedy: String) -> MessagesFault {
        fault(node[key] ?? node, reason, remedy)
    }

    private func fault(_ node: Node, _ reason: String, _ remedy: String) -> MessagesFault {
        MessagesFault(file: file, line: node.mark?.line ?? 0, reason: reason, remedy: remedy)
    }
}
