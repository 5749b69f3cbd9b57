// A chain of 30 commands, right and with each kind of mistake, for Scripts/benchmark types: how long the compiler takes to say what
// is wrong, and what it says. The form is that of Tests/Diagnostics; a line `// with:` is a change to the first snippet.
// imports: Redio RedioAdmin RedioPubSub RedioStreams
// expect: nothing
let (a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x) = try await redis()
  .get("a").set("b", 1).hset("c", ["name": "Ada", "age": 36]).zadd("d", ["ada": 1, "bob": 2.5])
  .mset(["e": 1, "f": "x"]).expire("g", .seconds(60)).incr("h").lrange("i", 0, -1)
  .sadd("j", "a", "b", 3).get("k", as: Int.self).set("l", "text", expiry: .minutes(5)).hset("m", "field", 1.5)
  .zadd("n", ["eve": 3.5]).incr("o").expire("p", .seconds(10)).get("q")
  .set("r", true).sadd("s", ["x", "y"]).lrange("t", 0, 9).mset(["u": "v"])
  .get("v", as: String.self).incr("w").hset("x", ["one": 1]).zadd("y", ["z": 1])
  .set("z", "last").expire("aa", .seconds(1)).get("bb").sadd("cc", 1)
  .incr("dd").get("ee").run()
print(
  a as Any, b, c, d, e, f, g, (h ?? 0) + 1, i, j, k, l, m as Any, n, o, p as Any, q, r, s, t, u as Any, v, w, x as Any)
// expect: could not infer pack element #0 from context
// with: w, x) = => w, x, y) =
// expect: could not infer pack element #0 from context
// with: w, x) = => w) =
// expect: could not infer pack element #0 from context
// with: v, w, x) = => w) =
// expect: could not infer pack element #0 from context
// with: .incr("o") =>
// expect: no command of the imported modules has this name
// with: .get("a") => .gett("a")
// expect: no command of the imported modules has this name
// with: .incr("o") => .inc("o")
// expect: no command of the imported modules has this name
// with: .set("r", true) => .sett("r", true)
// expect: no command of the imported modules has this name
// with: .hset("c", => .hsett("c",
// expect: no command of the imported modules has this name
// with: .get("ee").run => .gett("ee").run
// expect: no command of the imported modules has this name
// with: .get("a") => .gett("a")
// with: .zadd("n", => .zad("n",
// expect: cannot convert value of type 'String' to expected argument type 'Int'
// with: .lrange("t", 0, 9) => .lrange("t", "0", 9)
// expect: cannot convert value of type 'Int' to expected argument type 'Duration'
// with: .expire("p", .seconds(10)) => .expire("p", 10)
// expect: cannot convert value of type 'String' to expected dictionary value type 'Double'
// with: ["eve": 3.5] => ["eve": "x"]
// expect: 'nil' is not compatible with expected dictionary value type 'any RESPStorable'
// with: ["name": "Ada", "age": 36] => ["name": "Ada", "age": nil]
// expect: argument type 'ContinuousClock' does not conform to expected type 'RESPStorable'
// with: .set("r", true) => .set("r", ContinuousClock())
// expect: argument type 'ContinuousClock' does not conform to expected type 'RESPEncodable'
// with: .get("a") => .get(ContinuousClock())
// expect: extra argument 'ex' in call
// with: expiry: .minutes(5) => ex: 300
// expect: extra argument 'type' in call
// with: .get("v", as: String.self) => .get("v", type: String.self)
// expect: extraneous argument labels 'from:to:' in call
// with: .lrange("t", 0, 9) => .lrange("t", from: 0, to: 9)
// expect: missing argument label 'as:' in call
// with: .get("v", as: String.self) => .get("v", String.self)
// expect: missing argument for parameter #3 in call
// with: .lrange("t", 0, 9) => .lrange("t", 0)
// expect: extra argument in call
// with: .incr("o") => .incr("o", 2)
// expect: cannot convert value of type 'Bytes?' to expected argument type 'Int?'
// with: .get("k", as: Int.self) => .get("k")
// expect: cannot convert value of type 'Chain<PipelineMode,
// with: .get("ee").run() => .get("ee")
// expect: cannot convert value of type '(Bytes?, Int, Int,
// with: .get("ee").run() => .get("ee").exec()
