// What the tests of unsent commands run: chains and batches that are dropped before they were run. It never connects.

import Redio

let redis = try Redis("redis://localhost/")

func drop() {
  for _ in 0..<3 {
    _ = redis().set("user", "hunter2").incr("hunter3")
  }
  redis.batch().set("user", "hunter2").expire("hunter3", .seconds(1))
  _ = redis.multi().get("hunter2").get("hunter3")
  _ = redis().get("1").get("2").get("3").get("4").get("5").get("hunter2")
  _ = redis().send("AUTH hunter2")
  _ = redis()
}
drop()
print("end")
