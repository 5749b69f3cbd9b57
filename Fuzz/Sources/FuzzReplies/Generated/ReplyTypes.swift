// Written by Scripts/generate-commands from Generator/Facts and Generator/Overlay: change those, and not this.

import FuzzSupport
import Redio

/// Reads replies as the reply of some command, and counts them.
let replyTypes: [@Sendable ([UInt8]) -> Int] = [
  { count((Bool).self, $0) },
  { count((Bytes).self, $0) },
  { count((Bytes?).self, $0) },
  { count((Double).self, $0) },
  { count((Int).self, $0) },
  { count((Int?).self, $0) },
  { count((LCSMatches).self, $0) },
  { count((MigrateResult).self, $0) },
  { count((PersistedCounts).self, $0) },
  { count((ScanPage<Bytes>).self, $0) },
  { count((ScanPage<RESPPair<String, Bytes>>).self, $0) },
  { count((String).self, $0) },
  { count((String?).self, $0) },
  { count(([Bytes?]).self, $0) },
  { count(([Bytes]).self, $0) },
  { count(([FieldExpireResult]).self, $0) },
  { count(([FieldPersistResult]).self, $0) },
  { count(([Int?]).self, $0) },
  { count(([Int]).self, $0) },
  { count(([RESPPair<String, Bytes>]).self, $0) },
  { count(([String: Bytes]).self, $0) },
  { count(([String]).self, $0) },
]
