import Testing

@testable import RedioTransport

#if TLS
  /// One key, encrypted with the passphrase `right` in three ways, each with a single round of its key derivation.
  private enum EncryptedKey {
    static let certificate = """
      -----BEGIN CERTIFICATE-----
      MIIBczCCARmgAwIBAgIUVuh3LmAs554Im2or5pFLlsvpcWswCgYIKoZIzj0EAwIw
      DjEMMAoGA1UEAwwDa2V5MCAXDTI2MTEyODA3NDUxN1oYDzIxMjYxMTA0MDc0NTE3
      WjAOMQwwCgYDVQQDDANrZXkwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAAQ8PyC0
      p9PX/SrGta6LU7tEO5W5gzcorobhAy8bcxP2IC6ZKsRPVflE5J8JYe1usWqzvGzu
      EgQyekKwN7fwjgy8o1MwUTAdBgNVHQ4EFgQU2D5WaZCzLg3v/XtuxVay/R4/ltQw
      HwYDVR0jBBgwFoAU2D5WaZCzLg3v/XtuxVay/R4/ltQwDwYDVR0TAQH/BAUwAwEB
      /zAKBggqhkjOPQQDAgNIADBFAiEAn0z/DVbBuy28cn+LIpgygZZVf6oH4uwyUfPO
      /Rfvg/cCIHeV3qtUwJ7kvaDomCFN66ItPc2ggOClS5pl/8QKk+gM
      -----END CERTIFICATE-----
      """

    static let pbes2 = """
      -----BEGIN ENCRYPTED PRIVATE KEY-----
      MIHrMFYGCSqGSIb3DQEFDTBJMCgGCSqGSIb3DQEFDDAbBAiNUAzSdd9OMwIBATAM
      BggqhkiG9w0CCQUAMB0GCWCGSAFlAwQBKgQQGMZ0t5SgY+/DEhUbaDUF6QSBkDUS
      fpCcpUGnmN0gpAI4LHiTFdVBsuiK/UVXXOTWR04Kjhy65JVOg+ey8f7cCBulc1z5
      optNtfybPpC/3aZf8xcjjdIh56OOXH3GQ0kcqBxFzxb8FI2Z84/PRH25GlAovO+r
      d7/VB4tDlQtOXXKDfB/2H0aYgDB7eBF4DtMMv1LGtMMpoJuj9gWM9SKOXZbchA==
      -----END ENCRYPTED PRIVATE KEY-----
      """

    static let pbes1 = """
      -----BEGIN ENCRYPTED PRIVATE KEY-----
      MIGwMBsGCiqGSIb3DQEMAQMwDQQIaSeD++CbYXgCAQEEgZCrP3t/naqW78ybXa25
      qjA9S0vX5taqd+u1yauhYlJaQkz/W2w5PW0YMrnYK/iHAIDa2qFdZjnE7Sg7hw7b
      wxwoNPmdykYQ9EaUCnWUBFGgjuQ3y5S/kEGGJ3+VJorhr/JckcTK7xNXvFYePP1z
      WVSBZnawAcS86Oln7/b6cOrVbEtdWrNStyjNrKeiwYroH00=
      -----END ENCRYPTED PRIVATE KEY-----
      """

    static let traditional = """
      -----BEGIN EC PRIVATE KEY-----
      Proc-Type: 4,ENCRYPTED
      DEK-Info: AES-128-CBC,ACA3E22DF892F02598EF379C39B57AD7

      avMc5fYTtQOeRnWOvz3zJyWyhYU8L4zXmIiVsoPZs0rFvhsULPAys+AX2crMmGqZ
      4ziqBTvOuULXUiEz0k+JZVlqGkr4m0GqGOAMlqncDh4WSMpRiDXh/n3b4rY9pCaB
      vKr7pBhLe6bknVogEW0v1vP9ksVrEL+0XwzybdAkgCI=
      -----END EC PRIVATE KEY-----
      """

    static let all = [pbes2, pbes1, traditional]
  }

  @Suite("Encrypted keys")
  struct TLSKeyTests {
    private func reason(_ key: String, _ passphrase: String?) -> String {
      do throws(TransportError) {
        try TLSContext(
          TLSConfiguration(
            trustRoots: .only(.text(EncryptedKey.certificate)), certificate: .text(EncryptedKey.certificate),
            privateKey: .text(key), privateKeyPassphrase: passphrase)
        ).reload()
        return "none"
      } catch {
        return error.description
      }
    }

    @Test("a wrong passphrase is told as one, whatever it makes of the key", arguments: EncryptedKey.all.indices)
    func wrongPassphrases(_ index: Int) {
      let key = EncryptedKey.all[index]
      var others: [String] = []
      // One in 256 decrypts to something that ends like a key.
      for number in 0..<600 {
        let reason = reason(key, "wrong \(number)")
        if !reason.contains("the passphrase is not the key's") { others.append("\(number): \(reason)") }
      }
      #expect(others == [])
    }

    @Test("the right passphrase, none, an empty one, one that goes on behind a NUL byte, and one that is too long")
    func passphrases() {
      for key in EncryptedKey.all {
        #expect(reason(key, "right") == "none")
        #expect(reason(key, nil).contains("set privateKeyPassphrase"))
        for wrong in ["", "right\0wrong"] {
          #expect(reason(key, wrong).contains("the passphrase is not the key's"), "\(wrong.debugDescription)")
        }
        #expect(reason(key, String(repeating: "x", count: 1025)).contains("more than 1024 bytes"))
      }
    }

    @Test("a key that is missing and one that is damaged are told apart")
    func damagedKeys() {
      #expect(reason(EncryptedKey.certificate, "right").contains("no PEM block of a key"))
      #expect(reason("-----BEGIN PRIVATE KEY-----", nil).contains("it is damaged"))
      let damaged = "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"
      #expect(reason(damaged, nil).contains("it is damaged"))
      #expect(reason(damaged, "right").contains("it is damaged"))
      let cut = EncryptedKey.pbes2.replacing("\nMIHrM", with: "\nMIHr")
      #expect(reason(cut, "right").contains("damaged"))
    }
  }
#endif
