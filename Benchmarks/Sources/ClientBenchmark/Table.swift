import CBenchmark
import Foundation

/// A part of the benchmark, as it is asked for by name.
enum Part: String, CaseIterable {
  case one, batch, chains, tasks, large, session, memory, python
}

/// The names of the tables.
enum Title {
  static let one = "one task, one GET at a time"
  static let batch = "batches of 100 GET"
  static let chains = "chains and batches of GET, read"
  static let tasks = "64 tasks"
  static let manyTasks = "1,000 tasks"
  static let large = "1 MiB values, one task"
  static let session = "a session borrowed and given back"
}

/// What a work cost in one round.
struct Cost {
  var seconds: Double
  var processorSeconds: Double
  /// `nil` where another program does the work.
  var allocations: Double?
}

/// Something that is timed, beside others that do the same: a row of a table.
struct Row: Sendable {
  /// Runs a number of commands; says what they cost, if another program did the work and knows it.
  typealias Body = @Sendable (Int) async throws -> Cost?

  let name: String
  let commands: Int
  /// In which parts it takes its turn.
  let parts: [Part]
  let body: Body
  var costs: [Cost] = []

  init(_ name: String, _ commands: Int, in parts: [Part], _ body: @escaping Body) {
    self.name = name
    self.commands = commands
    self.parts = parts
    self.body = body
  }

  /// Runs it once.
  func measure() async throws -> Cost {
    let allocations = benchmark_allocations()
    let processor = benchmark_processor_time()
    let start = ContinuousClock.now
    let told = try await body(commands)
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    return told
      ?? Cost(
        seconds: seconds, processorSeconds: benchmark_processor_time() - processor,
        allocations: Double(benchmark_allocations() - allocations))
  }

  var rate: Double { median(costs.map { Double(commands) / $0.seconds }) }
  /// Microseconds of processor time a command.
  var processorTime: Double { median(costs.map { $0.processorSeconds / Double(commands) * 1e6 }) }
  /// Allocations a command.
  var allocations: Double? {
    let known = costs.compactMap(\.allocations)
    return known.isEmpty ? nil : median(known) / Double(commands)
  }
}

/// Contenders at one task.
struct Table {
  /// The names of the rows that the others are compared with.
  static let plain = "Redio"
  static let onLoop = "Redio, on the loop"

  let title: String
  /// Bytes of a value, where bytes a second are what matters.
  var valueSize: Int?
  var rows: [Row]

  /// What is to be measured of it, if anything is.
  func selecting(_ parts: [Part]) -> Table? {
    var table = self
    table.rows.removeAll { row in !row.parts.contains(where: parts.contains) }
    return table.rows.isEmpty ? nil : table
  }

  subscript(_ name: String) -> Row? { rows.first { $0.name == name } }

  /// How many times one row's figure is another's: the median of the rounds, in each of which both had their turn.
  func ratio(_ left: String, _ right: String, _ figure: KeyPath<Cost, Double>) -> Double? {
    guard let left = self[left], let right = self[right] else { return nil }
    return median(
      zip(left.costs, right.costs).map {
        ($0[keyPath: figure] / Double(left.commands)) / ($1[keyPath: figure] / Double(right.commands))
      })
  }

  /// The ratio of the rates: that of the times, the other way round.
  func rateRatio(_ left: String, _ right: String) -> Double? { ratio(right, left, \.seconds) }

  func report() {
    print()
    print(
      title.filled(42) + (valueSize == nil ? "a second" : "MB/s").aligned(12) + "CPU µs".aligned(10)
        + "allocations".aligned(13) + "  Redio to it: rate   CPU   on the loop: rate   CPU")
    for row in rows {
      var line = ("  " + row.name).filled(42)
      line += (valueSize.map { text(row.rate * Double($0) / 1e6) } ?? text(row.rate)).aligned(12)
      line += text(row.processorTime).aligned(10) + (row.allocations.map(text) ?? "-").aligned(13)
      if !row.name.hasPrefix(Self.plain) {
        line += text(rateRatio(Self.plain, row.name)).aligned(19)
        line += text(ratio(Self.plain, row.name, \.processorSeconds)).aligned(6)
        line += text(rateRatio(Self.onLoop, row.name)).aligned(20)
        line += text(ratio(Self.onLoop, row.name, \.processorSeconds)).aligned(6)
      }
      print(line)
    }
  }
}

/// Runs all rows in turns, for some rounds.
func measured(_ tables: [Table], rounds: Int) async throws -> [Table] {
  var tables = tables
  // The first round warms up and does not count.
  for round in 0...rounds {
    for table in tables.indices {
      for row in tables[table].rows.indices {
        let cost = try await tables[table].rows[row].measure()
        if round > 0 { tables[table].rows[row].costs.append(cost) }
      }
    }
  }
  return tables
}

func median(_ values: [Double]) -> Double {
  let sorted = values.sorted()
  return sorted.isEmpty ? .nan : sorted[sorted.count / 2]
}

func text(_ value: Double?) -> String {
  guard let value, value.isFinite else { return "-" }
  return String(format: value < 100 ? "%.2f" : "%.0f", value)
}

extension String {
  /// Filled up with spaces behind it.
  func filled(_ width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
  /// Filled up with spaces before it.
  func aligned(_ width: Int) -> String { String(repeating: " ", count: max(0, width - count)) + self }
}
