#define _GNU_SOURCE
#include "CTestSupport.h"
#include <errno.h>
#include <stdatomic.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

static _Atomic int failure = 0;

void redio_tests_fail_accept(int error) { failure = error; }

#ifdef __linux__
// In place of the C library's, in the programs of the tests.
int accept4(int fd, struct sockaddr *restrict address, socklen_t *restrict length, int flags) {
  int error = failure;
  if (error) {
    errno = error;
    return -1;
  }
  return (int)syscall(SYS_accept4, fd, address, length, flags);
}
#endif
