// imports: Redio
// expect: could not infer pack element #0 from context
let (a, b, c) = try await redis().get("a").incr("b").run()
print(a as Any, b, c)
// expect: type '(Bytes?, Int)' cannot conform to 'RESPDecodable'
let (a, b) = try await redis().get("a").incr("b").get("c").run()
print(a as Any, b)
// expect: tuples have a different number of elements
let (a, b) = try await redis().get("a").incr("b").get("c").results()
print(a, b)
// expect: type '()' cannot conform to 'RESPDecodable'
let (a, b) = try await redis().get("a").set("b", 1).run()
print(a as Any, b)
// expect: cannot assign value of type '(Bytes?, Int, Bytes?)?' to type 'Optional<(_, _)>'
if let (a, b) = try await redis().multi().get("a").incr("b").get("c").exec() { print(a as Any, b) }
// expect: cannot convert value of type '(Int, Bytes?)' to specified type '(Int, String?)'
let (n, s): (Int, String?) = try await redis().incr("n").get("s").run()
print(n, s as Any)
// expect: cannot convert value of type 'Chain<PipelineMode, (Bytes?, Int)>' to specified type '(_, _)'
let (a, b) = try await redis().get("a").incr("b")
print(a, b)
// expect: no command of the imported modules has this name: check its spelling and the imports, or write send("NAME", …)
let (a, b) = try await redis().gett("a").hset("b", ["name": "Ada", "age": 36]).run()
print(a, b)
// expect: no command of the imported modules has this name
let a = try await redis().sett("a", 1).get("b").run()
print(a as Any)
// expect: no command of the imported modules has this name
let (a, b) = try await redis().multi().get("a").incrr("b", by: 2).exec() ?? (nil, redis().nothing("c").run())
print(a as Any, b)
// expect: no command of the imported modules has this name
_ = try await redis().get("a").sett("b", ["name": "Ada"], expiry: Expiry.seconds(1)).run()
// The compiler looks for what stands behind the dot before it looks at the verb.
// expect: type 'Any' has no member 'seconds'
_ = try await redis().get("a").sett("b", ["name": "Ada"], expiry: .seconds(1)).run()
// expect: cannot convert value of type '_ReplyOfNoSuchCommand' to specified type 'Int'
let n: Int = try await redis().incrr("n").run()
print(n)
// expect: value of type '_NoSuchCommand<PipelineMode, Bytes?>' has no member 'run'
let a = try await redis().get("a").strdecod.run()
print(a)
// expect: instance method 'run()' requires the types 'TransactionMode' and 'PipelineMode' be equivalent
let (a, b) = try await redis().multi().get("a").incr("b").run()
print(a as Any, b)
// expect: instance method 'run()' requires the types 'TransactionMode' and 'PipelineMode' be equivalent
try await redis.multi().set("a", 1).run()
// expect: instance method 'exec()' requires the types 'PipelineMode' and 'TransactionMode' be equivalent
let a = try await redis().get("a").exec()
print(a as Any)
// expect: instance method 'exec()' requires the types 'PipelineMode' and 'TransactionMode' be equivalent
if let (a, b) = try await redis().get("a").incr("b").exec() { print(a as Any, b) }
// expect: cannot convert value of type '[String : Int]' to expected argument type 'PairList'
let fields = ["a": 1]
_ = try await redis().hset("h", fields).run()
// expect: cannot convert value of type '[String : Int]' to expected argument type 'PairList'
let fields = ["a": 1]
try await redis().mset(fields).run()
// expect: cannot convert value of type '[String : Double]' to expected argument type 'ScoreList'
let scores = ["a": 1.5]
_ = try await redis().zadd("z", scores).run()
// expect: no exact matches in call to instance method 'set'
try await redis().set("a", 1, ex: 10).run()
// expect: its reply is Bytes?; for another type write get(key, as: String.self)
let s: String? = try await redis.get("a")
print(s as Any)
// expect: its reply is Bytes?; for another type write get(key, as: String.self)
let s: String = try await redis.get("a")
print(s)
// expect: its reply is Bytes?; for another type write get(key, as: String.self)
let n: Int = try await redis.get("a") ?? 0
print(n)
// expect: its reply is Bytes?; for another type write get(key, as: String.self)
func show(_ text: String?) {}
show(try await db.get("a"))
// expect: its reply is Bytes?; for another type write hget(key, field, as: String.self)
let n: Int? = try await redis.hget("h", "f")
print(n as Any)
// expect: warning: result of call to 'incr' is unused
redis().incr("n")
// expect: warning: result of call to 'set(_:_:expiry:)' is unused
redis().set("a", 1)
// expect: warning: result of call to 'get(_:as:)' is unused
redis.multi().get("a")
// expect: nothing
let fields = ["a": 1]
let scores = ["a": 1.5]
_ = try await redis().hset("h", PairList(fields)).zadd("z", ScoreList(scores)).run()
try await redis().mset(PairList(fields)).run()
let none: () = try await redis().set("a", 1).run()
let (a, b) = try await redis().set("a", 1).get("a").incr("b").run()
let (c, d) = try await redis().get("a").incr("b").strdecode.run()
if let (a, b) = try await redis().set("a", 1).multi().get("a").incr("b").exec() { print(a ?? "none", b + 1) }
let pipeline: Pipeline<(Bytes?, Int)> = redis().get("a").incr("b")
let transaction: Transaction<Int> = redis.multi().incr("b")
print(none, a as Any, b, c as Any, d, try await pipeline.run(), try await transaction.exec() as Any)
let value = try await redis.get("a")
let bytes: Bytes? = try await redis.get("a")
print(value ?? "x", bytes as Any, try await redis.get("a") == nil, try await redis.get("b") == "x")
print(try await redis.get("a")?.string ?? "", try await redis.get("k").map { $0.count } ?? 0)
if let value = try await redis.get("a"), value.count > 1 { print(value) }
let text = try await redis.get("a", as: String.self)
let fallback = try await redis.hget("h", "f") ?? "none"
async let later = redis.get("z")
print(text as Any, fallback, try await later as Any)
// Right code that more functions of the same name would make ambiguous.
func check<T: Equatable>(_ a: T, is: T) {}
check(try await redis().set("a", 1).get("a").run() as Bytes? == bytes, is: true)
let texts = [
  try await redis().get("k", as: String.self).run(), try await redis().get("k").strdecode.run(),
  try await redis.multi().get("k", as: String.self).exec() ?? nil,
]
print(texts == Array(repeating: "v", count: 3))
