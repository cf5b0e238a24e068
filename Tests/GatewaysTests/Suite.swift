import Testing

@Suite struct GatewaysSuite {}
