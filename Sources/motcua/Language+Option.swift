import ArgumentParser
import Kernel

/// `--language vi` on the command line.
extension Language: ExpressibleByArgument {}
