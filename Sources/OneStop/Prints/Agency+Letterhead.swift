import Documents
import Kernel

extension Agency {
    /// The left column of its letters: the body above it where there is one, its name, a rule.
    func letterhead(in province: Province) -> [Letterhead.Line] {
        let above: [Letterhead.Line] =
            level == .province ? [.text(Text(LongName.broken(province.authority.vi.uppercased())))] : []
        let own = level == .province ? shortName.vi : name.vi
        return above + [.text(.bold(LongName.broken(own.uppercased()))), .rule(share: 0.35)]
    }

    /// The town that its letters are dated from: "Tam Kỳ" of "70 Hùng Vương, thành phố Tam Kỳ".
    func town(in province: Province) -> String {
        let last = address.split(separator: ",").last.map { $0.trimmingPrefix { $0 == " " } } ?? ""
        for prefix in ["thành phố ", "thị xã ", "huyện ", "phường ", "xã ", "tỉnh "]
        where last.lowercased().hasPrefix(prefix) {
            return String(last.dropFirst(prefix.count))
        }
        return last.isEmpty ? province.name.vi : String(last)
    }
}

/// Names of bodies as letterheads write them.
enum LongName {
    /// Broken where a person would: behind "ỦY BAN NHÂN DÂN", before "VÀ", in the middle.
    static func broken(_ name: String) -> String {
        guard name.count > 24 else { return name }
        let committee = "ỦY BAN NHÂN DÂN "
        if name.hasPrefix(committee) { return committee.dropLast() + "\n" + name.dropFirst(committee.count) }
        let words = name.split(separator: " ").map(String.init)
        var best = (words.count, Int.max)
        for cut in words.indices.dropFirst() {
            let sides = (words[..<cut].joined(separator: " ").count, words[cut...].joined(separator: " ").count)
            let cost = abs(sides.0 - sides.1) - (words[cut] == "VÀ" ? 6 : 0)
            if cost < best.1 { best = (cut, cost) }
        }
        return words[..<best.0].joined(separator: " ") + "\n" + words[best.0...].joined(separator: " ")
    }
}
