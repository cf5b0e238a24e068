import Foundation
import Kernel

/// One word, as it is compared: without marks, and with them where both sides wrote any.
struct SearchWord: Sendable, Hashable {
    /// Without marks, in small letters: "phu".
    let letters: [UInt8]
    /// As written, in small letters: "phù".
    let marked: String

    init(_ word: String) {
        letters = Array(Folding.fold(word).utf8)
        marked = word.lowercased().precomposedStringWithCanonicalMapping
    }

    private init(letters: ArraySlice<UInt8>) {
        self.letters = Array(letters)
        marked = String(decoding: letters, as: UTF8.self)
    }

    var hasMarks: Bool { !marked.utf8.elementsEqual(letters) }

    /// The words of a text, in order.
    static func words(of text: String) -> [SearchWord] {
        text.precomposedStringWithCanonicalMapping.split { !$0.isLetter && !$0.isNumber }.map { SearchWord(String($0)) }
    }

    /// Both words where a blank was forgotten after that many letters.
    func split(after count: Int) -> [SearchWord] {
        [SearchWord(letters: letters[..<count]), SearchWord(letters: letters[count...])]
    }
}
