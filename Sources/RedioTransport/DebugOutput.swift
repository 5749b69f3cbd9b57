#if DEBUG
  internal import CRedioSystem

  /// Standard error, for messages to those who develop a program. Only in debug builds.
  package enum DebugOutput {
    /// Writes a text. What can't be written is dropped.
    package static func write(_ text: String) { credio_print_error(text) }
  }
#endif
