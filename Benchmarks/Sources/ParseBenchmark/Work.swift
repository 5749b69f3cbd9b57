import CBenchmark
import RESP

/// One thing that is timed, beside what hiredis does for the same bytes.
struct Work {
  let name: String
  /// What is counted: replies, elements, bytes.
  let unit: String
  /// How many of them one run goes through.
  let amount: Int
  /// How often it is run between two looks at the clock.
  let repetitions: Int
  let ours: () throws -> Void
  /// `nil` where hiredis has nothing to compare.
  let theirs: (() -> Void)?
}

/// What one contender took.
struct Figures {
  var nanoseconds: [Double] = []
  var allocations = 0.0
  var allocatedBytes = 0.0

  /// Nanoseconds a unit.
  var median: Double { nanoseconds.sorted()[nanoseconds.count / 2] }

  mutating func measure(_ work: Work, _ body: () throws -> Void) rethrows {
    let allocations = benchmark_allocations()
    let bytes = benchmark_allocated_bytes()
    let start = ContinuousClock.now
    for _ in 0..<work.repetitions { try body() }
    let time = ContinuousClock.now - start
    let units = Double(work.amount * work.repetitions)
    self.allocations = Double(benchmark_allocations() - allocations) / units
    allocatedBytes = Double(benchmark_allocated_bytes() - bytes) / units
    nanoseconds.append(time / .nanoseconds(1) / units)
  }
}

/// Runs all works in rounds, contenders in turn, so that the machine's other business falls on all of them.
func run(_ works: [Work], rounds: Int) throws {
  var ours = [Figures](repeating: Figures(), count: works.count)
  var theirs = ours
  for round in 0...rounds {
    for (index, work) in works.enumerated() {
      try ours[index].measure(work, work.ours)
      if let body = work.theirs { theirs[index].measure(work, body) }
    }
    // The first round warms up.
    if round == 0 {
      for index in works.indices {
        ours[index].nanoseconds = []
        theirs[index].nanoseconds = []
      }
    }
  }
  print(
    row(["work", "unit", "ns", "hiredis", "times", "allocs", "hiredis", "bytes", "hiredis"].map { Substring($0) }))
  for (index, work) in works.enumerated() {
    let (our, their) = (ours[index], theirs[index])
    let has = work.theirs != nil
    print(
      row([
        Substring(work.name), Substring(work.unit), number(our.median), has ? number(their.median) : "-",
        has ? number(their.median / our.median) : "-", number(our.allocations), has ? number(their.allocations) : "-",
        number(our.allocatedBytes), has ? number(their.allocatedBytes) : "-",
      ]))
  }
}

private func row(_ cells: [Substring]) -> String {
  var line = ""
  for (cell, width) in zip(cells, [52, 9, 9, 9, 7, 8, 8, 8, 8]) {
    let gap = String(repeating: " ", count: max(1, width - cell.count))
    line += width > 40 ? cell + gap : gap + cell
  }
  return line
}

private func number(_ value: Double) -> Substring {
  let thousandths = Int(value * 1000 + 0.5)
  if thousandths >= 100_000 { return "\(thousandths / 1000)" }
  let rest = "\(1000 + thousandths % 1000)".dropFirst()
  return "\(thousandths / 1000).\(value >= 10 ? rest.prefix(1) : rest)"
}
