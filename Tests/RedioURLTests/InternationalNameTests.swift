import Testing

@testable import RedioURL

@Suite("International host names")
struct InternationalNameTests {
  @Test(
    "an error about a name with letters beyond ASCII says what to write in its place",
    arguments: [
      ("redis://b\u{fc}cher.example", "xn--bcher-kva.example"), ("b\u{fc}cher.example:6380/1", "xn--bcher-kva.example"),
      ("redis://b%C3%BCcher.example?db=1", "xn--bcher-kva.example"),
      ("rediss://\u{43f}\u{440}\u{438}\u{43c}\u{435}\u{440}.\u{440}\u{444}", "xn--e1afmkfd.xn--p1ai"),
      ("redis://a.\u{4e2d}\u{56fd}.cn/0", "a.xn--fiqs8s.cn"), ("redis://my-caf\u{e9}.fr", "xn--my-caf-gva.fr"),
    ])
  func named(_ text: String, _ form: String) {
    let error = #expect(throws: RedisURLError.self) { try RedisURL(text) }
    #expect(error == RedisURLError(.host, .internationalHost, asciiHost: form))
    #expect(error?.description.hasSuffix("write " + form) == true, "\(error!)")
  }

  @Test(
    "no form is named that is not certain, or of a text that may be a piece of a password",
    arguments: [
      // Behind an @, without a dot, with digits or capital letters.
      "redis://:p@b\u{fc}cher.example", "redis://b\u{fc}cher", "redis://b\u{fc}cher2.example",
      "redis://B\u{fc}cher.example",
      // Letters that versions of IDNA map differently, to others, or compose.
      "redis://stra\u{df}e.de", "redis://B\u{dc}CHER.example", "redis://bu\u{308}cher.example",
      "redis://\u{1100}\u{1161}.kr",
      "redis://\u{ff41}b.example", "redis://a\u{3002}\u{e9}.example", "redis://\u{2764}.example",
      "redis://a\u{200d}\u{e9}.example",
      // Labels that can't be.
      "redis://-\u{e9}.example", "redis://\u{e9}-.example", "redis://\u{e9}..example", "redis://.\u{e9}",
      "redis://\u{e9}.",
    ])
  func unnamed(_ text: String) {
    let error = #expect(throws: RedisURLError.self) { try RedisURL(text) }
    #expect(error == RedisURLError(.host, .malformedHost))
    #expect(error?.description.contains("xn--…") == true)
  }

  @Test("a label of more than 63 characters, or of a longer form, has none")
  func length() {
    let letter = "\u{e9}"
    #expect(InternationalName.ascii(letter + String(repeating: "a", count: 63) + ".fr") == nil)
    #expect(InternationalName.ascii(letter + String(repeating: "a", count: 60) + ".fr") == nil)
    #expect(InternationalName.ascii(String(repeating: letter, count: 1_000_000) + ".fr") == nil)
    #expect(InternationalName.ascii(letter + String(repeating: "a", count: 50) + ".fr") != nil)
  }

  @Test(
    "the examples of RFC 3492, section 7.1, are encoded as there",
    arguments: [
      (
        "\u{644}\u{64a}\u{647}\u{645}\u{627}\u{628}\u{62a}\u{643}\u{644}\u{645}\u{648}\u{634}\u{639}\u{631}\u{628}\u{64a}\u{61f}",
        "egbpdaj6bu4bxfgehfvwxn"
      ),
      ("\u{4ed6}\u{4eec}\u{4e3a}\u{4ec0}\u{4e48}\u{4e0d}\u{8bf4}\u{4e2d}\u{6587}", "ihqwcrb4cv8a8dqg056pqjye"),
      ("\u{4ed6}\u{5011}\u{7232}\u{4ec0}\u{9ebd}\u{4e0d}\u{8aaa}\u{4e2d}\u{6587}", "ihqwctvzc91f659drss3x8bo0yb"),
      ("Pro\u{10d}prost\u{11b}nemluv\u{ed}\u{10d}esky", "Proprostnemluvesky-uyb24dma41a"),
      (
        "\u{5dc}\u{5de}\u{5d4}\u{5d4}\u{5dd}\u{5e4}\u{5e9}\u{5d5}\u{5d8}\u{5dc}\u{5d0}\u{5de}\u{5d3}\u{5d1}\u{5e8}\u{5d9}\u{5dd}\u{5e2}\u{5d1}\u{5e8}\u{5d9}\u{5ea}",
        "4dbcagdahymbxekheh6e0a7fei0b"
      ),
      (
        "\u{92f}\u{939}\u{932}\u{94b}\u{917}\u{939}\u{93f}\u{928}\u{94d}\u{926}\u{940}\u{915}\u{94d}\u{92f}\u{94b}\u{902}\u{928}\u{939}\u{940}\u{902}\u{92c}\u{94b}\u{932}\u{938}\u{915}\u{924}\u{947}\u{939}\u{948}\u{902}",
        "i1baa7eci9glrd9b2ae1bj0hfcgg6iyaf8o0a1dig0cd"
      ),
      (
        "\u{306a}\u{305c}\u{307f}\u{3093}\u{306a}\u{65e5}\u{672c}\u{8a9e}\u{3092}\u{8a71}\u{3057}\u{3066}\u{304f}\u{308c}\u{306a}\u{3044}\u{306e}\u{304b}",
        "n8jok5ay5dzabd5bym9f0cm5685rrjetr6pdxa"
      ),
      (
        "\u{c138}\u{acc4}\u{c758}\u{baa8}\u{b4e0}\u{c0ac}\u{b78c}\u{b4e4}\u{c774}\u{d55c}\u{ad6d}\u{c5b4}\u{b97c}\u{c774}\u{d574}\u{d55c}\u{b2e4}\u{ba74}\u{c5bc}\u{b9c8}\u{b098}\u{c88b}\u{c744}\u{ae4c}",
        "989aomsvi5e83db1d2a355cv1e0vak1dwrv93d5xbh15a0dt30a5jpsd879ccm6fea98c"
      ),
      (
        "\u{43f}\u{43e}\u{447}\u{435}\u{43c}\u{443}\u{436}\u{435}\u{43e}\u{43d}\u{438}\u{43d}\u{435}\u{433}\u{43e}\u{432}\u{43e}\u{440}\u{44f}\u{442}\u{43f}\u{43e}\u{440}\u{443}\u{441}\u{441}\u{43a}\u{438}",
        "b1abfaaepdrnnbgefbadotcwatmq2g4l"
      ),
      ("Porqu\u{e9}nopuedensimplementehablarenEspa\u{f1}ol", "PorqunopuedensimplementehablarenEspaol-fmd56a"),
      (
        "T\u{1ea1}isaoh\u{1ecd}kh\u{f4}ngth\u{1ec3}ch\u{1ec9}n\u{f3}iti\u{1ebf}ngVi\u{1ec7}t",
        "TisaohkhngthchnitingVit-kjcr8268qyxafd2f1b9g"
      ),
      ("3\u{5e74}B\u{7d44}\u{91d1}\u{516b}\u{5148}\u{751f}", "3B-ww4c5e180e575a65lsy2b"),
      ("\u{5b89}\u{5ba4}\u{5948}\u{7f8e}\u{6075}-with-SUPER-MONKEYS", "-with-SUPER-MONKEYS-pc58ag80a8qai00g7n9n"),
      (
        "Hello-Another-Way-\u{305d}\u{308c}\u{305e}\u{308c}\u{306e}\u{5834}\u{6240}",
        "Hello-Another-Way--fc4qua05auwb3674vfr0b"
      ),
      ("\u{3072}\u{3068}\u{3064}\u{5c4b}\u{6839}\u{306e}\u{4e0b}2", "2-u9tlzr9756bt3uc0v"),
      ("Maji\u{3067}Koi\u{3059}\u{308b}5\u{79d2}\u{524d}", "MajiKoi5-783gue6qz075azm5e"),
      ("\u{30d1}\u{30d5}\u{30a3}\u{30fc}de\u{30eb}\u{30f3}\u{30d0}", "de-jg4avhby1noc0d"),
      ("\u{305d}\u{306e}\u{30b9}\u{30d4}\u{30fc}\u{30c9}\u{3067}", "d9juau41awczczp"),
    ])
  func examples(_ text: String, _ encoded: String) {
    var result: [UInt8] = []
    InternationalName.appendPunycode(text.unicodeScalars.map(\.value), to: &result)
    #expect(String(decoding: result, as: UTF8.self) == encoded)
  }
}
