import CBenchmark

/// What a work took.
package struct Figures: Sendable {
  var values: [(name: String, value: Double)] = []

  package init() {}

  init(values: [(name: String, value: Double)]) { self.values = values }

  package var json: String { "{" + values.map { "\"\($0.name)\": \($0.value)" }.joined(separator: ", ") + "}" }
}

/// Looks at clocks and counters when a work begins, and when it ends.
package struct Stopwatch: Sendable {
  private let calls = benchmark_system_calls()
  private let allocations = benchmark_allocations()
  private let processor = benchmark_processor_time()
  private let time = benchmark_now()

  package init() {}

  package func stop(_ latencies: Latencies = Latencies()) -> Figures {
    let seconds = Double(benchmark_now() - time) / 1e9
    let processor = benchmark_processor_time() - processor
    let allocations = benchmark_allocations() - allocations
    let ended = benchmark_system_calls()
    var figures = Figures(values: [
      ("seconds", seconds), ("processor", processor), ("allocations", Double(allocations)),
      ("sends", Double(ended.sends - calls.sends)), ("receives", Double(ended.receives - calls.receives)),
      ("waits", Double(ended.waits - calls.waits)), ("wakes", Double(ended.wakes - calls.wakes)),
    ])
    if let (median, p99) = latencies.quantiles { figures.values += [("median", median), ("p99", p99)] }
    return figures
  }
}

/// How long commands took.
package struct Latencies: Sendable {
  private let isOn: Bool
  private var nanoseconds: [Int64] = []

  package init(_ request: Request? = nil, count: Int = 0) {
    isOn = request?.hasLatencies ?? false
    if isOn { nanoseconds.reserveCapacity(count) }
  }

  package func begin() -> Int64 { isOn ? benchmark_now() : 0 }

  package mutating func end(_ begun: Int64) {
    if isOn { nanoseconds.append(benchmark_now() - begun) }
  }

  package mutating func add(_ other: Latencies) { nanoseconds += other.nanoseconds }

  /// The median and the 99th percentile, in microseconds.
  var quantiles: (Double, Double)? {
    guard !nanoseconds.isEmpty else { return nil }
    let sorted = nanoseconds.sorted()
    func quantile(_ part: Double) -> Double { Double(sorted[min(Int(Double(sorted.count) * part), sorted.count - 1)]) }
    return (quantile(0.5) / 1e3, quantile(0.99) / 1e3)
  }
}
