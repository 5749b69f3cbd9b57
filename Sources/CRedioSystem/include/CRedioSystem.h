// System calls for RedioTransport that Swift's module maps of the C library lack or spell differently from system to
// system. Each returns the call's result, or the negative error number: nothing depends on when errno is read.

#ifndef CREDIO_SYSTEM_H
#define CREDIO_SYSTEM_H

// RedioTransport gets the C library's addresses, resolver and error numbers through these.
#include <errno.h>
#include <netdb.h>
#include <netinet/in.h>
#include <poll.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>

/// A new stream socket that does not block and is not inherited by programs that this one starts.
int credio_socket(int family);

/// Starts to connect: 0 when connected, -EINPROGRESS when the socket will become writable.
int credio_connect(int fd, const struct sockaddr *address, socklen_t length);

/// The outcome of a connect that was in progress: 0, or the negative error number.
int credio_connect_result(int fd);

/// Sends without ever raising SIGPIPE.
ssize_t credio_send(int fd, const void *bytes, size_t count);

/// Receives what has arrived; 0 at the end of the stream.
ssize_t credio_receive(int fd, void *bytes, size_t count);

/// Ends both directions. The descriptor stays open.
void credio_shutdown(int fd);

/// Closes the descriptor.
void credio_close(int fd);

/// Turns off the delay that joins small packets (TCP_NODELAY). A matter of speed; a socket without it still works.
void credio_set_no_delay(int fd);

/// Notices peers that vanish in silence: keep-alive, with a first probe after `idle` seconds. A socket without it still
/// works.
void credio_set_keep_alive(int fd, int idle, int interval, int count);

/// Limits how long what was sent may stay unacknowledged (TCP_USER_TIMEOUT, RFC 5482), where the system has that; 0 for no
/// limit. A socket without it still works.
void credio_set_user_timeout(int fd, unsigned milliseconds);

/// Whether a connection is closed in both directions, though nobody has closed this side: by an error, which may have been
/// told already. 0 where the system can't tell.
int credio_has_failed(int fd);

/// Whether a peer that takes nothing has not been heard of for so long, while something is unacknowledged or probes of its
/// window went unanswered. 0 where the system can't tell, and for a socket that is not TCP.
int credio_has_vanished(int fd, unsigned milliseconds);

/// How many bytes that were written the peer has not acknowledged, about. 0 where the system can't tell.
int credio_unacknowledged(int fd);

/// Nanoseconds on a clock that only goes forward.
int64_t credio_now(void);

/// The event loop that the calling thread runs, or NULL.
const void *credio_current_loop(void);
void credio_set_current_loop(const void *loop);

/// Starts a detached thread with a stack of so many bytes, a multiple of the page size: what systems choose by themselves
/// differs from 128 KiB (musl) to 8 MiB (glibc). 0, or the negative error number.
int credio_thread(const char *name, size_t stack, void *(*body)(void *), void *context);

/// How many processors this process may run on.
int credio_processors(void);

/// The error number of the calling thread's last failed call.
int credio_errno(void);

/// The text of an error number, such as "Connection refused", copied into `text`.
void credio_error_text(int number, char *text, size_t size);

/// What a path leads to, where that is no regular file.
enum {
  CREDIO_FILE_DIRECTORY = 1,
  CREDIO_FILE_FIFO = 2,
  CREDIO_FILE_SOCKET = 3,
  CREDIO_FILE_DEVICE = 4,
  /// It is a file of more bytes than the limit.
  CREDIO_FILE_TOO_LARGE = 5,
};

/// Reads a regular file of at most `limit` bytes. 0, and its content, to be freed; one of the above; or the negative error
/// number. Nothing else is ever opened, so that only a file system that hangs can hold up the calling thread.
int credio_file_read(const char *path, size_t limit, void **bytes, size_t *count);
void credio_file_free(void *bytes);

/// Calls `body` with the name of each entry of a directory, until it returns 0. 0, or the negative error number.
int credio_directory_each(const char *path, int (*body)(const char *name, void *context), void *context);

/// A pair of descriptors, the first to read from and the second to write to, neither of which blocks. 0, or the negative
/// error number.
int credio_pipe(int ends[2]);

/// Writes a byte to a pipe; a full one needs none.
void credio_pipe_signal(int fd);

/// Reads a pipe empty.
void credio_pipe_clear(int fd);

/// Waits for descriptors as poll does, up to `milliseconds`, for ever if negative.
int credio_poll(struct pollfd *descriptors, size_t count, int milliseconds);

#ifdef __linux__

/// An event of `credio_epoll_wait`: the token given at registration, and what is possible now.
struct credio_event {
  uint64_t token;
  uint32_t flags;
};

enum {
  CREDIO_READABLE = 1,
  CREDIO_WRITABLE = 2,
  /// The connection has ended, in both directions or by an error. Reported whether it is asked for or not.
  CREDIO_HANGUP = 4,
};

int credio_epoll_create(void);
int credio_epoll_add(int epoll, int fd, uint64_t token, uint32_t flags);
int credio_epoll_change(int epoll, int fd, uint64_t token, uint32_t flags);
int credio_epoll_remove(int epoll, int fd);
/// Waits up to `milliseconds`, for ever if negative. At most 256 events.
int credio_epoll_wait(int epoll, struct credio_event *events, int count, int milliseconds);

/// A descriptor that wakes a waiting loop.
int credio_wake_create(void);
void credio_wake(int fd);
void credio_wake_clear(int fd);

#endif
#endif
