/// A library of functions.
///
/// - SeeAlso: `FUNCTION LIST`.
public struct FunctionLibrary: RESPDecodable, Equatable, Sendable {
  /// A function of it.
  public struct Function: RESPDecodable, Equatable, Sendable {
    /// Its name, by which it is called.
    public var name: String
    /// What its author says of it.
    public var description: String?
    /// What it does and does not: `no-writes`, `allow-stale` …
    public var flags: Set<String>

    /// Creates a value, for tests. A parameter that is left out stands for a field that the server has not sent.
    public init(name: String = "", description: String? = nil, flags: Set<String> = []) {
      self.name = name
      self.description = description
      self.flags = flags
    }

    /// Reads a map.
    public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> Function {
      var function = Function()
      try reader.fields(expecting: "a function") { (name, reader) throws(RESPDecodingError) in
        switch name {
        case "name": function.name = try reader.decode()
        case "description": function.description = try reader.decode()
        case "flags": function.flags = try reader.decode()
        default: break
        }
      }
      return function
    }
  }

  /// Its name.
  public var name: String
  /// Its language: `LUA`.
  public var engine: String
  /// Its functions, in no particular order.
  public var functions: [Function]
  /// Its source, if that was asked for.
  public var code: String?

  /// Creates a value, for tests. A parameter that is left out stands for a field that the server has not sent.
  public init(name: String = "", engine: String = "", functions: [Function] = [], code: String? = nil) {
    self.name = name
    self.engine = engine
    self.functions = functions
    self.code = code
  }

  /// Reads a map.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> FunctionLibrary {
    var library = FunctionLibrary()
    try reader.fields(expecting: "a library") { (name, reader) throws(RESPDecodingError) in
      switch name {
      case "library_name": library.name = try reader.decode()
      case "engine": library.engine = try reader.decode()
      case "functions": library.functions = try reader.decode()
      case "library_code": library.code = try reader.decode()
      default: break
      }
    }
    return library
  }
}

/// What functions a server runs.
///
/// - SeeAlso: `FUNCTION STATS`.
public struct FunctionStatistics: RESPDecodable, Equatable, Sendable {
  /// A function or script that is running.
  public struct Running: RESPDecodable, Equatable, Sendable {
    /// The function's name; empty for a script.
    public var name: String
    /// The command that runs it, with its arguments.
    public var command: [Bytes]
    /// For how long it has been running: milliseconds.
    public var duration: Duration

    /// Creates a value, for tests. A parameter that is left out stands for a field that the server has not sent.
    public init(name: String = "", command: [Bytes] = [], duration: Duration = .zero) {
      self.name = name
      self.command = command
      self.duration = duration
    }

    /// Reads a map.
    public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> Running {
      var running = Running()
      try reader.fields(expecting: "a running function") { (name, reader) throws(RESPDecodingError) in
        switch name {
        case "name": running.name = try reader.decode(String?.self) ?? ""
        case "command": running.command = try reader.decode()
        case "duration_ms": running.duration = .milliseconds(try Int64.decode(&reader))
        default: break
        }
      }
      return running
    }
  }

  /// A language.
  public struct Engine: RESPDecodable, Equatable, Sendable {
    /// How many libraries there are.
    public var libraries: Int
    /// How many functions they have.
    public var functions: Int

    /// Creates a value, for tests. A parameter that is left out stands for a field that the server has not sent.
    public init(libraries: Int = 0, functions: Int = 0) {
      self.libraries = libraries
      self.functions = functions
    }

    /// Reads a map.
    public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> Engine {
      var engine = Engine()
      try reader.fields(expecting: "an engine") { (name, reader) throws(RESPDecodingError) in
        switch name {
        case "libraries_count": engine.libraries = try reader.decode()
        case "functions_count": engine.functions = try reader.decode()
        default: break
        }
      }
      return engine
    }
  }

  /// What is running; `nil` if nothing is.
  public var running: Running?
  /// The languages, by name: `LUA`.
  public var engines: [String: Engine]

  /// Creates a value, for tests. A parameter that is left out stands for a field that the server has not sent.
  public init(running: Running? = nil, engines: [String: Engine] = [:]) {
    self.running = running
    self.engines = engines
  }

  /// Reads a map.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> FunctionStatistics {
    var statistics = FunctionStatistics()
    try reader.fields(expecting: "statistics of functions") { (name, reader) throws(RESPDecodingError) in
      switch name {
      case "running_script": statistics.running = try reader.decode()
      case "engines": statistics.engines = try reader.decode()
      default: break
      }
    }
    return statistics
  }
}
