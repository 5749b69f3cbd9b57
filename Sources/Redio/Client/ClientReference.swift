/// A client, for those whom it owns: they must not keep it alive.
final class ClientReference: Sendable {
  // Set once, by the client's own initializer, before anybody else sees either.
  nonisolated(unsafe) private(set) weak var value: Client?

  func set(_ client: Client) { value = client }
}
