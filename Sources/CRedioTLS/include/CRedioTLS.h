// OpenSSL's interface for RedioTransport, as functions: many of OpenSSL's own names are macros, which Swift can't call.
// Without OpenSSL's headers this header declares nothing, so that a build with the trait TLS switched off needs none.

#ifndef CREDIO_TLS_H
#define CREDIO_TLS_H

#if __has_include(<openssl/ssl.h>)
#define CREDIO_TLS_AVAILABLE 1

/// The version of the OpenSSL library in use, such as "OpenSSL 3.0.19 27 Jan 2026". Static text.
const char *credio_tls_version(void);

#endif
#endif
