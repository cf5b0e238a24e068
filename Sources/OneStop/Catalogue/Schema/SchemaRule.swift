import Kernel

/// What holds between the keys of one mapping.
package enum SchemaRule: Sendable, Hashable {
    /// The keys may stand only where that key holds one of those words.
    case only([String], where: String, is: [String])
    /// The keys must stand where that key holds that word.
    case required([String], where: String, is: String)
    /// The key asks for the others.
    case needs(String, [String])
    /// At most one of the keys.
    case atMostOne([String])
    case atLeastOne([String])
    /// Exactly one of the keys, where `with` stands; always without it.
    case exactlyOne([String], with: String?)
}
