// hiredis as a contender of Scripts/bench; README.md says what it is told and answers. Scripts/hiredis builds it.
//
// What waits for one round trip uses hiredis's blocking calls; tasks are its asynchronous calls on one connection, driven
// by poll().

#include "CBenchmark.h"

#include <async.h>
#include <hiredis.h>
#include <hiredis_ssl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *folder;
static int port, tls_port;

/// What is to be done.
static struct {
  char work[32], transport[8], name[128];
  long count, size, length;
  int has_latencies;
} request;

static void fail(const char *why) {
  fprintf(stderr, "hiredis: %s\n", why);
  exit(1);
}

// Measuring.

static double *latencies;
static long latency_count;
static double start_seconds, start_processor;
static unsigned long start_allocations;

static double now(void) { return (double)benchmark_now() / 1e9; }

static void start(void) {
  latency_count = 0;
  start_allocations = benchmark_allocations();
  start_processor = benchmark_processor_time();
  start_seconds = now();
}

static void add_latency(double since) {
  if (request.has_latencies) latencies[latency_count++] = now() - since;
}

static int compare(const void *left, const void *right) {
  double difference = *(const double *)left - *(const double *)right;
  return (difference > 0) - (difference < 0);
}

static double quantile(double part) {
  long index = (long)((double)latency_count * part);
  return latencies[index < latency_count ? index : latency_count - 1] * 1e6;
}

static void stop(void) {
  double seconds = now() - start_seconds, processor = benchmark_processor_time() - start_processor;
  unsigned long allocations = benchmark_allocations() - start_allocations;
  printf("{\"seconds\": %.9f, \"processor\": %.6f, \"allocations\": %lu", seconds, processor, allocations);
  if (latency_count > 0) {
    qsort(latencies, (size_t)latency_count, sizeof *latencies, compare);
    printf(", \"median\": %.3f, \"p99\": %.3f", quantile(0.5), quantile(0.99));
  }
  printf("}\n");
}

// Connections.

static redisSSLContext *tls_context(void) {
  static redisSSLContext *context;
  if (context) return context;
  char path[512];
  snprintf(path, sizeof path, "%s/ca.pem", folder);
  redisInitOpenSSL();
  redisSSLContextError error;
  context = redisCreateSSLContext(path, NULL, NULL, NULL, NULL, &error);
  if (!context) fail(redisSSLContextGetError(error));
  return context;
}

static void socket_path(char *path, size_t size) { snprintf(path, size, "%s/s", folder); }

static redisContext *connected(void) {
  static redisContext *tcp, *local, *tls;
  int is_local = strcmp(request.transport, "unix") == 0, is_tls = strcmp(request.transport, "tls") == 0;
  redisContext **connection = is_local ? &local : is_tls ? &tls : &tcp;
  if (*connection) return *connection;
  char path[512];
  socket_path(path, sizeof path);
  *connection = is_local ? redisConnectUnix(path) : redisConnect("127.0.0.1", is_tls ? tls_port : port);
  if (!*connection || (*connection)->err) fail("can't connect");
  if (is_tls && redisInitiateSSLWithContext(*connection, tls_context()) != REDIS_OK) fail((*connection)->errstr);
  return *connection;
}

static void verify(const redisReply *reply, long length) {
  if (!reply) fail("the connection was lost");
  if ((long)reply->len != length) fail("a reply is not what it should be");
}

// The works.

static void one(void) {
  redisContext *connection = connected();
  const char *words[] = {"GET", request.name};
  size_t lengths[] = {3, strlen(request.name)};
  start();
  for (long index = 0; index < request.count; index++) {
    double since = request.has_latencies ? now() : 0;
    redisReply *reply = redisCommandArgv(connection, 2, words, lengths);
    verify(reply, request.length);
    freeReplyObject(reply);
    add_latency(since);
  }
  stop();
}

static void batch(void) {
  redisContext *connection = connected();
  const char *words[] = {"GET", request.name};
  size_t lengths[] = {3, strlen(request.name)};
  start();
  for (long index = 0; index < request.count; index += request.size) {
    double since = request.has_latencies ? now() : 0;
    for (long place = 0; place < request.size; place++) redisAppendCommandArgv(connection, 2, words, lengths);
    for (long place = 0; place < request.size; place++) {
      redisReply *reply = NULL;
      if (redisGetReply(connection, (void **)&reply) != REDIS_OK) fail(connection->errstr);
      verify(reply, request.length);
      freeReplyObject(reply);
    }
    add_latency(since);
  }
  stop();
}

/// What the asynchronous connection waits for.
static struct { int reads, writes; } wanted;
static void add_read(void *all) { (void)all, wanted.reads = 1; }
static void delete_read(void *all) { (void)all, wanted.reads = 0; }
static void add_write(void *all) { (void)all, wanted.writes = 1; }
static void delete_write(void *all) { (void)all, wanted.writes = 0; }

static long issued, answered;
static double *issue_times;

static void issue(redisAsyncContext *connection, size_t place);

static void on_reply(redisAsyncContext *connection, void *reply, void *place) {
  verify(reply, request.length);
  if (request.has_latencies) add_latency(issue_times[(size_t)place]);
  answered++;
  if (issued < request.count) issue(connection, (size_t)place);
}

static void issue(redisAsyncContext *connection, size_t place) {
  const char *words[] = {"GET", request.name};
  size_t lengths[] = {3, strlen(request.name)};
  issued++;
  if (request.has_latencies) issue_times[place] = now();
  if (redisAsyncCommandArgv(connection, on_reply, (void *)place, 2, words, lengths) != REDIS_OK) fail(connection->errstr);
}

static void turn(redisAsyncContext *connection) {
  struct pollfd waiting = {.fd = connection->c.fd};
  waiting.events = (short)((wanted.reads ? POLLIN : 0) | (wanted.writes ? POLLOUT : 0));
  if (poll(&waiting, 1, -1) < 0) fail("poll");
  if (waiting.revents & POLLOUT) redisAsyncHandleWrite(connection);
  if (waiting.revents & ~POLLOUT) redisAsyncHandleRead(connection);
}

static void tasks(void) {
  static redisAsyncContext *tcp, *local, *tls;
  int is_local = strcmp(request.transport, "unix") == 0, is_tls = strcmp(request.transport, "tls") == 0;
  redisAsyncContext **connection = is_local ? &local : is_tls ? &tls : &tcp;
  if (!*connection) {
    char path[512];
    socket_path(path, sizeof path);
    *connection = is_local ? redisAsyncConnectUnix(path) : redisAsyncConnect("127.0.0.1", is_tls ? tls_port : port);
    if (!*connection || (*connection)->err) fail("can't connect");
    if (is_tls && redisInitiateSSLWithContext(&(*connection)->c, tls_context()) != REDIS_OK) fail((*connection)->errstr);
    (*connection)->ev.data = &wanted;
    (*connection)->ev.addRead = add_read;
    (*connection)->ev.delRead = delete_read;
    (*connection)->ev.addWrite = add_write;
    (*connection)->ev.delWrite = delete_write;
    // The first command finds out that it is connected.
    long count = request.count;
    int has_latencies = request.has_latencies;
    issued = answered = request.has_latencies = 0;
    request.count = 1;
    wanted.reads = wanted.writes = 1;
    issue(*connection, 0);
    while (answered < 1) turn(*connection);
    request.count = count;
    request.has_latencies = has_latencies;
  }
  issued = answered = 0;
  issue_times = realloc(issue_times, (size_t)request.size * sizeof *issue_times);
  start();
  for (long place = 0; place < request.size && issued < request.count; place++) issue(*connection, (size_t)place);
  while (answered < request.count) turn(*connection);
  stop();
}

static redisContext *subscribed(void) {
  redisContext *connection = redisConnect("127.0.0.1", port);
  if (!connection || connection->err) fail("can't connect");
  redisReply *reply = redisCommand(connection, "SUBSCRIBE %s", request.name);
  if (!reply || reply->elements != 3) fail("can't subscribe");
  freeReplyObject(reply);
  return connection;
}

static void receive_one(redisContext *connection) {
  redisReply *reply = NULL;
  if (redisGetReply(connection, (void **)&reply) != REDIS_OK) fail(connection->errstr);
  if (!reply || reply->elements != 3) fail("a message is not what it should be");
  verify(reply->element[2], request.length);
  freeReplyObject(reply);
}

static void receive(void) {
  redisContext *connection = subscribed();
  printf("{\"subscribed\": true}\n");
  fflush(stdout);
  receive_one(connection);
  start();
  for (long index = 1; index < request.count; index++) receive_one(connection);
  stop();
  redisFree(connection);
}

static void deliver(void) {
  redisContext *connection = subscribed();
  int publisher = benchmark_publisher_connect(port);
  if (publisher < 0) fail("the publisher can't connect");
  char message[4096];
  snprintf(message, sizeof message, "%0*d", (int)request.length, 0);
  start();
  for (long index = 0; index < request.count; index++) {
    double since = request.has_latencies ? now() : 0;
    if (benchmark_publisher_send(publisher, request.name, message) != 0) fail("the publisher can't write");
    receive_one(connection);
    add_latency(since);
    if (benchmark_publisher_wait(publisher) != 0) fail("the publisher was refused");
  }
  stop();
  benchmark_publisher_close(publisher);
  redisFree(connection);
}

/// Appends what is printed to replies that grow.
static char *replies;
static size_t replies_length;
#define put(...) (replies_length += (size_t)sprintf(replies + replies_length, __VA_ARGS__))

static void decode(void) {
  int is_array = strcmp(request.work, "decode-array") == 0, is_map = strcmp(request.work, "decode-map") == 0;
  long unit = is_array ? 10000 : 1000;
  replies = malloc((size_t)unit * 64);
  replies_length = 0;
  if (is_array) put("*%ld\r\n", unit);
  if (is_map) put("%%%ld\r\n", unit);
  for (long index = 0; index < unit; index++) {
    if (!is_map) put("$16\r\nxxxxxxxxxxxxxxxx\r\n");
    else put("$16\r\nfield:%010ld\r\n:%ld\r\n", index, index);
  }
  redisReader *reader = redisReaderCreate();
  long expected = is_array || is_map ? 1 : unit;
  start();
  for (long done = 0; done < request.count; done += unit) {
    redisReaderFeed(reader, replies, replies_length);
    for (long index = 0; index < expected; index++) {
      redisReply *reply = NULL;
      if (redisReaderGetReply(reader, (void **)&reply) != REDIS_OK || !reply) fail("can't parse");
      if ((long)(is_array || is_map ? reply->elements : reply->len) != (is_array ? unit : is_map ? 2 * unit : 16))
        fail("a reply is not what it should be");
      freeReplyObject(reply);
    }
  }
  stop();
  redisReaderFree(reader);
  free(replies);
}

int main(int count, char **arguments) {
  if (count != 4) fail("usage: hiredis FOLDER PORT TLS-PORT");
  folder = arguments[1];
  port = atoi(arguments[2]);
  tls_port = atoi(arguments[3]);
  signal(SIGPIPE, SIG_IGN);
  printf("{\"version\": \"%d.%d.%d\", \"works\": [\"one\", \"batch\", \"tasks\", \"receive\", \"deliver\", \"decode-bulks\", "
         "\"decode-array\", \"decode-map\"], \"transports\": [\"tcp\", \"unix\", \"tls\"]}\n",
         HIREDIS_MAJOR, HIREDIS_MINOR, HIREDIS_PATCH);
  fflush(stdout);
  while (scanf("%31s %7s %ld %ld %d %127s %ld", request.work, request.transport, &request.count, &request.size,
               &request.has_latencies, request.name, &request.length) == 7) {
    if (request.has_latencies) latencies = realloc(latencies, (size_t)request.count * sizeof *latencies);
    if (strcmp(request.work, "one") == 0) one();
    else if (strcmp(request.work, "batch") == 0) batch();
    else if (strcmp(request.work, "tasks") == 0) tasks();
    else if (strcmp(request.work, "receive") == 0) receive();
    else if (strcmp(request.work, "deliver") == 0) deliver();
    else if (strncmp(request.work, "decode-", 7) == 0) decode();
    else fail("there is no such work");
    fflush(stdout);
  }
}
