#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif

#include "CRedioSystem.h"

#include <dirent.h>
#include <fcntl.h>
#include <netinet/tcp.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

int credio_socket(int family) {
#ifdef __linux__
  int fd = socket(family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
  return fd < 0 ? -errno : fd;
#else
  int fd = socket(family, SOCK_STREAM, 0);
  if (fd < 0) return -errno;
  fcntl(fd, F_SETFL, O_NONBLOCK);
  fcntl(fd, F_SETFD, FD_CLOEXEC);
#ifdef SO_NOSIGPIPE
  int one = 1;
  setsockopt(fd, SOL_SOCKET, SO_NOSIGPIPE, &one, sizeof one);
#endif
  return fd;
#endif
}

int credio_socket_pair(int ends[2]) {
#ifdef __linux__
  return socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0, ends) == 0 ? 0 : -errno;
#else
  if (socketpair(AF_UNIX, SOCK_STREAM, 0, ends) != 0) return -errno;
  for (int end = 0; end < 2; end++) {
    fcntl(ends[end], F_SETFL, O_NONBLOCK);
    fcntl(ends[end], F_SETFD, FD_CLOEXEC);
#ifdef SO_NOSIGPIPE
    int one = 1;
    setsockopt(ends[end], SOL_SOCKET, SO_NOSIGPIPE, &one, sizeof one);
#endif
  }
  return 0;
#endif
}

int credio_connect(int fd, const struct sockaddr *address, socklen_t length) {
  return connect(fd, address, length) == 0 ? 0 : -errno;
}

int credio_connect_result(int fd) {
  int error = 0;
  socklen_t length = sizeof error;
  if (getsockopt(fd, SOL_SOCKET, SO_ERROR, &error, &length) != 0) return -errno;
  return -error;
}

int credio_listen(int fd, const struct sockaddr *address, socklen_t length, int backlog) {
  int one = 1, zero = 0;
  if (address->sa_family != AF_UNIX) setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &one, sizeof one);
  if (address->sa_family == AF_INET6) setsockopt(fd, IPPROTO_IPV6, IPV6_V6ONLY, &zero, sizeof zero);
  return bind(fd, address, length) == 0 && listen(fd, backlog) == 0 ? 0 : -errno;
}

int credio_accept(int fd, struct sockaddr *address, socklen_t *length) {
#ifdef __linux__
  int accepted = accept4(fd, address, length, SOCK_NONBLOCK | SOCK_CLOEXEC);
  return accepted < 0 ? -errno : accepted;
#else
  int accepted = accept(fd, address, length);
  if (accepted < 0) return -errno;
  fcntl(accepted, F_SETFL, O_NONBLOCK);
  fcntl(accepted, F_SETFD, FD_CLOEXEC);
#ifdef SO_NOSIGPIPE
  int one = 1;
  setsockopt(accepted, SOL_SOCKET, SO_NOSIGPIPE, &one, sizeof one);
#endif
  return accepted;
#endif
}

int credio_socket_address(int fd, struct sockaddr *address, socklen_t *length) {
  return getsockname(fd, address, length) == 0 ? 0 : -errno;
}

int credio_socket_file(const char *path, uint64_t identity[2]) {
  struct stat status;
  if (lstat(path, &status) != 0) return -errno;
  if (!S_ISSOCK(status.st_mode)) return -ENOTSOCK;
  identity[0] = (uint64_t)status.st_dev;
  identity[1] = (uint64_t)status.st_ino;
  return 0;
}

int credio_remove(const char *path) { return unlink(path) == 0 ? 0 : -errno; }

ssize_t credio_send(int fd, const void *bytes, size_t count) {
#ifdef MSG_NOSIGNAL
  ssize_t sent = send(fd, bytes, count, MSG_NOSIGNAL);
#else
  ssize_t sent = send(fd, bytes, count, 0);
#endif
  return sent < 0 ? -errno : sent;
}

ssize_t credio_receive(int fd, void *bytes, size_t count) {
  ssize_t received = recv(fd, bytes, count, 0);
  return received < 0 ? -errno : received;
}

void credio_shutdown(int fd) { shutdown(fd, SHUT_RDWR); }

void credio_shutdown_output(int fd) { shutdown(fd, SHUT_WR); }

void credio_close(int fd) { close(fd); }

void credio_set_no_delay(int fd) {
  int one = 1;
  setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
}

void credio_set_keep_alive(int fd, int idle, int interval, int count) {
  int one = 1;
  setsockopt(fd, SOL_SOCKET, SO_KEEPALIVE, &one, sizeof one);
#if defined(TCP_KEEPIDLE)
  setsockopt(fd, IPPROTO_TCP, TCP_KEEPIDLE, &idle, sizeof idle);
#elif defined(TCP_KEEPALIVE)
  setsockopt(fd, IPPROTO_TCP, TCP_KEEPALIVE, &idle, sizeof idle);
#endif
#ifdef TCP_KEEPINTVL
  setsockopt(fd, IPPROTO_TCP, TCP_KEEPINTVL, &interval, sizeof interval);
#endif
#ifdef TCP_KEEPCNT
  setsockopt(fd, IPPROTO_TCP, TCP_KEEPCNT, &count, sizeof count);
#endif
}

void credio_set_user_timeout(int fd, unsigned milliseconds) {
#ifdef TCP_USER_TIMEOUT
  setsockopt(fd, IPPROTO_TCP, TCP_USER_TIMEOUT, &milliseconds, sizeof milliseconds);
#else
  (void)fd, (void)milliseconds;
#endif
}

int credio_has_failed(int fd) {
#ifdef __linux__
  struct tcp_info info;
  socklen_t length = sizeof info;
  return getsockopt(fd, IPPROTO_TCP, TCP_INFO, &info, &length) == 0 && info.tcpi_state == TCP_CLOSE;
#else
  (void)fd;
  return 0;
#endif
}

int credio_has_vanished(int fd, unsigned milliseconds) {
#ifdef __linux__
  struct tcp_info info;
  socklen_t length = sizeof info;
  if (getsockopt(fd, IPPROTO_TCP, TCP_INFO, &info, &length) != 0) return 0;
  if (info.tcpi_last_ack_recv < milliseconds) return 0;
  // Probes of a closed window come at growing intervals, so silence means something only after several got no answer.
  return info.tcpi_unacked > 0 || info.tcpi_probes >= 3;
#else
  (void)fd, (void)milliseconds;
  return 0;
#endif
}

int credio_unacknowledged(int fd) {
  int count = 0;
#if defined(__linux__)
  if (ioctl(fd, TIOCOUTQ, &count) != 0) return 0;
#elif defined(SO_NWRITE)
  socklen_t length = sizeof count;
  if (getsockopt(fd, SOL_SOCKET, SO_NWRITE, &count, &length) != 0) return 0;
#else
  (void)fd;
#endif
  return count > 0 ? count : 0;
}

int64_t credio_now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (int64_t)time.tv_sec * 1000000000 + time.tv_nsec;
}

static _Thread_local const void *current_loop;

const void *credio_current_loop(void) { return current_loop; }

void credio_set_current_loop(const void *loop) { current_loop = loop; }

int credio_thread(const char *name, size_t stack, void *(*body)(void *), void *context) {
  pthread_attr_t attributes;
  int error = pthread_attr_init(&attributes);
  if (error != 0) return -error;
  error = pthread_attr_setstacksize(&attributes, stack);
  // Block all signals in the new thread: they belong to the program's own threads.
  sigset_t all, before;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  pthread_t thread;
  if (error == 0) error = pthread_create(&thread, &attributes, body, context);
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  pthread_attr_destroy(&attributes);
  if (error == 0) {
#ifdef __linux__
    pthread_setname_np(thread, name);
#else
    (void)name;
#endif
    // Detached last: a detached thread may have ended before it gets its name.
    pthread_detach(thread);
  }
  return -error;
}

int credio_processors(void) {
#ifdef __linux__
  cpu_set_t set;
  if (sched_getaffinity(0, sizeof set, &set) == 0) return CPU_COUNT(&set);
#endif
  return (int)sysconf(_SC_NPROCESSORS_ONLN);
}

int credio_errno(void) { return errno; }

void credio_error_text(int number, char *text, size_t size) {
#if defined(__GLIBC__)
  const char *found = strerror_r(number, text, size);
  if (found != text) {
    strncpy(text, found, size - 1);
    text[size - 1] = 0;
  }
#else
  if (strerror_r(number, text, size) != 0 && size > 0) text[0] = 0;
#endif
}

static int kind_of(const struct stat *status) {
  if (S_ISREG(status->st_mode)) return 0;
  if (S_ISDIR(status->st_mode)) return CREDIO_FILE_DIRECTORY;
  if (S_ISFIFO(status->st_mode)) return CREDIO_FILE_FIFO;
  return S_ISSOCK(status->st_mode) ? CREDIO_FILE_SOCKET : CREDIO_FILE_DEVICE;
}

int credio_file_read(const char *path, size_t limit, void **bytes, size_t *count) {
  struct stat status;
  // Checked before opening: opening a device can have side effects, opening a FIFO can block.
  if (stat(path, &status) != 0) return -errno;
  int kind = kind_of(&status);
  if (kind != 0) return kind;
  int fd = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
  if (fd < 0) return -errno;
  int result = fstat(fd, &status) != 0 ? -errno : kind_of(&status);
  size_t capacity = 0, used = 0;
  char *content = NULL;
  while (result == 0) {
    // A file can have more bytes than its size says, such as those in /proc.
    if (used == capacity) {
      size_t wanted = capacity == 0 ? 64 << 10 : capacity * 2;
      char *larger = realloc(content, wanted);
      if (larger == NULL) {
        result = -ENOMEM;
        break;
      }
      content = larger;
      capacity = wanted;
    }
    ssize_t moved = read(fd, content + used, capacity - used);
    if (moved < 0 && errno == EINTR) continue;
    if (moved < 0) result = -errno;
    if (moved <= 0) break;
    used += (size_t)moved;
    if (used > limit) result = CREDIO_FILE_TOO_LARGE;
  }
  close(fd);
  if (result != 0) {
    free(content);
    return result;
  }
  *bytes = content;
  *count = used;
  return 0;
}

void credio_file_free(void *bytes) { free(bytes); }

int credio_directory_each(const char *path, int (*body)(const char *name, void *context), void *context) {
  DIR *directory = opendir(path);
  if (directory == NULL) return -errno;
  const struct dirent *entry;
  while ((entry = readdir(directory)) != NULL)
    if (!body(entry->d_name, context)) break;
  closedir(directory);
  return 0;
}

int credio_pipe(int ends[2]) {
#ifdef __linux__
  return pipe2(ends, O_NONBLOCK | O_CLOEXEC) == 0 ? 0 : -errno;
#else
  if (pipe(ends) != 0) return -errno;
  for (int i = 0; i < 2; i++) {
    fcntl(ends[i], F_SETFL, O_NONBLOCK);
    fcntl(ends[i], F_SETFD, FD_CLOEXEC);
  }
  return 0;
#endif
}

void credio_pipe_signal(int fd) {
  ssize_t ignored = write(fd, "", 1);
  (void)ignored;
}

void credio_pipe_clear(int fd) {
  char bytes[64];
  while (read(fd, bytes, sizeof bytes) == (ssize_t)sizeof bytes) continue;
}

void credio_print_error(const char *text) {
  ssize_t ignored = write(STDERR_FILENO, text, strlen(text));
  (void)ignored;
}

int credio_poll(struct pollfd *descriptors, size_t count, int milliseconds) {
  int found = poll(descriptors, (nfds_t)count, milliseconds);
  return found < 0 ? -errno : found;
}

#ifdef __linux__

#include <sys/epoll.h>
#include <sys/eventfd.h>

int credio_epoll_create(void) {
  int fd = epoll_create1(EPOLL_CLOEXEC);
  return fd < 0 ? -errno : fd;
}

static int control(int epoll, int operation, int fd, uint64_t token, uint32_t flags) {
  struct epoll_event event = {0};
  if (flags & CREDIO_READABLE) event.events |= EPOLLIN;
  if (flags & CREDIO_WRITABLE) event.events |= EPOLLOUT;
  event.data.u64 = token;
  return epoll_ctl(epoll, operation, fd, &event) == 0 ? 0 : -errno;
}

int credio_epoll_add(int epoll, int fd, uint64_t token, uint32_t flags) {
  return control(epoll, EPOLL_CTL_ADD, fd, token, flags);
}

int credio_epoll_change(int epoll, int fd, uint64_t token, uint32_t flags) {
  return control(epoll, EPOLL_CTL_MOD, fd, token, flags);
}

int credio_epoll_remove(int epoll, int fd) { return control(epoll, EPOLL_CTL_DEL, fd, 0, 0); }

int credio_epoll_wait(int epoll, struct credio_event *events, int count, int milliseconds) {
  struct epoll_event ready[256];
  if (count > 256) count = 256;
  int found = epoll_wait(epoll, ready, count, milliseconds);
  if (found < 0) return -errno;
  for (int i = 0; i < found; i++) {
    uint32_t flags = 0;
    if (ready[i].events & EPOLLIN) flags |= CREDIO_READABLE;
    if (ready[i].events & EPOLLOUT) flags |= CREDIO_WRITABLE;
    if (ready[i].events & (EPOLLERR | EPOLLHUP)) flags |= CREDIO_HANGUP;
    events[i].token = ready[i].data.u64;
    events[i].flags = flags;
  }
  return found;
}

int credio_wake_create(void) {
  int fd = eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
  return fd < 0 ? -errno : fd;
}

void credio_wake(int fd) {
  uint64_t one = 1;
  ssize_t ignored = write(fd, &one, sizeof one);
  (void)ignored;  // A full counter wakes as well.
}

void credio_wake_clear(int fd) {
  uint64_t count;
  ssize_t ignored = read(fd, &count, sizeof count);
  (void)ignored;
}

#endif
