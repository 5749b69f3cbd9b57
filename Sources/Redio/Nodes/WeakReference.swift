/// A weak reference to an object, for the objects that it retains.
final class WeakReference<Object: AnyObject & Sendable>: Sendable {
  // Written once, by the object's initializer, before the object is shared.
  nonisolated(unsafe) private(set) weak var value: Object?

  func set(_ object: Object) { value = object }
}
