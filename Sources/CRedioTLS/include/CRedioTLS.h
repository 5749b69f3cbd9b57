// TLS with OpenSSL 3 for RedioTransport, without I/O: the session's owner passes in ciphertext that has arrived, and
// sends the ciphertext that comes out. These are functions since many of OpenSSL's own names are macros, which Swift
// can't call. Without OpenSSL's headers this header declares nothing, so that a build without the trait TLS does not
// need them.
//
// Any number of threads may use a context once it is set up. Only one thread at a time may use a session, with one
// exception: what `credio_tls_sending` lends belongs to the sending thread, while another one may use the session.

#ifndef CREDIO_TLS_H
#define CREDIO_TLS_H

#if __has_include(<openssl/ssl.h>)
#define CREDIO_TLS_AVAILABLE 1

#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

/// The version of the OpenSSL library, such as "OpenSSL 3.0.19 27 Jan 2026". Static text.
const char *credio_tls_version(void);

/// Copies the reason of the calling thread's last failed call, in OpenSSL's words, and clears it. Empty if there is none.
void credio_tls_take_reason(char *text, size_t size);

// MARK: Contexts: settings that connections share

typedef struct credio_tls_context credio_tls_context;

/// PEM text in memory: no function here reads a file.
struct credio_tls_pem {
  const void *text;
  size_t count;
};

/// Results of loading certificates and keys.
enum {
  CREDIO_TLS_OK = 0,
  /// Another failure: see `credio_tls_take_reason`.
  CREDIO_TLS_FAILED = -1,
  /// The text contains no certificate.
  CREDIO_TLS_NOTHING_THERE = -2,
  /// The text contains no private key.
  CREDIO_TLS_NO_KEY = -3,
  /// The key is encrypted and no passphrase was given.
  CREDIO_TLS_NEEDS_PASSPHRASE = -4,
  /// The passphrase is wrong, or the encrypted key is damaged.
  CREDIO_TLS_WRONG_PASSPHRASE = -5,
  /// The key does not belong to the certificate.
  CREDIO_TLS_KEY_MISMATCH = -6,
};

/// Creates a client's context. NULL on failure.
///
/// - minimum_version: 12 or 13, for TLS 1.2 or 1.3.
credio_tls_context *credio_tls_context_create(int minimum_version);
void credio_tls_context_free(credio_tls_context *context);

/// The file, and the directories separated by colons, of the system's certificate authorities: from the environment
/// variables SSL_CERT_FILE and SSL_CERT_DIR, or else OpenSSL's built-in paths. They need not exist. Valid until the
/// environment changes.
const char *credio_tls_default_file(void);
const char *credio_tls_default_directories(void);
/// Trusts the certificate authorities in a PEM text.
int credio_tls_trust(credio_tls_context *context, struct credio_tls_pem authorities);
/// Sets the client's certificate, followed by its chain in the same text, and its key.
///
/// - passphrase: The key's passphrase, not zero-terminated, or NULL.
int credio_tls_identify(
    credio_tls_context *context, struct credio_tls_pem certificates, struct credio_tls_pem key, const char *passphrase,
    size_t passphrase_count);

// MARK: Sessions: one connection each

typedef struct credio_tls_session credio_tls_session;

/// How much of the server's certificate is verified.
enum {
  CREDIO_TLS_VERIFY_NOTHING = 0,
  CREDIO_TLS_VERIFY_CHAIN = 1,
  CREDIO_TLS_VERIFY_CHAIN_AND_NAME = 2,
};

/// Creates a client's session. NULL on failure.
///
/// - name: The host name or IP address that the server's certificate must be for. A host name is also sent (SNI).
/// - ticket: A ticket of the session to resume, or NULL. The caller keeps it.
credio_tls_session *credio_tls_session_create(
    credio_tls_context *context, const char *name, int verification, void *ticket);
void credio_tls_session_free(credio_tls_session *session);

enum {
  /// More ciphertext is needed.
  CREDIO_TLS_MORE = 0,
  /// The peer has ended its side in an orderly way.
  CREDIO_TLS_CLOSED = -10,
  /// A failure: see `credio_tls_take_reason` and `credio_tls_certificate_fault`.
  CREDIO_TLS_BROKEN = -11,
};

/// Lends ciphertext to the next calls. `credio_tls_input_left` says how many bytes they have not consumed.
void credio_tls_lend_input(credio_tls_session *session, const void *bytes, size_t count);
size_t credio_tls_input_left(const credio_tls_session *session);

/// Continues the handshake. Returns 1 when it is complete, CREDIO_TLS_MORE, or CREDIO_TLS_BROKEN.
int credio_tls_handshake(credio_tls_session *session);
/// Decrypts as many bytes as fit. Returns their number, CREDIO_TLS_MORE, CREDIO_TLS_CLOSED, or CREDIO_TLS_BROKEN.
ssize_t credio_tls_read(credio_tls_session *session, void *bytes, size_t count);
/// Whether to read again even if no more ciphertext arrives.
int credio_tls_has_more(const credio_tls_session *session);
/// Encrypts all of the bytes. Returns their number, or CREDIO_TLS_BROKEN.
ssize_t credio_tls_write(credio_tls_session *session, const void *bytes, size_t count);
/// Adds the closing alert (close_notify) to the output.
void credio_tls_close(credio_tls_session *session);

/// Whether there is output, besides what `credio_tls_take_output` has taken.
int credio_tls_has_output(const credio_tls_session *session);
/// Moves the output to the sending thread's buffer, all of which must have been sent.
void credio_tls_take_output(credio_tls_session *session);
/// The bytes in the sending thread's buffer that are not sent yet. For that thread only, without the session's lock.
const void *credio_tls_sending(const credio_tls_session *session, size_t *count);
void credio_tls_sent(credio_tls_session *session, size_t count);

/// What is wrong with the server's certificate, in words; NULL if verification found nothing. Static text.
const char *credio_tls_certificate_fault(const credio_tls_session *session);
/// The host names and addresses of the certificate that failed verification, in printable ASCII; empty if none failed.
/// Valid as long as the session.
const char *credio_tls_faulty_certificate(const credio_tls_session *session);
/// Whether that certificate lists neither a host name nor an address (subjectAltName), so that the text is its subject.
int credio_tls_faulty_lists_no_name(const credio_tls_session *session);
/// Whether an earlier session was resumed.
int credio_tls_is_resumed(const credio_tls_session *session);
/// "TLSv1.3". Static text.
const char *credio_tls_protocol(const credio_tls_session *session);

/// Takes a ticket that the server has sent, to resume the session with; NULL if there is none. The caller must free it.
void *credio_tls_take_ticket(credio_tls_session *session);
/// Whether a ticket should be used only once, as in TLS 1.3.
int credio_tls_is_single_use(const void *ticket);
void credio_tls_ticket_free(void *ticket);

#endif
#endif
