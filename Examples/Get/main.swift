// Prints the value of a key. Nothing has to be started before, or stopped after.
//
//   swift run Get redis://localhost/ somekey

import Redio

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

let arguments = CommandLine.arguments
guard arguments.count == 3 else {
  print("usage: Get URL KEY")
  exit(2)
}
let redis = try Redis(arguments[1])
print(try await redis.get(arguments[2])?.string ?? "there is no such key")
