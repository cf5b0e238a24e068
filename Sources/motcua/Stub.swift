import ArgumentParser
struct Serve: AsyncParsableCommand {}
struct Seed: AsyncParsableCommand {}
