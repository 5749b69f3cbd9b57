#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif

#include "CRedioTLS.h"

#ifdef CREDIO_TLS_AVAILABLE
#include <arpa/inet.h>
#include <openssl/bio.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509_vfy.h>
#include <openssl/x509v3.h>
#include <stdlib.h>
#include <string.h>

const char *credio_tls_version(void) { return OpenSSL_version(OPENSSL_VERSION); }

void credio_tls_take_reason(char *text, size_t size) {
  if (size == 0) return;
  text[0] = 0;
  unsigned long code = ERR_peek_last_error();
  if (code != 0) {
    const char *reason = ERR_reason_error_string(code);
    if (reason != NULL) {
      strncpy(text, reason, size - 1);
      text[size - 1] = 0;
    } else {
      ERR_error_string_n(code, text, size);
    }
  }
  ERR_clear_error();
}

struct credio_tls_context {
  SSL_CTX *ctx;
};

struct credio_tls_session {
  SSL *ssl;
  // Lent by the owner during a call.
  const unsigned char *input;
  size_t input_count;
  // Ciphertext that is not taken yet, and ciphertext that the sending thread has taken.
  unsigned char *output;
  size_t output_count, output_capacity;
  unsigned char *sending;
  size_t sending_start, sending_count, sending_capacity;
  SSL_SESSION *ticket;
  // Whether OpenSSL has more to return without further input.
  int has_more;
  // The names of the certificate that failed verification, and whether it lists none.
  char faulty[512];
  int faulty_lists_none;
};

// MARK: A BIO that reads the session's input and writes its output

static int bio_read(BIO *bio, char *bytes, int count) {
  credio_tls_session *session = BIO_get_data(bio);
  BIO_clear_retry_flags(bio);
  if (count <= 0) return 0;
  if (session->input_count == 0) {
    BIO_set_retry_read(bio);
    return -1;
  }
  size_t moved = session->input_count < (size_t)count ? session->input_count : (size_t)count;
  memcpy(bytes, session->input, moved);
  session->input += moved;
  session->input_count -= moved;
  return (int)moved;
}

static int bio_write(BIO *bio, const char *bytes, int count) {
  credio_tls_session *session = BIO_get_data(bio);
  BIO_clear_retry_flags(bio);
  if (count <= 0) return 0;
  size_t needed = session->output_count + (size_t)count;
  if (needed > session->output_capacity) {
    size_t capacity = session->output_capacity < 4096 ? 4096 : session->output_capacity;
    while (capacity < needed) capacity *= 2;
    unsigned char *larger = realloc(session->output, capacity);
    if (larger == NULL) return -1;
    session->output = larger;
    session->output_capacity = capacity;
  }
  memcpy(session->output + session->output_count, bytes, (size_t)count);
  session->output_count += (size_t)count;
  return count;
}

static long bio_control(BIO *bio, int command, long number, void *pointer) {
  (void)bio, (void)number, (void)pointer;
  return command == BIO_CTRL_FLUSH ? 1 : 0;
}

static int bio_create(BIO *bio) {
  BIO_set_init(bio, 1);
  return 1;
}

static CRYPTO_ONCE method_once = CRYPTO_ONCE_STATIC_INIT;
static BIO_METHOD *method;
static int context_index = -1;

static void make_method(void) {
  context_index = SSL_get_ex_new_index(0, NULL, NULL, NULL, NULL);
  BIO_METHOD *made = BIO_meth_new(BIO_get_new_index() | BIO_TYPE_SOURCE_SINK, "redio");
  if (made == NULL) return;
  BIO_meth_set_read(made, bio_read);
  BIO_meth_set_write(made, bio_write);
  BIO_meth_set_ctrl(made, bio_control);
  BIO_meth_set_create(made, bio_create);
  method = made;
}

// MARK: Contexts

static int keep_ticket(SSL *ssl, SSL_SESSION *ticket) {
  credio_tls_session *session = SSL_get_ex_data(ssl, context_index);
  if (session == NULL) return 0;
  SSL_SESSION_free(session->ticket);
  session->ticket = ticket;
  return 1;  // The session owns the ticket now.
}

credio_tls_context *credio_tls_context_create(int minimum_version) {
  ERR_clear_error();
  if (!CRYPTO_THREAD_run_once(&method_once, make_method) || method == NULL || context_index < 0) return NULL;
  credio_tls_context *context = calloc(1, sizeof *context);
  if (context == NULL) return NULL;
  context->ctx = SSL_CTX_new(TLS_client_method());
  if (context->ctx == NULL) {
    free(context);
    return NULL;
  }
  SSL_CTX_set_min_proto_version(context->ctx, minimum_version == 13 ? TLS1_3_VERSION : TLS1_2_VERSION);
  SSL_CTX_set_mode(context->ctx, SSL_MODE_RELEASE_BUFFERS);
  SSL_CTX_set_options(context->ctx, SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION);
  SSL_CTX_set_session_cache_mode(context->ctx, SSL_SESS_CACHE_CLIENT | SSL_SESS_CACHE_NO_INTERNAL);
  SSL_CTX_sess_set_new_cb(context->ctx, keep_ticket);
  return context;
}

void credio_tls_context_free(credio_tls_context *context) {
  if (context == NULL) return;
  SSL_CTX_free(context->ctx);
  free(context);
}

// The passphrase for an encrypted key, and whether OpenSSL has asked for it.
struct passphrase {
  const char *text;
  size_t count;
  int was_asked;
};

static int answer_passphrase(char *text, int size, int writing, void *data) {
  (void)writing;
  struct passphrase *passphrase = data;
  passphrase->was_asked = 1;
  if (passphrase->text == NULL || passphrase->count > (size_t)size) return -1;
  memcpy(text, passphrase->text, passphrase->count);
  return (int)passphrase->count;
}

static int open_source(struct credio_tls_pem pem, BIO **source) {
  ERR_clear_error();
  if (pem.count == 0 || pem.count > INT32_MAX) return CREDIO_TLS_NOTHING_THERE;
  *source = BIO_new_mem_buf(pem.text, (int)pem.count);
  return *source == NULL ? CREDIO_TLS_FAILED : CREDIO_TLS_OK;
}

// Whether there is a line such as "-----BEGIN ENCRYPTED PRIVATE KEY-----", even if the block is damaged.
static int has_key_block(struct credio_tls_pem pem) {
  static const char mark[] = "PRIVATE KEY-----";
  const char *text = pem.text;
  for (size_t i = 0; i + sizeof mark - 1 <= pem.count; i++)
    if (memcmp(text + i, mark, sizeof mark - 1) == 0) return 1;
  return 0;
}

// Whether reading ended because there is no further PEM block, which is not an error.
static int is_end_of_pem(void) {
  unsigned long code = ERR_peek_last_error();
  if (ERR_GET_LIB(code) != ERR_LIB_PEM || ERR_GET_REASON(code) != PEM_R_NO_START_LINE) return 0;
  ERR_clear_error();
  return 1;
}

static const char *environment(const char *name) {
#ifdef __GLIBC__
  return secure_getenv(name);
#else
  return getenv(name);
#endif
}

const char *credio_tls_default_file(void) {
  const char *set = environment(X509_get_default_cert_file_env());
  return set != NULL ? set : X509_get_default_cert_file();
}

const char *credio_tls_default_directories(void) {
  const char *set = environment(X509_get_default_cert_dir_env());
  return set != NULL ? set : X509_get_default_cert_dir();
}

int credio_tls_trust(credio_tls_context *context, struct credio_tls_pem authorities) {
  BIO *source = NULL;
  int result = open_source(authorities, &source);
  if (result != CREDIO_TLS_OK) return result;
  X509_STORE *store = SSL_CTX_get_cert_store(context->ctx);
  int found = 0;
  while (1) {
    X509 *certificate = PEM_read_bio_X509_AUX(source, NULL, NULL, NULL);
    if (certificate == NULL) {
      result = is_end_of_pem() ? (found > 0 ? CREDIO_TLS_OK : CREDIO_TLS_NOTHING_THERE) : CREDIO_TLS_FAILED;
      break;
    }
    int added = X509_STORE_add_cert(store, certificate);
    X509_free(certificate);
    if (added != 1) {
      result = CREDIO_TLS_FAILED;
      break;
    }
    found++;
  }
  BIO_free(source);
  return result;
}

static int use_certificates(credio_tls_context *context, struct credio_tls_pem certificates) {
  BIO *source = NULL;
  int result = open_source(certificates, &source);
  if (result != CREDIO_TLS_OK) return result;
  X509 *certificate = PEM_read_bio_X509_AUX(source, NULL, NULL, NULL);
  if (certificate == NULL) {
    result = is_end_of_pem() ? CREDIO_TLS_NOTHING_THERE : CREDIO_TLS_FAILED;
    BIO_free(source);
    return result;
  }
  result = SSL_CTX_use_certificate(context->ctx, certificate) == 1 ? CREDIO_TLS_OK : CREDIO_TLS_FAILED;
  X509_free(certificate);
  while (result == CREDIO_TLS_OK) {
    X509 *link = PEM_read_bio_X509(source, NULL, NULL, NULL);
    if (link == NULL) {
      result = is_end_of_pem() ? CREDIO_TLS_OK : CREDIO_TLS_FAILED;
      break;
    }
    // On success the context owns the certificate.
    if (SSL_CTX_add0_chain_cert(context->ctx, link) != 1) {
      X509_free(link);
      result = CREDIO_TLS_FAILED;
    }
  }
  BIO_free(source);
  return result;
}

int credio_tls_identify(
    credio_tls_context *context, struct credio_tls_pem certificates, struct credio_tls_pem key, const char *passphrase,
    size_t passphrase_count) {
  int result = use_certificates(context, certificates);
  if (result != CREDIO_TLS_OK) return result;
  if (!has_key_block(key)) return CREDIO_TLS_NO_KEY;
  BIO *source = NULL;
  result = open_source(key, &source);
  if (result != CREDIO_TLS_OK) return result;
  struct passphrase given = {passphrase, passphrase_count, 0};
  EVP_PKEY *private = PEM_read_bio_PrivateKey(source, NULL, answer_passphrase, &given);
  BIO_free(source);
  if (private == NULL) {
    // OpenSSL's error depends on what a wrong passphrase makes of the key: one time in 256 the padding looks valid. But
    // it is certain that a passphrase was asked for.
    if (!given.was_asked) return CREDIO_TLS_FAILED;
    ERR_clear_error();
    return passphrase == NULL ? CREDIO_TLS_NEEDS_PASSPHRASE : CREDIO_TLS_WRONG_PASSPHRASE;
  }
  // This also checks that the key belongs to the certificate.
  result = SSL_CTX_use_PrivateKey(context->ctx, private) == 1 ? CREDIO_TLS_OK : CREDIO_TLS_FAILED;
  EVP_PKEY_free(private);
  if (result == CREDIO_TLS_OK && SSL_CTX_check_private_key(context->ctx) == 1) return CREDIO_TLS_OK;
  ERR_clear_error();
  return CREDIO_TLS_KEY_MISMATCH;
}

// MARK: Sessions

// Appends a name, with \xff for bytes that don't print, since the certificate's author has chosen them. The first name
// that does not fit is replaced by an ellipsis; each name before leaves room for that: ", ..." and the terminating
// zero.
static void append(char *text, size_t size, const unsigned char *more, size_t count) {
  static const char digits[] = "0123456789abcdef";
  static const char ellipsis[] = ", ...";
  size_t used = strlen(text);
  const char *separator = used > 0 ? ", " : "";
  if (used >= 3 && memcmp(text + used - 3, "...", 3) == 0) return;
  size_t needed = used + strlen(separator) + sizeof ellipsis;
  for (size_t i = 0; i < count && needed <= size; i++) needed += more[i] > 32 && more[i] < 127 ? 1 : 4;
  if (needed > size) {
    strcpy(text + used, used > 0 ? ellipsis : "...");
    return;
  }
  strcpy(text + used, separator);
  used += strlen(separator);
  for (size_t i = 0; i < count; i++) {
    if (more[i] > 32 && more[i] < 127) {
      text[used++] = (char)more[i];
    } else {
      text[used++] = '\\';
      text[used++] = 'x';
      text[used++] = digits[more[i] >> 4];
      text[used++] = digits[more[i] & 15];
    }
  }
  text[used] = 0;
}

// Writes the host names and addresses that a certificate is for, or its subject if it lists none.
//
// Returns whether it lists any.
static int name_certificate(X509 *certificate, char *text, size_t size) {
  text[0] = 0;
  int found = 0;
  GENERAL_NAMES *names = X509_get_ext_d2i(certificate, NID_subject_alt_name, NULL, NULL);
  for (int i = 0; i < sk_GENERAL_NAME_num(names); i++) {
    const GENERAL_NAME *name = sk_GENERAL_NAME_value(names, i);
    if (name->type == GEN_DNS) {
      found = 1;
      append(text, size, ASN1_STRING_get0_data(name->d.dNSName), (size_t)ASN1_STRING_length(name->d.dNSName));
    } else if (name->type == GEN_IPADD) {
      char address[INET6_ADDRSTRLEN];
      int length = ASN1_STRING_length(name->d.iPAddress);
      // The extension is not validated yet.
      if (length != 4 && length != 16) continue;
      found = 1;
      int family = length == 4 ? AF_INET : AF_INET6;
      if (inet_ntop(family, ASN1_STRING_get0_data(name->d.iPAddress), address, sizeof address) != NULL)
        append(text, size, (const unsigned char *)address, strlen(address));
    }
  }
  GENERAL_NAMES_free(names);
  if (!found) X509_NAME_oneline(X509_get_subject_name(certificate), text, (int)size);
  return found;
}

// OpenSSL's verification callback. Changes no result; records which certificate failed.
static int note_fault(int is_good, X509_STORE_CTX *check) {
  if (is_good) return is_good;
  SSL *ssl = X509_STORE_CTX_get_ex_data(check, SSL_get_ex_data_X509_STORE_CTX_idx());
  credio_tls_session *session = ssl == NULL ? NULL : SSL_get_ex_data(ssl, context_index);
  X509 *certificate = X509_STORE_CTX_get_current_cert(check);
  if (session != NULL && certificate != NULL)
    session->faulty_lists_none = !name_certificate(certificate, session->faulty, sizeof session->faulty);
  return is_good;
}

static int is_address(const char *name) {
  unsigned char bytes[sizeof(struct in6_addr)];
  return inet_pton(AF_INET, name, bytes) == 1 || inet_pton(AF_INET6, name, bytes) == 1;
}

credio_tls_session *credio_tls_session_create(
    credio_tls_context *context, const char *name, int verification, void *ticket) {
  ERR_clear_error();
  credio_tls_session *session = calloc(1, sizeof *session);
  if (session == NULL) return NULL;
  BIO *bio = BIO_new(method);
  session->ssl = SSL_new(context->ctx);
  if (session->ssl == NULL || bio == NULL) {
    BIO_free(bio);
    SSL_free(session->ssl);
    free(session);
    return NULL;
  }
  BIO_set_data(bio, session);
  SSL_set_bio(session->ssl, bio, bio);
  SSL_set_connect_state(session->ssl);

  int failed = SSL_set_ex_data(session->ssl, context_index, session) != 1;
  // SSL_VERIFY_NONE continues whatever the result of the verification.
  SSL_set_verify(
      session->ssl, verification == CREDIO_TLS_VERIFY_NOTHING ? SSL_VERIFY_NONE : SSL_VERIFY_PEER, note_fault);
  X509_VERIFY_PARAM *rules = SSL_get0_param(session->ssl);
  int is_number = is_address(name);
  // RFC 6066, section 3: an IP address must not be sent as SNI.
  if (!is_number) failed |= SSL_set_tlsext_host_name(session->ssl, name) != 1;
  if (verification == CREDIO_TLS_VERIFY_CHAIN_AND_NAME) {
    // RFC 9525: a subject's common name is no host name (section 2), and a wildcard is a whole left-most label (section 6.3).
    X509_VERIFY_PARAM_set_hostflags(
        rules, X509_CHECK_FLAG_NEVER_CHECK_SUBJECT | X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS);
    failed |= is_number ? X509_VERIFY_PARAM_set1_ip_asc(rules, name) != 1
                        : X509_VERIFY_PARAM_set1_host(rules, name, 0) != 1;
  }
  if (ticket != NULL) SSL_set_session(session->ssl, ticket);
  if (failed) {
    credio_tls_session_free(session);
    return NULL;
  }
  return session;
}

void credio_tls_session_free(credio_tls_session *session) {
  if (session == NULL) return;
  SSL_free(session->ssl);
  SSL_SESSION_free(session->ticket);
  free(session->output);
  free(session->sending);
  free(session);
}

void credio_tls_lend_input(credio_tls_session *session, const void *bytes, size_t count) {
  session->input = bytes;
  session->input_count = count;
}

size_t credio_tls_input_left(const credio_tls_session *session) { return session->input_count; }

int credio_tls_handshake(credio_tls_session *session) {
  ERR_clear_error();
  int result = SSL_do_handshake(session->ssl);
  if (result == 1) return 1;
  int error = SSL_get_error(session->ssl, result);
  return error == SSL_ERROR_WANT_READ || error == SSL_ERROR_WANT_WRITE ? CREDIO_TLS_MORE : CREDIO_TLS_BROKEN;
}

ssize_t credio_tls_read(credio_tls_session *session, void *bytes, size_t count) {
  ERR_clear_error();
  size_t total = 0;
  while (total < count) {
    size_t moved = 0;
    int result = SSL_read_ex(session->ssl, (char *)bytes + total, count - total, &moved);
    if (result == 1) {
      total += moved;
      continue;
    }
    int error = SSL_get_error(session->ssl, result);
    int waits = error == SSL_ERROR_WANT_READ || error == SSL_ERROR_WANT_WRITE;
    // Return decrypted bytes first; the next call returns the end or the error again.
    session->has_more = !waits && total > 0;
    if (total > 0) return (ssize_t)total;
    if (waits) return CREDIO_TLS_MORE;
    return error == SSL_ERROR_ZERO_RETURN ? CREDIO_TLS_CLOSED : CREDIO_TLS_BROKEN;
  }
  session->has_more = 1;
  return (ssize_t)total;
}

int credio_tls_has_more(const credio_tls_session *session) { return session->has_more; }

ssize_t credio_tls_write(credio_tls_session *session, const void *bytes, size_t count) {
  ERR_clear_error();
  size_t written = 0;
  // bio_write takes everything, so a write is never partial.
  if (SSL_write_ex(session->ssl, bytes, count, &written) != 1) return CREDIO_TLS_BROKEN;
  return (ssize_t)written;
}

void credio_tls_close(credio_tls_session *session) {
  ERR_clear_error();
  if (SSL_is_init_finished(session->ssl)) SSL_shutdown(session->ssl);
  ERR_clear_error();
}

int credio_tls_has_output(const credio_tls_session *session) { return session->output_count > 0; }

void credio_tls_take_output(credio_tls_session *session) {
  unsigned char *sending = session->sending;
  size_t capacity = session->sending_capacity;
  session->sending = session->output;
  session->sending_capacity = session->output_capacity;
  session->sending_start = 0;
  session->sending_count = session->output_count;
  session->output = sending;
  session->output_capacity = capacity;
  session->output_count = 0;
}

const void *credio_tls_sending(const credio_tls_session *session, size_t *count) {
  *count = session->sending_count;
  return session->sending == NULL ? NULL : session->sending + session->sending_start;
}

void credio_tls_sent(credio_tls_session *session, size_t count) {
  session->sending_start += count;
  session->sending_count -= count;
}

const char *credio_tls_certificate_fault(const credio_tls_session *session) {
  long result = SSL_get_verify_result(session->ssl);
  return result == X509_V_OK ? NULL : X509_verify_cert_error_string(result);
}

const char *credio_tls_faulty_certificate(const credio_tls_session *session) { return session->faulty; }

int credio_tls_faulty_lists_no_name(const credio_tls_session *session) { return session->faulty_lists_none; }

int credio_tls_is_resumed(const credio_tls_session *session) { return SSL_session_reused(session->ssl); }

const char *credio_tls_protocol(const credio_tls_session *session) { return SSL_get_version(session->ssl); }

void *credio_tls_take_ticket(credio_tls_session *session) {
  SSL_SESSION *ticket = session->ticket;
  session->ticket = NULL;
  return ticket;
}

int credio_tls_is_single_use(const void *ticket) {
  return SSL_SESSION_get_protocol_version(ticket) >= TLS1_3_VERSION;
}

void credio_tls_ticket_free(void *ticket) { SSL_SESSION_free(ticket); }

#endif
