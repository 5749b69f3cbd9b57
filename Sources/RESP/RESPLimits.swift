/// How much a peer may ask of a parser before it is cut off with an error.
///
/// A declared length or count reserves nothing by itself: memory follows the bytes that have arrived. The limits bound
/// what may arrive.
public struct RESPLimits: Sendable, Hashable {
  /// The limits that a client should use unless it knows better.
  public static let `default` = RESPLimits()

  /// How many aggregates (arrays, maps, sets, pushes, attributes) may stand inside one another. An attribute counts for
  /// the value behind it too, as the tree of values nests there: so this bounds attributes in a row. At most 512,
  /// whatever is asked for: to free a tree of values takes some 256 bytes of stack a level.
  public var depth: Int {
    didSet { depth = Self.clamped(depth) }
  }

  /// How many elements one aggregate may have; a map counts its keys and its values.
  public var elements: Int

  /// How many elements one reply may have in all: those of its aggregates together, attributes counted too.
  ///
  /// It bounds, with `replyLength`, what a reply takes once it is read. Beside its own bytes that was, at its peak, in bytes for
  /// each element (measured with 2^22 elements that hold nothing themselves, on Linux):
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
  /// Sets and dictionaries grow in powers of two, and take up to a third more at other numbers. What is streamed, which servers
  /// don't send, takes up to three times as much for a moment. So the default, 2^24, bounds a tree of values to about 1 GiB; a map
  /// of 10,000,000 pairs is refused at its header. Raise it for larger sets and hashes.
  public var replyElements: Int

  /// How many bytes one bulk string, bulk error, verbatim string or streamed string may have. 512 MiB is the servers'
  /// own default (`proto-max-bulk-len`).
  public var bulkLength: Int

  /// How many bytes a line may have: a simple string, an error or a number.
  public var lineLength: Int

  /// How many bytes one reply may have in all.
  public var replyLength: Int

  /// - Parameters:
  ///   - depth: Aggregates inside one another, 1 to 512.
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

  /// The same limits, each one a number that can be added to a position.
  var clamped: RESPLimits {
    func positive(_ limit: Int) -> Int { min(max(limit, 0), Int.max / 4) }
    return RESPLimits(
      depth: depth, elements: positive(elements), replyElements: positive(replyElements),
      bulkLength: positive(bulkLength), lineLength: positive(lineLength),
      replyLength: positive(replyLength))
  }

  private static func clamped(_ depth: Int) -> Int { min(max(depth, 1), 512) }
}
