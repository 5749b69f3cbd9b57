/// Prints what the client is held to, beside what was measured.
func reportGoals(_ tables: [Table], _ memory: MemoryReport?) {
  var lines: [String] = []
  func add(_ name: String, _ value: Double?, atLeast: Double? = nil, atMost: Double? = nil, _ unit: String = "") {
    guard let value, value.isFinite else { return }
    // As it is printed: buffers that have grown once are in the figure, divided by many commands.
    let shown = (value * 100).rounded() / 100
    let isMet = shown >= atLeast ?? shown && shown <= atMost ?? shown
    let goal = atLeast.map { "at least \(text($0))" } ?? "at most \(text(atMost))"
    lines.append(
      ("  " + name).filled(60) + (text(value) + unit).aligned(12) + "   \(goal)\(unit)".filled(26)
        + (isMet ? "met" : "MISSED"))
  }
  func table(_ title: String) -> Table? { tables.first { $0.title == title } }
  let (one, batch, tasks) = (table(Title.one), table(Title.batch), table(Title.tasks))

  add(
    "batches: rate to redis-benchmark -P 100", batch?.rateRatio(Table.plain, "redis-benchmark -c 1 -P 100"),
    atLeast: 0.9)
  add("batches: CPU a command to hiredis", batch?.ratio(Table.plain, "hiredis", \.processorSeconds), atMost: 0.5)
  for length in ChainLength.allCases {
    for place in ["", ", on the loop"] {
      add(
        "\(length.chain)\(place): CPU to the batch",
        table(Title.chains)?.ratio(length.chain + place, length.batch + place, \.processorSeconds), atMost: 1.2)
    }
  }
  add("64 tasks: CPU a command", tasks?[Table.plain]?.processorTime, atMost: 4, " µs")
  add("64 tasks: CPU a command, on the loop", tasks?[Table.onLoop]?.processorTime, atMost: 1.2, " µs")
  add("one task: allocations a GET", one?[Table.plain]?.allocations, atMost: 3)
  add("one task: allocations a GET, on the loop", one?[Table.onLoop]?.allocations, atMost: 3)
  let session = table(Title.session)
  add("a session borrowed and given back", session?[Table.plain].map { 1e6 / $0.rate }, atMost: 1, " µs")
  add("a session borrowed and given back, on the loop", session?[Table.onLoop].map { 1e6 / $0.rate }, atMost: 1, " µs")
  add("an idle client: memory beyond a bare program", memory?.client.anonymous, atMost: 1024, " KiB")
  guard !lines.isEmpty else { return }
  print()
  print("goals")
  for line in lines { print(line) }
}
