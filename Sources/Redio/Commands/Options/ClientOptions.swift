internal import RESP

/// Whether keys are tracked.
public typealias TrackingChoice = CommandWord<TrackingChoiceWords>

/// The words of ``TrackingChoice``.
public enum TrackingChoiceWords {}

extension CommandWord where Choice == TrackingChoiceWords {
  /// They are, for a connection that tracks with `.optIn`.
  @_alwaysEmitIntoClient
  public static var yes: Self { Self("YES") }
  /// They are not, for a connection that tracks with `.optOut`.
  @_alwaysEmitIntoClient
  public static var no: Self { Self("NO") }
}

/// Which keys a connection is told about when they change.
public struct ClientTracking: CommandArgument, Sendable, Equatable {
  /// Some keys.
  public struct Keys: Sendable, Equatable {
    fileprivate let words: [EncodedValue]

    /// Those that the connection has read.
    public static let read = Keys(words: [])
    /// Those that it has read with commands right behind `clientCaching(.yes)`.
    public static let optIn = Keys(words: [EncodedValue("OPTIN")])
    /// Those that it has read, but with commands right behind `clientCaching(.no)`.
    public static let optOut = Keys(words: [EncodedValue("OPTOUT")])

    /// All that start with one of these, read or not; all that there are if there is none. None may be the start of another.
    public static func broadcast(prefixes: [Bytes] = []) -> Keys {
      Keys(words: prefixes.flatMap { [EncodedValue("PREFIX"), EncodedValue($0)] } + [EncodedValue("BCAST")])
    }
  }

  private let words: [EncodedValue]

  /// None.
  public static let off = ClientTracking(words: [EncodedValue("OFF")])

  /// Some.
  ///
  /// - Parameters:
  ///   - keys: Which ones.
  ///   - redirect: The id of the connection that is told in place of this one.
  ///   - noLoop: Whether it is not told about what it changes itself.
  public static func on(_ keys: Keys = .read, redirect: Int? = nil, noLoop: Bool = false) -> ClientTracking {
    var words = [EncodedValue("ON")]
    if let redirect { words += [EncodedValue("REDIRECT"), EncodedValue(redirect)] }
    words += keys.words
    if noLoop { words.append(EncodedValue("NOLOOP")) }
    return ClientTracking(words: words)
  }

  @usableFromInline
  package func append(to arguments: inout RESPArguments) { words.append(to: &arguments) }
}

/// What a library tells of itself. Without spaces.
public struct LibraryAttribute: CommandArgument, Sendable, Equatable {
  private let words: [EncodedValue]

  /// Its name.
  public static func name(_ name: String) -> LibraryAttribute {
    LibraryAttribute(words: [EncodedValue("LIB-NAME"), EncodedValue(name)])
  }

  /// Its version.
  public static func version(_ version: String) -> LibraryAttribute {
    LibraryAttribute(words: [EncodedValue("LIB-VER"), EncodedValue(version)])
  }

  @usableFromInline
  package func append(to arguments: inout RESPArguments) { words.append(to: &arguments) }
}

extension RedisCredentials: CommandArgument {
  /// As `HELLO` takes them.
  @usableFromInline
  package func append(to arguments: inout RESPArguments) {
    arguments.append(text: username ?? "default")
    arguments.append(text: password)
  }
}
