import Testing
@Suite struct StorageSuite {}
