import Testing

@Suite struct WebSuite {}
