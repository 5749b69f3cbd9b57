import HTTPTypes
public import Hummingbird
import Logging
import NIOEmbedded

/// Makes requests of an application's routes in memory, without a server.
public struct HummingbirdClient<Responder: HTTPResponder>: Sendable
where Responder.Context: RequestContext, Responder.Context.Source == ApplicationRequestContextSource {
  /// What the application has answered.
  public struct Answer: Sendable {
    /// The status.
    public let status: HTTPResponse.Status
    /// The headers.
    public let headers: HTTPFields
    /// The body, as text.
    public let body: String
  }

  private let responder: Responder

  /// A client of an application, whose services are not run.
  public init<App: ApplicationProtocol>(_ application: App) async throws where App.Responder == Responder {
    responder = try await application.responder
  }

  /// Makes a `GET` request. What the responder throws is a 500, as on a server.
  public func get(_ path: String, headers: HTTPFields = [:]) async throws -> Answer {
    var logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
    logger[metadataKey: "hb.request.id"] = "test"
    let context = Responder.Context(
      source: ApplicationRequestContextSource(channel: NIOAsyncTestingChannel(), logger: logger))
    let request = Request(
      head: HTTPRequest(method: .get, scheme: "http", authority: "localhost", path: path, headerFields: headers),
      body: RequestBody(buffer: ByteBuffer()))
    let response: Response
    do { response = try await responder.respond(to: request, context: context) } catch {
      response = Response(status: .internalServerError)
    }
    let text = Text()
    try await response.body.write(text)
    return Answer(status: response.status, headers: response.headers, body: String(buffer: text.bytes))
  }

  /// Collects a body.
  private final class Text: ResponseBodyWriter {
    var bytes = ByteBuffer()

    func write(_ buffer: ByteBuffer) async throws {
      var buffer = buffer
      bytes.writeBuffer(&buffer)
    }

    consuming func finish(_ trailers: HTTPFields?) async throws {}
  }
}
