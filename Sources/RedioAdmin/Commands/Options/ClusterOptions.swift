internal import RESP
internal import Redio

/// The first and the last one.
extension ClosedRange: CommandArgument where Bound == Int {
  @usableFromInline
  package func append(to arguments: inout RESPArguments) {
    arguments.append(integer: lowerBound)
    arguments.append(integer: upperBound)
  }
}

/// How a replica takes its primary's place.
public typealias ClusterFailoverMode = CommandWord<ClusterFailoverModeWords>

/// The words of ``ClusterFailoverMode``.
public enum ClusterFailoverModeWords {}

extension CommandWord where Choice == ClusterFailoverModeWords {
  /// Without the primary, which may be down: the other primaries have to agree.
  @_alwaysEmitIntoClient
  public static var force: Self { Self("FORCE") }
  /// Without asking anybody.
  @_alwaysEmitIntoClient
  public static var takeover: Self { Self("TAKEOVER") }
}

/// How much a node of a cluster forgets.
public typealias ClusterResetMode = CommandWord<ClusterResetModeWords>

/// The words of ``ClusterResetMode``.
public enum ClusterResetModeWords {}

extension CommandWord where Choice == ClusterResetModeWords {
  /// Its id and its epochs too.
  @_alwaysEmitIntoClient
  public static var hard: Self { Self("HARD") }
  /// Not its id.
  @_alwaysEmitIntoClient
  public static var soft: Self { Self("SOFT") }
}

/// In the place of a primary: that a node is to be nobody's replica.
public enum NoPrimary: CommandArgument, Sendable, Equatable {
  /// None.
  case noOne

  @usableFromInline
  package func append(to arguments: inout RESPArguments) {
    arguments.append(text: "NO")
    arguments.append(text: "ONE")
  }
}

/// To whom a slot belongs, or between whom it moves. Nodes are named by their ids.
#if hasAttribute(nonexhaustive)
  @nonexhaustive
#endif
public enum SlotAssignment: CommandArgument, Sendable, Equatable {
  /// It comes from this node.
  case importing(from: String)
  /// It goes to this node.
  case migrating(to: String)
  /// It belongs to this node.
  case node(String)
  /// It does not move any more, and belongs to whom it belonged to.
  case stable

  @usableFromInline
  package func append(to arguments: inout RESPArguments) {
    switch self {
    case .importing(let node):
      arguments.append(text: "IMPORTING")
      arguments.append(text: node)
    case .migrating(let node):
      arguments.append(text: "MIGRATING")
      arguments.append(text: node)
    case .node(let node):
      arguments.append(text: "NODE")
      arguments.append(text: node)
    case .stable: arguments.append(text: "STABLE")
    }
  }
}

/// Slots that are to go to a node.
public struct SlotMove: CommandArgument, Sendable, Equatable {
  /// The slots.
  public var ranges: [ClosedRange<Int>]
  /// The node's id.
  public var node: String

  /// Some slots: `SlotMove(0...99, 200...299, to: id)`.
  public init(_ range: ClosedRange<Int>, _ more: ClosedRange<Int>..., to node: String) {
    self.init([range] + more, to: node)
  }

  /// Some slots, of which there must be some: `SlotMove(ranges, to: id)`.
  public init(_ ranges: some Collection<ClosedRange<Int>>, to node: String) {
    self.ranges = Array(ranges)
    self.node = node
  }

  @usableFromInline
  package func append(to arguments: inout RESPArguments) {
    if ranges.isEmpty { arguments.fail("there are no slots to move") }
    arguments.append(text: "SLOTSRANGE")
    for range in ranges { range.append(to: &arguments) }
    arguments.append(text: "NODE")
    arguments.append(text: node)
  }
}

/// A figure of a slot.
public typealias SlotMetric = CommandWord<SlotMetricWords>

/// The words of ``SlotMetric``.
public enum SlotMetricWords {}

extension CommandWord where Choice == SlotMetricWords {
  /// How many keys it has.
  @_alwaysEmitIntoClient
  public static var keyCount: Self { Self("KEY-COUNT") }
  /// How much processor time it has taken.
  @_alwaysEmitIntoClient
  public static var processorTime: Self { Self("CPU-USEC") }
  /// How many bytes have come for it.
  @_alwaysEmitIntoClient
  public static var bytesIn: Self { Self("NETWORK-BYTES-IN") }
  /// How many bytes have been sent from it.
  @_alwaysEmitIntoClient
  public static var bytesOut: Self { Self("NETWORK-BYTES-OUT") }
}
