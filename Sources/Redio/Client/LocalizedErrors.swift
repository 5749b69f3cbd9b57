#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif
public import RESP
public import RedioTransport
public import RedioURL

// What Foundation's `localizedDescription` shows: the text of `description`, in place of "The operation could not be
// completed".

extension RedisError: LocalizedError {
  /// The same as `description`.
  public var errorDescription: String? { description }
}

extension RedisURLError: LocalizedError {
  /// The same as `description`.
  public var errorDescription: String? { description }
}

extension TransportError: LocalizedError {
  /// The same as `description`.
  public var errorDescription: String? { description }
}

extension RESPError: LocalizedError {
  /// The same as `description`.
  public var errorDescription: String? { description }
}

extension RESPErrorReply: LocalizedError {
  /// The same as `description`.
  public var errorDescription: String? { description }
}

extension RESPDecodingError: LocalizedError {
  /// The same as `description`.
  public var errorDescription: String? { description }
}
