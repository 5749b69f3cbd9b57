import RedioPubSub
import Testing

@Suite("Descriptions of events")
struct EventDescriptionTests {
  @Test("messages and gaps print without the names of types")
  func events() {
    let events: [PubSubEvent<Bytes>] = [.message("a"), .gap]
    #expect("\(events)" == #"[message("a"), gap]"#)
    #expect("\(events[0])" == #"message("a")"#)
    #expect("\(Optional(events[1]) as Any)" == "Optional(gap)")
  }
}
