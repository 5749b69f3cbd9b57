/// A reference for those whom an object owns: they must not keep it alive.
final class WeakReference<Object: AnyObject & Sendable>: Sendable {
  // Set once, by the object's own initializer, before anybody else sees either.
  nonisolated(unsafe) private(set) weak var value: Object?

  func set(_ object: Object) { value = object }
}
