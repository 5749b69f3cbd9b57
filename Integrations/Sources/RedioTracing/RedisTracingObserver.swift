public import Redio
import RedioConventions
public import Tracing

/// Makes a span of each call of a client, with swift-distributed-tracing.
///
/// ```swift
/// var options = RedisOptions()
/// options.observer = RedisTracingObserver()
/// let redis = try Redis("redis://localhost/", options: options)
/// ```
///
/// A span is of the kind `client`. Its parent is the span of the caller's task (`ServiceContext.current`), it starts when the
/// call is made, and ends when the call returns or throws. A chain, a transaction and a batch are one span each; so is a
/// call that the client retries.
///
/// It has the attributes of OpenTelemetry's conventions for Redis:
///
/// | attribute | is |
/// | --- | --- |
/// | `db.system.name` | `redis` |
/// | `db.operation.name` | the command, with its subcommand: `GET`, `CONFIG SET`; of several, `PIPELINE` or `MULTI`, with the command's name behind it if all are the same: `PIPELINE GET` |
/// | `db.operation.batch.size` | how many commands, if there are several |
/// | `db.namespace` | the database's number |
/// | `server.address`, `server.port` | the server: host and port, or the path of a UNIX socket |
/// | `db.response.status_code` | the code of the server's error: `WRONGTYPE` |
/// | `error.type` | that code; otherwise `timeout`, `connection`, `cancelled` … |
/// | `db.query.text` | only if asked for: see ``QueryText`` |
/// | `redio.retries` | how many times the call was retried, if it was |
///
/// A span whose call threw has the status `error`. Results of commands that failed without the call throwing
/// (`Pipeline.results()`) are not in it. The status has the error in words, unless these can have data in them: what a server's
/// error says behind its code, what is wrong with a value or an argument, what a credentials provider threw.
///
/// - SeeAlso: OpenTelemetry, "Semantic conventions for Redis client operations".
public struct RedisTracingObserver: RedisObserver {
  /// What `db.query.text` shows.
  public enum QueryText: Sendable {
    /// The attribute is left out.
    case none
    /// The commands, with `?` in place of every argument: `SET ? ?; EXPIRE ? ?`.
    case sanitized
    /// The same with the keys of commands, which must not be secret then. Other arguments are never shown.
    case sanitizedWithKeys
  }

  private let tracer: (any Tracer)?
  private let queryText: QueryText

  /// Creates an observer.
  ///
  /// - Parameters:
  ///   - tracer: Makes the spans; `nil` for the one that `InstrumentationSystem` has at each call.
  ///   - queryText: What `db.query.text` shows.
  public init(tracer: (any Tracer)? = nil, queryText: QueryText = .none) {
    self.tracer = tracer
    self.queryText = queryText
  }

  /// What `commandStarted` leaves for `commandEnded`.
  private struct Started: Sendable {
    let span: any Span
    let server: RedisURL.Address?
  }

  /// Starts a span.
  ///
  /// - Returns: The span, for `commandEnded`.
  public func commandStarted(_ call: ObservedCall) -> (any Sendable)? {
    let start = DefaultTracerClock.now
    let tracer: any Tracer = tracer ?? InstrumentationSystem.tracer
    let attributes = CallAttributes(call)
    let span = Self.startSpan(attributes.operation, at: start, by: tracer)
    if span.isRecording {
      let text: String? =
        switch queryText {
        case .none: nil
        case .sanitized: call.sanitizedText()
        case .sanitizedWithKeys: call.sanitizedText(showingKeys: true)
        }
      span.updateAttributes { values in
        values[AttributeName.system] = AttributeName.redis
        values[AttributeName.operation] = attributes.operation
        values[AttributeName.namespace] = attributes.namespace
        values[AttributeName.batchSize] = attributes.batchSize
        values[AttributeName.queryText] = text
        Self.set(attributes, &values)
      }
    }
    return Started(span: span, server: call.server)
  }

  private static func startSpan(
    _ name: String, at start: DefaultTracerClock.Instant, by tracer: some Tracer
  ) -> any Span {
    tracer.startSpan(name, context: .current ?? .topLevel, ofKind: .client, at: start)
  }

  private static func set(_ server: CallAttributes, _ values: inout SpanAttributes) {
    values[AttributeName.serverAddress] = server.address
    values[AttributeName.serverPort] = server.port
  }

  /// Ends the span.
  public func commandEnded(_ call: ObservedCall, duration: Duration, error: (any Error)?, context: (any Sendable)?) {
    guard let started = context as? Started else { return }
    let span = started.span
    if span.isRecording {
      let failure = ErrorAttributes(error)
      span.updateAttributes { values in
        if call.retries > 0 { values[AttributeName.retries] = call.retries }
        if call.server != started.server { Self.set(CallAttributes(call), &values) }
        if let failure {
          values[AttributeName.errorType] = failure.type
          values[AttributeName.statusCode] = failure.statusCode
        }
      }
      if let failure { span.setStatus(SpanStatus(code: .error, message: failure.text)) }
    }
    span.end()
  }
}
