import Testing

@Suite struct DocumentsSuite {}
