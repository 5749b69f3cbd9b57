import Foundation

/// Prints what works cost, with their ratios to the last one if that is hiredis.
func report(_ title: String, _ works: [Work]) {
  let hiredis = works.first { $0.name == "hiredis" }
  print()
  print(
    title.filled(42) + "a second".aligned(12) + "CPU µs".aligned(10) + "allocations".aligned(13)
      + (hiredis == nil ? "" : "   to hiredis: rate   CPU"))
  for work in works {
    var line = ("  " + work.name).filled(42) + text(work.rate).aligned(12)
    line += text(work.processorTime).aligned(10) + text(work.allocations).aligned(13)
    if let hiredis, work.name != hiredis.name {
      line += text(hiredis.ratio(to: work, \.seconds)).aligned(19)
      line += text(work.ratio(to: hiredis, \.processorSeconds)).aligned(6)
    }
    print(line)
  }
}

/// Prints latencies, with their ratios to hiredis's, the last ones.
func report(_ all: [Latencies]) {
  guard let hiredis = all.last else { return }
  print()
  print(
    "from publishing to receiving".filled(42) + "median µs".aligned(12) + "99 % µs".aligned(10)
      + "   to hiredis: median  99 %")
  for latencies in all {
    var line = ("  " + latencies.name).filled(42) + text(latencies.quantile(0.5)).aligned(12)
    line += text(latencies.quantile(0.99)).aligned(10)
    if latencies.name != hiredis.name {
      line += text(latencies.ratio(to: hiredis, 0.5)).aligned(21) + text(latencies.ratio(to: hiredis, 0.99)).aligned(6)
    }
    print(line)
  }
}

/// Prints what one receiver is held to, beside what was measured.
func reportGoals(_ throughput: [Work]) {
  guard let work = throughput.first(where: { $0.name == mainWork }) else { return }
  print()
  print("goals")
  func line(_ name: String, _ value: Double, _ goal: String, _ isMet: Bool) {
    print(("  " + name).filled(42) + text(value).aligned(12) + ("   " + goal).filled(26) + (isMet ? "met" : "MISSED"))
  }
  line("messages a second", work.rate, "at least 400000", work.rate >= 400_000)
  line("CPU a message, µs", work.processorTime, "below 1.5", work.processorTime < 1.5)
  print("  for comparison, not measured here: a well-known Swift client receives 30,000 a second")
}

func median(_ values: [Double]) -> Double {
  let sorted = values.sorted()
  return sorted.isEmpty ? .nan : sorted[sorted.count / 2]
}

func text(_ value: Double) -> String { String(format: value < 100 ? "%.2f" : "%.0f", value) }

extension String {
  /// Filled up with spaces behind it.
  func filled(_ width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
  /// Filled up with spaces before it.
  func aligned(_ width: Int) -> String { String(repeating: " ", count: max(0, width - count)) + self }
}
