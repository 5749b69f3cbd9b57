// TLS by OpenSSL 3 for RedioTransport, without I/O: ciphertext that has arrived goes in, ciphertext to be sent comes out,
// and whoever owns the session moves both. Functions, since many of OpenSSL's own names are macros, which Swift can't
// call. Without OpenSSL's headers this header declares nothing, so that a build with the trait TLS switched off needs none.
//
// A context may be used by any number of threads once it is set up. A session is used by one thread at a time; what its
// `credio_tls_sending` lends belongs to the one thread that sends, and may be read while another one uses the session.

#ifndef CREDIO_TLS_H
#define CREDIO_TLS_H

#if __has_include(<openssl/ssl.h>)
#define CREDIO_TLS_AVAILABLE 1

#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

/// The version of the OpenSSL library in use, such as "OpenSSL 3.0.19 27 Jan 2026". Static text.
const char *credio_tls_version(void);

/// Takes the reason of the calling thread's last failed call, in OpenSSL's words, and forgets it. Empty if there is none.
void credio_tls_take_reason(char *text, size_t size);

// MARK: Contexts: what connections have in common

typedef struct credio_tls_context credio_tls_context;

/// PEM text in memory: no function here reads a file.
struct credio_tls_pem {
  const void *text;
  size_t count;
};

/// What went wrong with certificates and keys, where OpenSSL's reason does not say it.
enum {
  CREDIO_TLS_OK = 0,
  /// See `credio_tls_take_reason`.
  CREDIO_TLS_FAILED = -1,
  /// There is no certificate in the text.
  CREDIO_TLS_NOTHING_THERE = -2,
  /// There is no private key in the text.
  CREDIO_TLS_NO_KEY = -3,
  /// The key is encrypted, and no passphrase was given.
  CREDIO_TLS_NEEDS_PASSPHRASE = -4,
  /// The passphrase is not the key's, or the encrypted key is damaged.
  CREDIO_TLS_WRONG_PASSPHRASE = -5,
  /// The key does not belong to the certificate.
  CREDIO_TLS_KEY_MISMATCH = -6,
};

/// A context of a client, or NULL.
///
/// - minimum_version: 12 or 13, for TLS 1.2 or 1.3.
credio_tls_context *credio_tls_context_create(int minimum_version);
void credio_tls_context_free(credio_tls_context *context);

/// The file and the directories, separated by colons, of the certificate authorities that the system trusts: what the
/// environment variables SSL_CERT_FILE and SSL_CERT_DIR say, or where OpenSSL was built to look. Neither need exist. Valid
/// until the environment changes.
const char *credio_tls_default_file(void);
const char *credio_tls_default_directories(void);
/// Trusts the certificate authorities of a PEM text.
int credio_tls_trust(credio_tls_context *context, struct credio_tls_pem authorities);
/// Presents a certificate, with the chain that follows it in the text, and its key.
///
/// - passphrase: Of the key, not terminated, or NULL.
int credio_tls_identify(
    credio_tls_context *context, struct credio_tls_pem certificates, struct credio_tls_pem key, const char *passphrase,
    size_t passphrase_count);

// MARK: Sessions: one connection each

typedef struct credio_tls_session credio_tls_session;

/// How much of a server's certificate is checked.
enum {
  CREDIO_TLS_VERIFY_NOTHING = 0,
  CREDIO_TLS_VERIFY_CHAIN = 1,
  CREDIO_TLS_VERIFY_CHAIN_AND_NAME = 2,
};

/// A session of a client, or NULL.
///
/// - name: The host name or IP address that the server's certificate must hold; a name is also asked for (SNI).
/// - ticket: Of an earlier session to be resumed, or NULL. It is not consumed.
credio_tls_session *credio_tls_session_create(
    credio_tls_context *context, const char *name, int verification, void *ticket);
void credio_tls_session_free(credio_tls_session *session);

enum {
  /// More ciphertext is needed.
  CREDIO_TLS_MORE = 0,
  /// The peer has ended its side in order.
  CREDIO_TLS_CLOSED = -10,
  /// See `credio_tls_take_reason`, and `credio_tls_certificate_fault`.
  CREDIO_TLS_BROKEN = -11,
};

/// Lends ciphertext that has arrived to the next calls; what they leave of it, `credio_tls_input_left` says.
void credio_tls_lend_input(credio_tls_session *session, const void *bytes, size_t count);
size_t credio_tls_input_left(const credio_tls_session *session);

/// Goes on with the handshake: 1 when it is complete, CREDIO_TLS_MORE, or CREDIO_TLS_BROKEN.
int credio_tls_handshake(credio_tls_session *session);
/// Decrypts what fits: the count of bytes, CREDIO_TLS_MORE, CREDIO_TLS_CLOSED, or CREDIO_TLS_BROKEN.
ssize_t credio_tls_read(credio_tls_session *session, void *bytes, size_t count);
/// Whether the last read must be followed by another one, even if no more ciphertext comes.
int credio_tls_has_more(const credio_tls_session *session);
/// Encrypts all of the bytes: their count, or CREDIO_TLS_BROKEN.
ssize_t credio_tls_write(credio_tls_session *session, const void *bytes, size_t count);
/// Says goodbye: adds the closing alert to the output.
void credio_tls_close(credio_tls_session *session);

/// Whether ciphertext waits to be sent, apart from what the sender has taken.
int credio_tls_has_output(const credio_tls_session *session);
/// Hands the waiting ciphertext to the sender, who must have sent all that he took before.
void credio_tls_take_output(credio_tls_session *session);
/// What the sender has taken and not sent yet. Of the sender alone, who need not hold the session's lock.
const void *credio_tls_sending(const credio_tls_session *session, size_t *count);
void credio_tls_sent(credio_tls_session *session, size_t count);

/// What is wrong with the server's certificate, in words; NULL if nothing is. Static text.
const char *credio_tls_certificate_fault(const credio_tls_session *session);
/// The names that the certificate is for at which the check failed, in printable ASCII; empty if none did. Lives as long as
/// the session.
const char *credio_tls_faulty_certificate(const credio_tls_session *session);
/// Whether that certificate lists neither a host name nor an address (subjectAltName); then its subject is told.
int credio_tls_faulty_lists_no_name(const credio_tls_session *session);
/// Whether an earlier session was resumed.
int credio_tls_is_resumed(const credio_tls_session *session);
/// "TLSv1.3". Static text.
const char *credio_tls_protocol(const credio_tls_session *session);

/// Takes a ticket that the server has sent, to resume the session with; NULL if there is none. To be freed.
void *credio_tls_take_ticket(credio_tls_session *session);
/// Whether a ticket should be used once only, as those of TLS 1.3.
int credio_tls_is_single_use(const void *ticket);
void credio_tls_ticket_free(void *ticket);

#endif
#endif
