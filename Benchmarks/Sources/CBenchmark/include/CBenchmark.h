// What the benchmarks need from C: counted allocations and system calls, processor time, hiredis, loaded at run time, to
// compare with, and a publisher.
#ifndef CBENCHMARK_H
#define CBENCHMARK_H

#include <stddef.h>

/// How many allocations and reallocations the process has made so far, on all its threads. Linux with glibc only; 0
/// elsewhere.
unsigned long benchmark_allocations(void);
/// How many bytes they have asked for.
unsigned long benchmark_allocated_bytes(void);

/// Seconds of processor time that this process has used, the system's share and all threads among them.
double benchmark_processor_time(void);

/// Prints a line, at once.
void benchmark_say(const char *line);

/// Nanoseconds of a clock that is never set.
long long benchmark_now(void);

/// How many system calls of a kind the process has made so far, on all its threads.
struct benchmark_system_calls {
  unsigned long sends;
  unsigned long receives;
  /// Waits for sockets, those that look without waiting among them.
  unsigned long waits;
  /// Writes to anything but sockets: a thread wakes another.
  unsigned long wakes;
};
/// The system calls through glibc's functions, OpenSSL's among them. Linux with glibc only; 0 elsewhere.
struct benchmark_system_calls benchmark_system_calls(void);

/// Loads hiredis from a shared library. Returns NULL, or why it could not.
const char *benchmark_hiredis_load(const char *path);

/// Feeds the bytes to a hiredis reader, in chunks, and reads and frees every reply. Returns how many there were, or -1
/// when hiredis refused.
long benchmark_hiredis_parse(const char *bytes, size_t length, size_t chunk);

/// Formats a command, as hiredis sends it, and frees it. Returns its length.
long benchmark_hiredis_format(int count, const char **arguments, const size_t *lengths);

/// What hiredis makes of a reply, spelled by `benchmark_hiredis_spell`. `output` takes `capacity` bytes at most.
/// Returns the length, -1 when hiredis refused or saw no complete reply, -2 when the output is full.
long benchmark_hiredis_spell(const char *bytes, size_t length, size_t chunk, char *output, size_t capacity);

/// Connects to a TCP port of 127.0.0.1. Returns a blocking socket, or -1.
int benchmark_publisher_connect(int port);
void benchmark_publisher_close(int handle);

/// Publishes messages to `channels` channels in turn, named "channel:0" and so on, up to 500 commands at a time, and reads
/// the replies. Returns how many came.
long benchmark_publisher_publish_to(int handle, const char *channel, long channels, const char *message, long count);

/// Publishes a message many times, two batches of commands at a time, and reads the replies. Returns how many came.
long benchmark_publisher_publish(int handle, const char *channel, const char *message, long count, long batch);

/// Publishes a message, and does not wait for the reply. 0, or -1.
int benchmark_publisher_send(int handle, const char *channel, const char *message);
/// Waits for the reply. 0, or -1.
int benchmark_publisher_wait(int handle);

#endif
