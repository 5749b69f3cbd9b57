internal import RESP

/// How much a key has been used, for servers that evict by that.
#if hasAttribute(nonexhaustive)
  @nonexhaustive
#endif
public enum KeyUsage: CommandArgument, Sendable, Equatable {
  /// How long ago it was used: seconds, a fraction rounded up.
  case idle(Duration)
  /// How often it has been used: 0 to 255, as `objectFreq` gives it.
  case frequency(Int)

  @usableFromInline
  package func append(to arguments: inout RESPArguments) {
    switch self {
    case .idle(let time):
      arguments.append(text: "IDLETIME")
      arguments.append(integer: ExpiryTime.wholeSeconds(time))
    case .frequency(let frequency):
      arguments.append(text: "FREQ")
      arguments.append(integer: frequency)
    }
  }
}
