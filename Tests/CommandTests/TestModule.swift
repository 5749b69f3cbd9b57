import Foundation
import TestSupport

/// A module for servers, named `redio`, with a setting `fast`. It does nothing, and goes away with the object.
final class TestModule: Sendable {
  /// Where it is.
  let path: String
  private let folder: URL

  struct BuildError: Error {
    let output: String
  }

  /// Builds it, with the system's C compiler and without the servers' headers.
  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "redio-module-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.appending(path: "redio.so").path
    let source = folder.appending(path: "redio.c")
    try Self.source.write(to: source, atomically: true, encoding: .utf8)
    let result = try ChildProcess.run("cc", ["-shared", "-fPIC", "-o", path, source.path])
    guard result.status == 0 else { throw BuildError(output: result.output) }
  }

  deinit {
    do { try FileManager.default.removeItem(at: folder) } catch { print("could not remove \(folder.path): \(error)") }
  }

  private static let source = """
    static int fast = 0;
    static int get(const char *name, void *data) { return fast; }
    static int set(const char *name, int value, void *data, void **error) { fast = value; return 0; }

    typedef int (*Register)(
        void *, const char *, int, unsigned, int (*)(const char *, void *),
        int (*)(const char *, int, void *, void **), void *, void *);

    int RedisModule_OnLoad(void *context, void **arguments, int count) {
      int (*find)(const char *, void *) = *(int (**)(const char *, void *))context;
      void (*describe)(void *, const char *, int, int);
      Register registerBool;
      int (*loadSettings)(void *);
      if (find("RedisModule_SetModuleAttribs", &describe)) return 1;
      describe(context, "redio", 3, 1);
      if (find("RedisModule_RegisterBoolConfig", &registerBool)) return 0;
      if (find("RedisModule_LoadConfigs", &loadSettings)) return 1;
      return registerBool(context, "fast", 0, 0, get, set, 0, 0) || loadSettings(context);
    }

    """
}
