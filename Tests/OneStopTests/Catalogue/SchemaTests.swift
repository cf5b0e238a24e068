import Kernel
import OneStop
import Testing

/// The schema that editors are given says the same as the loader.
@Suite("The schema of declarations")
struct SchemaTests {
    private static let documents = DeclarationSchema.allCases.map(\.root)

    /// What the loader says of the key "zz …" that stands in every mapping: the keys it knows there.
    private var known: [String: Set<String>] {
        var known: [String: Set<String>] = [:]
        for fault in EveryKey().province.load().faults {
            guard case .unknownKey(let name, let allowed, _) = fault.code, name.hasPrefix("zz ") else { continue }
            known[String(name.dropFirst(3))] = Set(allowed)
        }
        return known
    }

    @Test("the loader takes just the keys that the schema takes, in every mapping")
    func agreement() throws {
        let known = known
        for object in Self.documents.flatMap(\.all) where object.name != "field" && object.name != "column" {
            let found = try #require(known[object.name], "the loader met no \(object.name)")
            #expect(found == object.keys(), "\(object.name)")
        }
    }

    @Test("the same in fields and columns of every type", arguments: ["field", "column"])
    func fields(name: String) throws {
        let known = known
        let object = try #require(DeclarationSchema.procedure.root.all.first { $0.name == name })
        for word in EveryKey.types(of: object) {
            let found = try #require(known["\(name) \(word)"], "the loader met no \(name) of type \(word)")
            #expect(found == object.keys(where: "type", is: word), "\(name) of type \(word)")
        }
    }

    @Test("a key that the schema calls required is missed by the loader")
    func required() {
        let faults = EveryKey(isBare: true).province.load().faults
        let required = Set(Self.documents.flatMap(\.all)).flatMap { $0.keys.filter(\.isRequired).map(\.name) }
        for (key, objects) in Dictionary(grouping: required, by: \.self) {
            let missed = faults.count { $0.code == .missingKey(key) }
            #expect(missed >= objects.count, "\(key): required in \(objects.count) mappings, missed in \(missed)")
        }
    }

    @Test("every key is explained in both languages, and each mapping has a name of its own")
    func texts() {
        for document in Self.documents {
            let objects = document.all
            #expect(Set(objects.map(\.name)).count == objects.count)
            for object in objects {
                #expect(Set(object.keys.map(\.name)).count == object.keys.count, "\(object.name)")
                for key in object.keys {
                    #expect(!key.about.vi.isEmpty && key.about.en?.isEmpty == false, "\(object.name).\(key.name)")
                }
            }
        }
    }

    @Test("words are those of the loader")
    func words() throws {
        let step = try #require(DeclarationSchema.procedure.root.all.first { $0.name == "step" })
        let kinds = try #require(step.keys.first { $0.name == "kind" }).value
        #expect(kinds == .word(Step.Kind.allCases.map(\.rawValue)))
    }
}
