import Yams

/// A YAML file being read: its tree, and every fault found on the way.
///
/// A class, because readers of parts of one file report into it.
final class Declaration {
    let file: String
    private(set) var faults: [CatalogueFault] = []

    /// Largest file, bytes.
    static let largest = 1_048_576

    init(file: String) {
        self.file = file
    }

    /// The root of the text; `nil`, with the fault reported, where it can't be read as YAML without danger.
    func root(of text: String) -> Node? {
        guard text.utf8.count <= Self.largest else {
            report(.tooLarge(max: Self.largest), line: 0, column: 0)
            return nil
        }
        if let danger = YAMLDanger.first(in: text) {
            report(danger.code, line: danger.line, column: danger.column)
            return nil
        }
        do {
            guard let node = try compose(yaml: text) else {
                report(.empty, line: 0, column: 0)
                return nil
            }
            return node
        } catch let error as YamlError {
            report(error)
        } catch {
            report(.syntax(YAMLProblem(said: "\(error)")), line: 0, column: 0)
        }
        return nil
    }

    func report(_ code: CatalogueFault.Code, at node: Node) {
        report(code, line: node.mark?.line ?? 0, column: node.mark?.column ?? 0)
    }

    func report(_ code: CatalogueFault.Code, line: Int, column: Int) {
        faults.append(CatalogueFault(file: file, line: line, column: column, code: code))
    }

    private func report(_ error: YamlError) {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            report(.syntax(YAMLProblem(said: problem)), line: mark.line, column: mark.column)
        case .duplicatedKeysInMapping(let duplicates, let context):
            report(.duplicateKey(duplicates.first ?? ""), line: context.mark.line, column: context.mark.column)
        default:
            report(.syntax(YAMLProblem(said: "\(error)")), line: 0, column: 0)
        }
    }
}
