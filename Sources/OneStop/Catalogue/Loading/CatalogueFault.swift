package import Kernel

/// One thing wrong in a province's folder, at its place.
package struct CatalogueFault: Error, Sendable, Hashable {
    /// Path below the province's folder.
    package let file: String
    /// From 1; 0 where the whole file is meant.
    package let line: Int
    package let column: Int
    package let code: Code

    package enum Code: Sendable, Hashable {
        case unreadable(UnreadableFile)
        case tooLarge(max: Int)
        case tooDeep
        case anchor
        case syntax(YAMLProblem)
        case duplicateKey(String)
        /// `allowed` are the keys that may stand beside the others written there.
        case unknownKey(String, allowed: [String], suggestion: String?)
        case missingKey(String)
        case wrongKind(wanted: WantedKind)
        case empty
        case tooLong(max: Int)
        case notAWord(String, allowed: [String], suggestion: String?)
        case badName(String)
        case duplicateName(String)
        case unknownReference(String, suggestion: String?)
        case broken(BrokenRule)
        case expression(FeelFault)
        case notACondition(FeelType)
        case notANumber(FeelType)
        case looksAhead(String)
        case steps(StepsFault)
        case limitExceeded(sum: String, limit: String)
        case calendar(CalendarFault.Code)
        case unitsLine
        case noProcedures
    }
}

extension CatalogueFault: Comparable {
    package static func < (left: CatalogueFault, right: CatalogueFault) -> Bool {
        (left.file, left.line, left.column) < (right.file, right.line, right.column)
    }

    /// "agencies/so-gtvt/…/procedure.yaml:12:9"
    package var place: String { line == 0 ? file : "\(file):\(line):\(column)" }
}
