/// What tells on the page that it is signed digitally: by whom, when. It stands where hand and seal would.
///
/// - Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, phần II, mục 7 and 8: the signer's name, day, time and zone by ISO 8601.
package struct SealMark: Sendable, Hashable {
    package let words: Text

    package init(words: Text) {
        self.words = words
    }
}
