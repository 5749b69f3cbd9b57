// What the tests of sessions run: at the top level of a program the compiler ends the life of a value sooner than elsewhere.

import Redio

let redis = try Redis(CommandLine.arguments[1])
let numbers: [Int]

do {
  let db = try await redis.session()
  let chain = db().incr("n").incr("n")
  let (one, two) = try await chain.run()
  numbers = [one, two]
}
if !numbers.isEmpty {
  let db = try await redis.session()
  let three = try await db().incr("n").run()
  let batch = db.batch()
  let four = batch.incr("n")
  try await batch.run()
  let calls = try await redis.session().with(deadline: .seconds(60))
  let five = try await calls.incr("n")
  print(numbers[0], numbers[1], three, try four.value, five, terminator: " ")
}
do {
  let transaction = try await redis.session().multi().set("k", "value").get("k", as: String.self)
  let value = try await transaction.exec()
  print((value ?? nil) ?? "nothing")
}
