// The samples of `Testing.md`.

import Redio
import RedioTesting
import Testing

func greeting(for id: Int, in redis: Redis) async throws -> String {
  let (name, visits) = try await redis().get("user:\(id)", as: String.self).incr("visits:\(id)").run()
  return "Hello, \(name ?? "stranger"), for the \(visits). time"
}

func testingGreetings() async throws {
  let stub = RedisStub()
  stub.answer("GET", "user:1", with: "Ada")
  stub.answer("INCR", with: 1, then: 2)
  let text = try await greeting(for: 1, in: stub.redis)
  #expect(text == "Hello, Ada, for the 1. time")
  #expect(stub.commands == [["GET", "user:1"], ["INCR", "visits:1"]])

  let flaky = RedisStub { command in
    switch command {
    case ["GET", "user:1"]: "Ada"
    default: command.unanswered  // an error that names the command; also flaky.unansweredCommands
    }
  }
  flaky.answer("INCR") { command in command.arguments == ["visits:1"] ? 7 : 1 }

  flaky.loseConnection(on: "GET", times: 1)
  let user = try await flaky.redis.get("user:1", as: String.self)  // a read is repeated on a new connection: "Ada"
  #expect(user == "Ada")
  #expect(try await greeting(for: 1, in: flaky.redis) == "Hello, Ada, for the 7. time")

  stub.fail("SET", code: "OOM", message: "the memory is full")
  await #expect(throws: RedisError.self) { try await stub.redis.set("k", "v") }

  flaky.neverAnswer("BLPOP")
  let worker = Task { try await flaky.redis.blpop("jobs", timeout: nil) }
  try await flaky.waitForCommand("BLPOP", "jobs")
  worker.cancel()
  await #expect(throws: CancellationError.self) { try await worker.value }

  let timeout = RedisError(.timeout(.seconds(1)), .unknown, command: "GET")
  let job = Popped(key: "queue", element: "job")
  #expect(timeout.outcome == .unknown && job.element == "job")

  #expect(stub.unansweredCommands == [])
}
