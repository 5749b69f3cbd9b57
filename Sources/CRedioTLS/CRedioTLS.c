#include "CRedioTLS.h"

#ifdef CREDIO_TLS_AVAILABLE
#include <openssl/crypto.h>
#include <openssl/ssl.h>

const char *credio_tls_version(void) { return OpenSSL_version(OPENSSL_VERSION); }
#endif
