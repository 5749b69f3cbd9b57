/// Calls of what is deprecated, which are no news in a test of it: the compiler does not see them through a protocol.
protocol DeprecatedCalls {
  associatedtype Input: Sendable
  associatedtype Output: Sendable
  static func call(_ input: Input) async throws -> Output
}

/// Makes the calls.
func calling<Calls: DeprecatedCalls>(_: Calls.Type, _ input: Calls.Input) async throws -> Calls.Output {
  try await Calls.call(input)
}
