import RedioURL
import Testing

@Suite("Forms of URLs that people have")
struct FormsTests {
  /// Texts, each with the plainest one that means the same.
  static let accepted: [(String, String)] = [
    ("redis+socket:///tmp/r.sock", "unix:///tmp/r.sock"), ("socket:///tmp/r.sock", "unix:///tmp/r.sock"),
    ("valkey+socket:///tmp/r.sock", "unix:///tmp/r.sock"), ("unix:/tmp/r.sock", "unix:///tmp/r.sock"),
    ("redis+unix:/tmp/r.sock?db=2", "unix:///tmp/r.sock?db=2"), ("redis-socket:/tmp/r.sock", "unix:///tmp/r.sock"),
    ("redis+unix+tls:/tmp/r.sock?tls_server_name=name", "redis+unix+tls://name/tmp/r.sock"),
    ("UNIX:/tmp/R.sock", "unix:///tmp/R.sock"),
    ("redis+socket:///tmp/r.sock?virtual_host=3", "unix:///tmp/r.sock?db=3"),
    ("/tmp/r.sock", "unix:///tmp/r.sock"), ("/tmp/r.sock?db=1&client_name=a", "unix:///tmp/r.sock?db=1&client_name=a"),
    ("/tmp/1", "unix:///tmp/1"), ("/tmp/r.sock?password=x", "unix://:x@/tmp/r.sock"),
    ("redis://h/0/", "redis://h/0"), ("redis://h//1", "redis://h/1"), ("redis://h//1/", "redis://h/1"),
    ("redis://:pw@h:7000//1?db=1", "redis://:pw@h:7000/1"), ("h:6379//2", "redis://h/2"),
    ("redis://h?protocol=resp3", "redis://h?protocol=3"), ("redis://h?protocol=RESP2", "redis://h?protocol=2"),
    ("redis://h?clientName=web", "redis://h?client_name=web"),
    ("unix:///s?user=u&pass=a%20b", "unix://u:a%20b@/s"), ("unix:///s?username=u&password=p", "unix://u:p@/s"),
    ("unix:///s?pass=a+b%2B", "unix://:a%20b%2B@/s"), ("unix://:p@/s?user=u", "unix://u:p@/s"),
    ("unix://app@/s?db=3&password=p", "unix://app:p@/s?db=3"), ("unix://app@/s?pass=p", "unix://app:p@/s"),
    ("redis://app@h?password=p", "redis://app:p@h"),
    ("redis://h?family=0", "redis://h"), ("redis://h?family=4", "redis://h"), ("redis://h?family=6", "redis://h"),
    ("redis://h?family=IPv4&db=1", "redis://h/1"), ("unix:///s?family=ipv6", "unix:///s"),
    ("rediss://h?ssl_cert_reqs=required", "rediss://h"), ("rediss://h?ssl_cert_reqs=CERT_REQUIRED", "rediss://h"),
    ("rediss://h?ssl_check_hostname=True", "rediss://h"), ("rediss://h?skip_verify=false", "rediss://h"),
    ("redis+ssl://h?verifyPeer=FULL", "rediss://h"), ("rediss://h?rejectUnauthorized=true", "rediss://h"),
    ("tcp://10.0.0.1:6379", "redis://10.0.0.1"), ("tcp://[::1]:7000/3", "redis://[::1]:7000/3"),
    ("tcp://u:p@h:6379?db=2", "redis://u:p@h/2"), ("tls://h:6380", "rediss://h:6380"),
    ("ssl://h:6380", "rediss://h:6380"),
    ("rediss://h?ssl=true", "rediss://h"), ("rediss://h?tls=True", "rediss://h"), ("redis+tls://h?tls=1", "rediss://h"),
    ("redis://h?ssl=false", "redis://h"), ("redis://h?tls=0", "redis://h"),
    ("valkey+tls+unix://name/s", "redis+unix+tls://name/s"), ("rediss+unix://name/s", "redis+unix+tls://name/s"),
    ("unix+tls://name/s", "redis+unix+tls://name/s"), ("tls+redis://h", "rediss://h"), ("valkey+ssl://h", "rediss://h"),
    ("rediss+tls://h", "rediss://h"), ("VALKEYS+Socket://name/s", "redis+unix+tls://name/s"),
    ("redis://:pw@h/1\n", "redis://:pw@h/1"), ("redis://:pw@h/1\r\n", "redis://:pw@h/1"), ("h\r", "redis://h"),
    ("unix:///s\n", "unix:///s"), ("redis://h?client_name=a\n", "redis://h?client_name=a"),
  ]

  @Test("what people type is read as what it means", arguments: accepted)
  func reads(_ text: String, _ plain: String) throws {
    let url = try RedisURL(text)
    #expect(try url == RedisURL(plain))
    if url.password == nil { #expect(try RedisURL(url.description) == url) }
  }

  /// Texts, each with the reason why it is refused, and words that say what to write.
  static let refused: [(String, RedisURLError.Reason, String)] = [
    ("rediss://h?ssl_cert_reqs=none", .verification, "TLSConfiguration.verification = .insecureNothing"),
    ("rediss://h?ssl_cert_reqs=CERT_NONE", .verification, "TLSConfiguration.verification = .insecureNothing"),
    ("rediss://h?ssl_cert_reqs=optional", .verification, ".insecureNothing"),
    ("rediss://h?skip_verify", .verification, ".insecureNothing"),
    ("rediss://h?skip_verify=true", .verification, ".insecureNothing"),
    ("rediss://h?ssl_check_hostname=False", .verification, ".insecureAnyHostName"),
    ("rediss://h?tls_insecure=true", .verification, ".insecureNothing"),
    ("rediss://h?tlsInsecure=true", .verification, ".insecureNothing"),
    ("rediss://h?insecure_skip_verify=1", .verification, ".insecureNothing"),
    ("rediss://h?verifyPeer=NONE", .verification, ".insecureNothing"),
    ("rediss://h?rejectUnauthorized=false", .verification, ".insecureNothing"),
    ("rediss://h?ssl[verify_peer]=0", .verification, ".insecureNothing"),
    ("rediss://h/#insecure", .verification, ".insecureNothing"),
    ("rediss://h?ssl_ca_certs=/etc/ca.pem", .tlsSettings, "TLSConfiguration(trustRoots:certificate:privateKey:)"),
    ("rediss://h?sslmode=require", .tlsSettings, "rediss://"),
    ("redis://h?ssl_cert_reqs=required", .needsTLS, "rediss://"),
    ("redis://h?ssl=true", .needsTLS, "rediss://"), ("unix:///s?tls=true", .needsTLS, "redis+unix+tls://"),
    ("rediss://h?ssl=false", .contradictsScheme, "redis://"), ("rediss://h?ssl=maybe", .invalidValue, "true or false"),
    ("redis://h?family=5", .invalidValue, "0, 4 or 6"), ("redis://h?protocol=resp4", .invalidValue, "2 or 3"),
    ("redis://h?clientName=a%20b", .invalidValue, "printable ASCII"),
    ("redis://h?client_name=a&clientName=a", .givenTwice, "once"),
    ("rediss://h?ssl=true&tls=true", .givenTwice, "once"),
    ("redis:///tmp/r.sock", .missingHost, "redis+unix:///"), ("redis:///path", .missingHost, "redis://host/2"),
    ("rediss:///path", .missingHost, "redis+unix:///"), ("redis:////1", .missingHost, "redis+unix:///"),
    ("redis:///1/", .missingHost, "redis+unix:///"),
    ("redis://:pw@/var/run/redis.sock", .missingHost, "redis+unix:///"),
    ("redis://h//", .tooManySegments, "/2"), ("redis://h/1//2", .tooManySegments, "/2"),
    ("h:6379,password=S3cr3t/@?#,ssl=true", .connectionString, "rediss://"),
    ("h:6379,h2:6380,password=a b", .connectionString, "redis://user:password@host"),
    ("h, abortConnect = false", .connectionString, "redis://"), ("[::1]:6379,ssl=False", .connectionString, "redis://"),
    ("redis://a:1,b:2/", .severalHosts, "write one host"), ("a:1,b:2", .severalHosts, "write one host"),
    ("rediss://u:p@a,b", .severalHosts, "write one host"), ("redis://[::1]:1,[::2]:2", .severalHosts, "write one host"),
    ("redis://h?addr=h2:6379", .severalHosts, "write one host"),
    ("redis://:ab,S3cr3t", .severalHosts, ":password@host"),
    ("redis+sentinel://h/mymaster/0", .sentinel, "the primary"), ("sentinel://h", .sentinel, "the primary"),
    ("rediss-sentinel://h", .sentinel, "the primary"), ("redis://h?sentinelMasterId=m", .sentinel, "the primary"),
    ("redis://h?master_set=m", .sentinel, "the primary"),
    ("redis+cluster://h", .cluster, "redis://host:port/database"), ("rediss-cluster://a,b", .cluster, "cluster"),
    ("valkey-cluster://h", .cluster, "a client of one server"), ("redis://h?cluster=true", .cluster, "cluster"),
    ("redis//host", .malformed, "a colon and two slashes"), ("redis//1", .malformed, "a colon and two slashes"),
    ("rediss//:pw@host", .malformed, "a colon and two slashes"), ("//host", .malformed, "redis://host"),
    ("unix:tmp/r.sock", .malformed, "redis+unix:///"),
    ("redis://h/01", .leadingZero, "/1"), ("redis://h/00", .leadingZero, "/1"),
    ("redis://h?db=01", .leadingZero, "db=1"),
    ("redis://h//007/", .leadingZero, "/1"),
    ("6379", .bareNumber, "localhost:port"), ("redis://6379/1", .bareNumber, "localhost:port"),
    ("/2", .barePath, "localhost/2"), ("/", .barePath, "redis+unix:///"), ("/tmp/a%20b", .barePath, "%25"),
    ("tcp://h", .noPort, "tcp://host:6379"), ("tls://h/", .noPort, "host:6379"),
    ("redis://h?user=u", .needsUNIXSocket, "user:password@"), ("redis://h?pass=p", .needsUNIXSocket, "user:password@"),
    ("redis://h?virtual_host=3", .needsUNIXSocket, "/2"), ("unix:///s?user=u", .noPassword, "user:@"),
    ("unix://u:p@/s?user=u", .givenTwice, "once"), ("unix://:p@/s?pass=p", .givenTwice, "once"),
    ("redis://app@h?db=1", .ambiguousCredentials, "user:@"), ("unix://app@/s?user=u&pass=p", .givenTwice, "once"),
    ("redis://app@h?password=", .ambiguousCredentials, "user:@"),
    ("REDIS_URL=redis://:S3cr3t@h", .assignment, "alone"), ("url=rediss://h", .assignment, "alone"),
    ("redis://h?password=a+b", .ambiguousPlus, "%2B"),
    ("redis://h/\n\n", .controlCharacter, "remove it"), ("redis://h\n/1", .controlCharacter, "remove it"),
    ("\nredis://h", .controlCharacter, "remove it"), ("redis://:p\r\n@h", .controlCharacter, "remove it"),
    ("\u{feff}redis://h", .whiteSpace, "around"), ("redis://h\u{200b}", .whiteSpace, "around"),
    ("\n", .empty, "redis://host"), (" redis://h", .whiteSpace, "around"),
    ("redis-cli -u redis://h", .whiteSpace, "around"),
    ("\"redis://h\"", .quoted, "remove them"), ("'redis://h'\n", .quoted, "remove them"),
    ("redis+redis://h", .unsupportedScheme, "redis://"), ("unix+socket:///s", .unsupportedScheme, "redis+unix://"),
    ("tls+ssl://h:1", .unsupportedScheme, "rediss://"), ("redis+tcp://h:1", .unsupportedScheme, "redis://"),
    ("redis+://h", .unsupportedScheme, "redis://"), ("https://h", .unsupportedScheme, "redis://"),
  ]

  @Test("what means several things or nothing is refused, and the error says what to write", arguments: refused)
  func refuses(_ text: String, _ reason: RedisURLError.Reason, _ words: String) {
    let error = #expect(throws: RedisURLError.self) { try RedisURL(text) }
    #expect(error?.reason == reason)
    #expect(error?.description.contains(words) == true, "\(error!)")
    #expect(error?.description.contains("S3cr3t") == false)
  }

  @Test("the parts of an address are the URL's host and port")
  func parts() throws {
    let url = try RedisURL("redis://h:7000")
    #expect(url.host == "h" && url.port == 7000)
    let socket = try RedisURL("/tmp/r.sock")
    #expect(socket.host == nil && socket.port == nil)
  }
}
