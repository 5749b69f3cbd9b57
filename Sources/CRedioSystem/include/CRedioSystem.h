// System calls for RedioTransport that Swift can't import, or that differ between systems. Each returns the call's result
// or the negative error number, so that callers need not read errno.

#ifndef CREDIO_SYSTEM_H
#define CREDIO_SYSTEM_H

// RedioTransport imports addresses, resolver and error numbers of the C library through these headers.
#include <errno.h>
#include <netdb.h>
#include <netinet/in.h>
#include <poll.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>

/// Creates a non-blocking stream socket, which child processes don't inherit (close-on-exec).
int credio_socket(int family);

/// Creates two UNIX stream sockets that are connected to each other, as credio_socket does. Returns 0 or the negative error
/// number.
int credio_socket_pair(int ends[2]);

/// Starts to connect. Returns 0 if connected, -EINPROGRESS if the socket will become writable when it is.
int credio_connect(int fd, const struct sockaddr *address, socklen_t length);

/// The result of a connect that was in progress: 0 or the negative error number.
int credio_connect_result(int fd);

/// Binds a socket to an address and has it listen. A TCP port is taken over from connections that are only being closed
/// (SO_REUSEADDR), not from another listener; an IPv6 socket serves IPv4 too, if its address is that of all. Returns 0 or
/// the negative error number.
int credio_listen(int fd, const struct sockaddr *address, socklen_t length, int backlog);

/// Accepts a connection, whose socket is like one of credio_socket, and tells the peer's address. Returns the socket or the
/// negative error number.
int credio_accept(int fd, struct sockaddr *address, socklen_t *length);

/// The address that a socket is bound to. Returns 0 or the negative error number.
int credio_socket_address(int fd, struct sockaddr *address, socklen_t *length);

/// Identifies the file of a UNIX socket, by its device and number. Returns 0, -ENOTSOCK for another kind of file, or the
/// negative error number.
int credio_socket_file(const char *path, uint64_t identity[2]);

/// Removes a file. Returns 0 or the negative error number.
int credio_remove(const char *path);

/// Sends without ever raising SIGPIPE.
ssize_t credio_send(int fd, const void *bytes, size_t count);

/// Receives bytes that have arrived. Returns 0 at the end of the stream.
ssize_t credio_receive(int fd, void *bytes, size_t count);

/// Ends both directions. The descriptor stays open.
void credio_shutdown(int fd);

/// Ends this side: the peer reads the end of the stream, and can still send.
void credio_shutdown_output(int fd);

/// Closes the descriptor.
void credio_close(int fd);

/// Disables Nagle's algorithm (TCP_NODELAY). Best effort: without it the socket is slower.
void credio_set_no_delay(int fd);

/// Enables keep-alive, to notice peers that disappear: a first probe after `idle` seconds without traffic, then `count`
/// probes every `interval` seconds. Best effort.
void credio_set_keep_alive(int fd, int idle, int interval, int count);

/// Limits how long sent bytes may stay unacknowledged (TCP_USER_TIMEOUT, RFC 5482); 0 for no limit. Best effort, on
/// systems that have it.
void credio_set_user_timeout(int fd, unsigned milliseconds);

/// Whether an error has closed the connection, even if the error was already returned by another call. 0 where the system
/// can't tell.
int credio_has_failed(int fd);

/// Whether the peer has sent nothing for so long, though bytes are unacknowledged or several probes of its closed
/// window got no answer. 0 where the system can't tell, and for a socket that is not TCP.
int credio_has_vanished(int fd, unsigned milliseconds);

/// Approximately how many written bytes the peer has not acknowledged. 0 where the system can't tell.
int credio_unacknowledged(int fd);

/// The current time in nanoseconds, on a monotonic clock.
int64_t credio_now(void);

/// The event loop whose thread is calling, or NULL.
const void *credio_current_loop(void);
void credio_set_current_loop(const void *loop);

/// Starts a detached thread with a stack of this many bytes, a multiple of the page size. The systems' defaults range
/// from 128 KiB (musl) to 8 MiB (glibc). Returns 0 or the negative error number.
int credio_thread(const char *name, size_t stack, void *(*body)(void *), void *context);

/// How many processors this process may run on.
int credio_processors(void);

/// The error number of the last failed call on the calling thread.
int credio_errno(void);

/// Copies the text of an error number, such as "Connection refused", into `text`.
void credio_error_text(int number, char *text, size_t size);

/// Why credio_file_read did not read a file.
enum {
  CREDIO_FILE_DIRECTORY = 1,
  CREDIO_FILE_FIFO = 2,
  CREDIO_FILE_SOCKET = 3,
  CREDIO_FILE_DEVICE = 4,
  /// The file has more bytes than the limit.
  CREDIO_FILE_TOO_LARGE = 5,
};

/// Reads a regular file of at most `limit` bytes into memory that credio_file_free frees. Returns 0, one of the above,
/// or the negative error number. Nothing but a regular file is opened, so that only a file system that hangs can block
/// the caller.
int credio_file_read(const char *path, size_t limit, void **bytes, size_t *count);
void credio_file_free(void *bytes);

/// Calls `body` with the name of each entry of a directory, until it returns 0. Returns 0 or the negative error number.
int credio_directory_each(const char *path, int (*body)(const char *name, void *context), void *context);

/// Creates a pipe whose ends don't block: the first descriptor to read from, the second to write to. Returns 0 or the
/// negative error number.
int credio_pipe(int ends[2]);

/// Writes a byte to a pipe, unless it is full.
void credio_pipe_signal(int fd);

/// Reads all bytes of a pipe and drops them.
void credio_pipe_clear(int fd);

/// Writes a text to standard error. What can't be written is dropped.
void credio_print_error(const char *text);

/// Waits for descriptors with poll, up to `milliseconds`; without limit if negative.
int credio_poll(struct pollfd *descriptors, size_t count, int milliseconds);

#ifdef __linux__

/// An event of `credio_epoll_wait`: the token given to `credio_epoll_add`, and the flags below.
struct credio_event {
  uint64_t token;
  uint32_t flags;
};

enum {
  CREDIO_READABLE = 1,
  CREDIO_WRITABLE = 2,
  /// The connection has ended, in both directions or by an error. Always reported.
  CREDIO_HANGUP = 4,
};

int credio_epoll_create(void);
int credio_epoll_add(int epoll, int fd, uint64_t token, uint32_t flags);
int credio_epoll_change(int epoll, int fd, uint64_t token, uint32_t flags);
int credio_epoll_remove(int epoll, int fd);
/// Waits up to `milliseconds`, without limit if negative. Returns at most 256 events.
int credio_epoll_wait(int epoll, struct credio_event *events, int count, int milliseconds);

/// Creates an eventfd to wake a waiting loop with.
int credio_wake_create(void);
void credio_wake(int fd);
void credio_wake_clear(int fd);

#endif
#endif
