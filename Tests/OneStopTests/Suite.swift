import Testing

@Suite struct OneStopSuite {}
