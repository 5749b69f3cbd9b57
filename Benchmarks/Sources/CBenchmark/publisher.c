// A publisher over a blocking socket, that costs as little as one can: it must not be what a receiver waits for.

#include "CBenchmark.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

int benchmark_publisher_connect(int port) {
  int handle = socket(AF_INET, SOCK_STREAM, 0);
  struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons((unsigned short)port)};
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  int on = 1;
  if (handle < 0 || connect(handle, (struct sockaddr *)&address, sizeof address) != 0) return -1;
  setsockopt(handle, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  return handle;
}

static int write_all(int handle, const char *bytes, size_t length) {
  while (length > 0) {
    ssize_t count = write(handle, bytes, length);
    if (count <= 0) return -1;
    bytes += count;
    length -= (size_t)count;
  }
  return 0;
}

/// Reads what has come. Returns how many replies, each of which is a line ":1", have ended with it, or -1.
static long read_replies(int handle) {
  char bytes[16384];
  ssize_t count = read(handle, bytes, sizeof bytes);
  if (count <= 0) return -1;
  long lines = 0;
  for (ssize_t index = 0; index < count; index++) {
    if (bytes[index] == '-') return -1;
    lines += bytes[index] == '\n';
  }
  return lines;
}

long benchmark_publisher_publish(int handle, const char *channel, const char *message, long count, long batch) {
  size_t capacity = strlen(channel) + strlen(message) + 80;
  char *commands = malloc(capacity * (size_t)batch);
  int length = snprintf(commands, capacity, "*3\r\n$7\r\nPUBLISH\r\n$%zu\r\n%s\r\n$%zu\r\n%s\r\n", strlen(channel), channel,
                        strlen(message), message);
  for (long index = 1; index < batch; index++) memcpy(commands + index * length, commands, (size_t)length);
  long sent = 0, answered = 0;
  while (answered < count) {
    // Two batches are under way, so that the server always has one.
    while (sent < count && sent - answered <= batch) {
      long next = count - sent < batch ? count - sent : batch;
      if (write_all(handle, commands, (size_t)(next * length)) != 0) goto end;
      sent += next;
    }
    long replies = read_replies(handle);
    if (replies < 0) goto end;
    answered += replies;
  }
end:
  free(commands);
  return answered;
}

long benchmark_publisher_publish_to(int handle, const char *channel, long channels, const char *message, long count) {
  enum { batch = 500 };
  size_t capacity = strlen(channel) + strlen(message) + 100;
  char *commands = malloc(capacity * batch);
  long sent = 0, answered = 0;
  while (answered < count) {
    if (sent < count && sent - answered <= batch) {
      long next = count - sent < batch ? count - sent : batch;
      size_t length = 0;
      for (long index = sent; index < sent + next; index++) {
        char name[256];
        int name_length = snprintf(name, sizeof name, "%s:%ld", channel, index % channels);
        length += (size_t)snprintf(commands + length, capacity, "*3\r\n$7\r\nPUBLISH\r\n$%d\r\n%s\r\n$%zu\r\n%s\r\n",
                                   name_length, name, strlen(message), message);
      }
      if (write_all(handle, commands, length) != 0) break;
      sent += next;
      continue;
    }
    long replies = read_replies(handle);
    if (replies < 0) break;
    answered += replies;
  }
  free(commands);
  return answered;
}

int benchmark_publisher_send(int handle, const char *channel, const char *message) {
  char command[512];
  int length = snprintf(command, sizeof command, "*3\r\n$7\r\nPUBLISH\r\n$%zu\r\n%s\r\n$%zu\r\n%s\r\n", strlen(channel),
                        channel, strlen(message), message);
  return length < (int)sizeof command ? write_all(handle, command, (size_t)length) : -1;
}

int benchmark_publisher_wait(int handle) {
  // A reply of four bytes comes in one piece.
  return read_replies(handle) == 1 ? 0 : -1;
}

void benchmark_publisher_close(int handle) { close(handle); }
