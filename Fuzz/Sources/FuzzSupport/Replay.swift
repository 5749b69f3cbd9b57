import Foundation

/// Runs a check on the inputs in the files and folders that the command line names.
public func replay(_ check: (UnsafeRawBufferPointer) -> Void) throws {
  var count = 0
  for path in CommandLine.arguments.dropFirst() {
    for file in try files(path) {
      try Data(contentsOf: file).withUnsafeBytes { check($0) }
      count += 1
    }
  }
  print("\(count) inputs replayed")
}

private func files(_ path: String) throws -> [URL] {
  let url = URL(filePath: path)
  var isDirectory: ObjCBool = false
  guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory), isDirectory.boolValue else {
    return [url]
  }
  return try FileManager.default.contentsOfDirectory(at: url, includingPropertiesForKeys: nil)
}
