/// Limits on what a peer may send to a parser. A parser throws `RESPError` when one is exceeded.
///
/// A declared length or count reserves no memory by itself: memory follows the bytes that have arrived, and the limits
/// bound those.
public struct RESPLimits: Sendable, Equatable {
  /// The limits for clients, unless they know better.
  public static let `default` = RESPLimits()

  /// How deep aggregates (arrays, maps, sets, pushes, attributes) may nest. An attribute counts for the value after it
  /// too, as in the tree of values: so this also bounds attributes in a row. Values above 512 become 512, since freeing
  /// a tree of values takes about 256 bytes of stack per level.
  public var depth: Int {
    didSet { depth = Self.clamped(depth) }
  }

  /// How many elements one aggregate may have; for a map, keys and values are counted.
  public var elements: Int

  /// How many elements one reply may have, counted over all its aggregates and attributes.
  ///
  /// Together with `replyLength` this bounds the memory that a reply takes once it is decoded. Peak bytes per element,
  /// besides the reply's own bytes (measured on Linux, with 2^22 elements that are themselves empty):
  ///
  /// | Read as | Bytes |
  /// |---|---|
  /// | `[Int]`, `[String?]`, `[Bytes?]` | 8, 16, 24 |
  /// | `RESPValue`, `Decoded`: one aggregate, streamed or not | 24 |
  /// | the same, aggregates of one element in a wide one; one in the other, 100 deep | 44; 64 |
  /// | `RESPValue`, attributes at each third element | 46 |
  /// | `Decoded`, maps of one pair in a wide array | 61 |
  /// | `Set` of `Int`, `String`, `Bytes` | 24, 48, 72 |
  /// | `[String: RESPValue]`, `[Bytes: RESPValue]`: keys and values counted each | 40, 48 |
  ///
  /// Sets and dictionaries grow in powers of two, and take up to a third more at other sizes. Streams, which servers don't
  /// send, take up to three times as much for a moment. The default, 2^24, bounds a tree of values to about 1 GiB; a map
  /// of 10,000,000 pairs is refused at its header. Raise it for larger sets and hashes.
  public var replyElements: Int

  /// How many bytes one bulk string, bulk error, verbatim string or streamed string may have. The default, 512 MiB, is
  /// that of the servers (`proto-max-bulk-len`).
  public var bulkLength: Int

  /// How many bytes a line may have: a simple string, a simple error or a number.
  public var lineLength: Int

  /// How many bytes one reply may have.
  public var replyLength: Int

  /// Creates limits.
  ///
  /// - Parameters:
  ///   - depth: Nesting of aggregates, 1 to 512; other values become the nearest of these.
  ///   - elements: Elements of one aggregate.
  ///   - replyElements: Elements of one reply.
  ///   - bulkLength: Bytes of one bulk.
  ///   - lineLength: Bytes of one line.
  ///   - replyLength: Bytes of one reply.
  public init(
    depth: Int = 128, elements: Int = 1 << 27, replyElements: Int = 1 << 24, bulkLength: Int = 512 << 20,
    lineLength: Int = 1 << 20, replyLength: Int = 576 << 20
  ) {
    self.depth = Self.clamped(depth)
    self.elements = elements
    self.replyElements = replyElements
    self.bulkLength = bulkLength
    self.lineLength = lineLength
    self.replyLength = replyLength
  }

  /// The same limits, none negative and none so large that adding it to a position overflows.
  var clamped: RESPLimits {
    func positive(_ limit: Int) -> Int { min(max(limit, 0), Int.max / 4) }
    return RESPLimits(
      depth: depth, elements: positive(elements), replyElements: positive(replyElements),
      bulkLength: positive(bulkLength), lineLength: positive(lineLength),
      replyLength: positive(replyLength))
  }

  private static func clamped(_ depth: Int) -> Int { min(max(depth, 1), 512) }
}
