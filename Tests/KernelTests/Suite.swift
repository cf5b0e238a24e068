import Testing

@Suite struct KernelSuite {}
