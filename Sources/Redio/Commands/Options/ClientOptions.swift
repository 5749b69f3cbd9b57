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
#if hasAttribute(nonexhaustive)
  @nonexhaustive
#endif
public enum ClientTracking: CommandArgument, Sendable, Equatable {
  /// None.
  case off
  /// Some.
  ///
  /// - `redirect`: the id of the connection that is told in place of this one.
  /// - `noLoop`: what this connection changes itself it is not told about.
  case on(_ keys: Keys = .read, redirect: Int? = nil, noLoop: Bool = false)

  /// Some keys.
  #if hasAttribute(nonexhaustive)
    @nonexhaustive
  #endif
  public enum Keys: Sendable, Equatable {
    /// Those that the connection has read.
    case read
    /// Those that it has read with commands right behind `clientCaching(.yes)`.
    case optIn
    /// Those that it has read, but with commands right behind `clientCaching(.no)`.
    case optOut
    /// All that start with one of these, read or not; all that there are if there is none. None may be the start of another.
    case broadcast(prefixes: [Bytes] = [])
  }

  @usableFromInline
  package func append(to arguments: inout RESPArguments) {
    guard case .on(let keys, let redirect, let noLoop) = self else { return arguments.append(text: "OFF") }
    arguments.append(text: "ON")
    if let redirect {
      arguments.append(text: "REDIRECT")
      arguments.append(integer: redirect)
    }
    switch keys {
    case .read: break
    case .optIn: arguments.append(text: "OPTIN")
    case .optOut: arguments.append(text: "OPTOUT")
    case .broadcast(let prefixes):
      for prefix in prefixes {
        arguments.append(text: "PREFIX")
        arguments.append(prefix)
      }
      arguments.append(text: "BCAST")
    }
    if noLoop { arguments.append(text: "NOLOOP") }
  }
}

/// What a library tells of itself. Without spaces.
#if hasAttribute(nonexhaustive)
  @nonexhaustive
#endif
public enum LibraryAttribute: CommandArgument, Sendable, Equatable {
  /// Its name.
  case name(String)
  /// Its version.
  case version(String)

  @usableFromInline
  package func append(to arguments: inout RESPArguments) {
    switch self {
    case .name(let name):
      arguments.append(text: "LIB-NAME")
      arguments.append(text: name)
    case .version(let version):
      arguments.append(text: "LIB-VER")
      arguments.append(text: version)
    }
  }
}

extension RedisCredentials: CommandArgument {
  /// As `HELLO` takes them.
  @usableFromInline
  package func append(to arguments: inout RESPArguments) {
    arguments.append(text: username ?? "default")
    arguments.append(text: password)
  }
}
