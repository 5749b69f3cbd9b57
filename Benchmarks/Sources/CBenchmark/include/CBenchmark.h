// What the benchmarks need from C: counted allocations, processor time, hiredis, loaded at run time, to compare with, and
// a publisher.
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
/// The same of its child processes that have ended and been waited for.
double benchmark_processor_time_of_children(void);

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

/// Connects with hiredis's blocking calls: to a TCP port of 127.0.0.1, or, if `path` is not NULL, a UNIX socket. NULL if
/// it could not.
void *benchmark_hiredis_connect(int port, const char *path);
void benchmark_hiredis_disconnect(void *connection);

/// Reads a key and frees the reply. Returns the value's length, or -1.
long benchmark_hiredis_get(void *connection, const char *key);

/// Reads a key so many times in one round trip and frees the replies. Returns the sum of the lengths, or -1.
long benchmark_hiredis_pipeline(void *connection, const char *key, int count);

/// Subscribes to a channel and reads the confirmation. 0, or -1.
int benchmark_hiredis_subscribe(void *connection, const char *channel);

/// Reads and frees so many messages. Returns the sum of their lengths, or -1.
long benchmark_hiredis_receive(void *connection, long count);

/// Connects to a TCP port of 127.0.0.1. Returns a blocking socket, or -1.
int benchmark_publisher_connect(int port);
void benchmark_publisher_close(int handle);

/// Publishes a message many times, two batches of commands at a time, and reads the replies. Returns how many came.
long benchmark_publisher_publish(int handle, const char *channel, const char *message, long count, long batch);

/// Publishes a message, and does not wait for the reply. 0, or -1.
int benchmark_publisher_send(int handle, const char *channel, const char *message);
/// Waits for the reply. 0, or -1.
int benchmark_publisher_wait(int handle);

#endif
