// Counts system calls, by standing in front of glibc's own functions: those that a client makes for its sockets.

#include "CBenchmark.h"

#include <features.h>

#if defined(__linux__) && defined(__GLIBC__)
#include <stdatomic.h>
#include <stddef.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

static atomic_ulong sends, receives, waits, wakes;

struct benchmark_system_calls benchmark_system_calls(void) {
  return (struct benchmark_system_calls){.sends = sends, .receives = receives, .waits = waits, .wakes = wakes};
}

static void count(atomic_ulong *counter) { atomic_fetch_add_explicit(counter, 1, memory_order_relaxed); }

ssize_t send(int handle, const void *bytes, size_t length, int flags) {
  count(&sends);
  return syscall(SYS_sendto, handle, bytes, length, flags, NULL, 0);
}

ssize_t recv(int handle, void *bytes, size_t length, int flags) {
  count(&receives);
  return syscall(SYS_recvfrom, handle, bytes, length, flags, NULL, NULL);
}

int epoll_wait(int poller, struct epoll_event *events, int capacity, int milliseconds) {
  count(&waits);
  return (int)syscall(SYS_epoll_pwait, poller, events, capacity, milliseconds, NULL, 8);
}

ssize_t write(int handle, const void *bytes, size_t length) {
  count(&wakes);
  return syscall(SYS_write, handle, bytes, length);
}
#else
struct benchmark_system_calls benchmark_system_calls(void) { return (struct benchmark_system_calls){0, 0, 0, 0}; }
#endif
