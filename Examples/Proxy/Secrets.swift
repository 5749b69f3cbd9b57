import RESP

/// A command in one line, with stars in place of passwords, and of all that follows them.
func commandWithoutSecrets(_ words: [Bytes]) -> String {
  let shown = words.prefix(wordCountBeforeSecrets(words)).map(text(of:))
  return (shown + (shown.count < words.count ? ["***"] : [])).joined(separator: " ")
}

/// How many words of a command come before its first secret.
private func wordCountBeforeSecrets(_ words: [Bytes]) -> Int {
  switch words[0].string.uppercased() {
  case "AUTH": 1
  case "ACL": 2
  // HELLO 3 AUTH …, CONFIG SET requirepass …, SENTINEL SET mymaster auth-pass …, MIGRATE … AUTH2 …
  case "HELLO", "CONFIG", "SENTINEL", "MIGRATE": words.firstIndex(where: namesSecret).map { $0 + 1 } ?? words.count
  default: words.count
  }
}

/// Whether a word announces a password, as `AUTH`, `requirepass`, `masterauth` and `tls-key-file-pass` do.
private func namesSecret(_ word: Bytes) -> Bool {
  let name = word.string.uppercased()
  return name.contains("AUTH") || name.contains("PASS")
}

/// Whether the reply to a command may have a password in it, or the hash of one.
///
/// Which reply it is can't be told for sure, as replies to subscriptions and to `CLIENT REPLY` are none or many.
func asksForSecrets(_ words: [Bytes]) -> Bool {
  guard words.count > 1 else { return false }
  switch (words[0].string.uppercased(), words[1].string.uppercased()) {
  case ("ACL", let subcommand): return !["WHOAMI", "USERS", "CAT", "HELP"].contains(subcommand)
  case ("CONFIG", "GET"):
    return words.dropFirst(2).contains { word in namesSecret(word) || word.contains { "*?[".utf8.contains($0) } }
  case ("SENTINEL", "CONFIG"): return words.count > 2 && words[2].string.uppercased() == "GET"
  case ("SENTINEL", "CONFIG"): return words.count > 2 && words[2].string.uppercased() == "GET"
  default: return false
  }
}
