package import RESP

extension RESPLimits {
  /// Stricter limits until the handshake is complete, as the peer may be anything. The largest reply is that of
  /// `HELLO`: a few KiB with many modules.
  package var whileShakingHands: RESPLimits {
    RESPLimits(
      depth: min(depth, 16), elements: min(elements, 4096), replyElements: min(replyElements, 8192),
      bulkLength: min(bulkLength, 32 << 10), lineLength: min(lineLength, 32 << 10),
      replyLength: min(replyLength, 64 << 10))
  }
}
