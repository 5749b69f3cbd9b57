import RedioTransport
import Testing

@Suite("Write queue")
struct WriteQueueTests {
  /// What the queue gives out until it is empty.
  private func drain(_ queue: inout WriteQueue) -> [[UInt8]] {
    var chunks: [[UInt8]] = []
    var spent: [UInt8] = []
    while let chunk = queue.next(spent: &spent) {
      queue.took(chunk.bytes.count - chunk.offset)
      chunks.append(Array(chunk.bytes[chunk.offset...]))
      spent = chunk.bytes
    }
    return chunks
  }

  /// Adds bytes; whether the caller is now the writer.
  private func append(_ bytes: [UInt8], to queue: inout WriteQueue) -> Bool { queue.append(bytes) }

  /// Takes the next chunk.
  private func next(_ queue: inout WriteQueue) -> WriteQueue.Chunk? {
    var none: [UInt8] = []
    return queue.next(spent: &none)
  }

  @Test("the first one in is the writer, the others' bytes join his")
  func joined() {
    var queue = WriteQueue()
    #expect(append([1], to: &queue))
    #expect(!append([2], to: &queue))
    #expect(!append([3], to: &queue))
    #expect(drain(&queue) == [[1, 2, 3]])
    #expect(queue.count == 0)
    #expect(queue.written == 3)
    #expect(append([4], to: &queue))
    #expect(drain(&queue) == [[4]])
  }

  @Test("what the system did not take comes first again, in order")
  func putBack() {
    var queue = WriteQueue()
    _ = queue.append([1, 2, 3])
    #expect(next(&queue)?.bytes == [1, 2, 3])
    queue.took(1)
    #expect(!append([4], to: &queue))
    queue.putBack([1, 2, 3], from: 1)
    #expect(!append([5], to: &queue))
    #expect(queue.count == 4)
    #expect(Array(drain(&queue).joined()) == [2, 3, 4, 5])
    #expect(queue.written == 5)
  }

  @Test("a large piece keeps its place among small ones")
  func large() {
    var queue = WriteQueue()
    let large = [UInt8](repeating: 7, count: 100_000)
    _ = queue.append([1])
    _ = queue.append(large)
    _ = queue.append([2])
    _ = queue.append([3])
    #expect(drain(&queue) == [[1], large, [2, 3]])
  }

  @Test("what a writer is writing may have been written, until the system has refused or given it back")
  func possiblyWritten() {
    var queue = WriteQueue()
    #expect(append([1, 2, 3], to: &queue))
    #expect(queue.possiblyWritten == 0)
    let chunk = next(&queue)
    #expect(queue.possiblyWritten == 3)
    #expect(!append([4, 5], to: &queue))
    queue.took(1)
    #expect(queue.written == 1)
    #expect(queue.possiblyWritten == 3)
    queue.putBack(chunk?.bytes ?? [], from: 1)
    #expect(queue.possiblyWritten == 1)
    _ = next(&queue)
    #expect(queue.possiblyWritten == 3)
    queue.refused()
    #expect(queue.possiblyWritten == 1)
  }
}
