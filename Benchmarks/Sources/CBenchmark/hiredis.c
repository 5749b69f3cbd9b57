// hiredis 1.x, loaded at run time: nothing of it is needed to build.

#include "CBenchmark.h"

#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// The reply as hiredis 1.x lays it out. hiredis 0.14 has no `dval` and no `vtype`: only what never looks inside a reply
// may be used with it.
struct reply {
  int type;
  long long integer;
  double dval;
  size_t len;
  char *str;
  char vtype[4];
  size_t elements;
  struct reply **element;
};

static void *(*create)(void);
static void (*destroy)(void *);
static int (*feed)(void *, const char *, size_t);
static int (*get)(void *, void **);
static void (*free_reply)(void *);
static void *(*connect_tcp)(const char *, int);
static void *(*connect_unix)(const char *);
static void (*disconnect)(void *);
static void *(*command)(void *, int, const char **, const size_t *);
static int (*append_command)(void *, int, const char **, const size_t *);
static int (*get_reply)(void *, void **);
static int (*format)(char **, int, const char **, const size_t *);

const char *benchmark_hiredis_load(const char *path) {
  void *library = dlopen(path, RTLD_NOW | RTLD_LOCAL);
  if (!library) return dlerror();
  create = (void *(*)(void))dlsym(library, "redisReaderCreate");
  destroy = (void (*)(void *))dlsym(library, "redisReaderFree");
  feed = (int (*)(void *, const char *, size_t))dlsym(library, "redisReaderFeed");
  get = (int (*)(void *, void **))dlsym(library, "redisReaderGetReply");
  free_reply = (void (*)(void *))dlsym(library, "freeReplyObject");
  format = (int (*)(char **, int, const char **, const size_t *))dlsym(library, "redisFormatCommandArgv");
  connect_tcp = (void *(*)(const char *, int))dlsym(library, "redisConnect");
  connect_unix = (void *(*)(const char *))dlsym(library, "redisConnectUnix");
  disconnect = (void (*)(void *))dlsym(library, "redisFree");
  command = (void *(*)(void *, int, const char **, const size_t *))dlsym(library, "redisCommandArgv");
  append_command = (int (*)(void *, int, const char **, const size_t *))dlsym(library, "redisAppendCommandArgv");
  get_reply = (int (*)(void *, void **))dlsym(library, "redisGetReply");
  if (!append_command || !get_reply) return "it lacks a function of hiredis";
  if (!create || !connect_tcp || !connect_unix || !disconnect || !command || !destroy || !feed || !get || !free_reply || !format) return "it lacks a function of hiredis";
  return NULL;
}

/// Feeds bytes to a reader, in chunks, and hands out every reply before it is freed. Returns how many there were.
static inline long for_each_reply(const char *bytes, size_t length, size_t chunk, void (*visit)(void *, const struct reply *),
                                  void *context) {
  void *reader = create();
  long count = 0;
  for (size_t offset = 0; offset < length; offset += chunk) {
    feed(reader, bytes + offset, length - offset < chunk ? length - offset : chunk);
    for (;;) {
      void *reply = NULL;
      if (get(reader, &reply) != 0) {
        destroy(reader);
        return -1;
      }
      if (!reply) break;
      if (visit) visit(context, reply);
      free_reply(reply);
      count++;
    }
  }
  destroy(reader);
  return count;
}

long benchmark_hiredis_parse(const char *bytes, size_t length, size_t chunk) {
  return for_each_reply(bytes, length, chunk, NULL, NULL);
}

long benchmark_hiredis_format(int count, const char **arguments, const size_t *lengths) {
  char *command = NULL;
  int length = format(&command, count, arguments, lengths);
  free(command);
  return length;
}

struct output {
  char *bytes;
  size_t capacity;
  size_t length;
};

static void put(struct output *output, const void *bytes, size_t length) {
  if (output->length + length <= output->capacity) memcpy(output->bytes + output->length, bytes, length);
  output->length += length;
}

static void put_line(struct output *output, char type, long long number) {
  char line[32];
  put(output, line, (size_t)snprintf(line, sizeof line, "%c%lld\r\n", type, number));
}

static void put_text(struct output *output, char type, const char *text, size_t length) {
  put_line(output, type, (long long)length);
  put(output, text, length);
  put(output, "\r\n", 2);
}

// A plain spelling, for comparison: every text with its length, a double by its bits.
static void spell(struct output *output, const struct reply *reply) {
  static const char types[] = "?$*:_+-,#%~|>(=";
  char type = types[reply->type];
  switch (type) {
  case ':':
  case '#':
    put_line(output, type, reply->integer);
    break;
  case '_':
    put(output, "_\r\n", 3);
    break;
  case ',': {
    long long bits;
    double value = reply->dval == reply->dval ? reply->dval : 0.0 / 0.0;
    memcpy(&bits, &value, sizeof bits);
    if (reply->dval != reply->dval) bits = 0x7ff8000000000000;
    put_line(output, type, bits);
    break;
  }
  case '=':
    put(output, reply->vtype, 3);
    put_text(output, type, reply->str, reply->len);
    break;
  case '*':
  case '%':
  case '~':
  case '>':
  case '|':
    put_line(output, type, (long long)reply->elements);
    for (size_t index = 0; index < reply->elements; index++) spell(output, reply->element[index]);
    break;
  default:
    put_text(output, type, reply->str, reply->len);
  }
}

static void spell_into(void *output, const struct reply *reply) { spell(output, reply); }

long benchmark_hiredis_spell(const char *bytes, size_t length, size_t chunk, char *output, size_t capacity) {
  struct output all = {output, capacity, 0};
  if (for_each_reply(bytes, length, chunk, spell_into, &all) < 1) return -1;
  return all.length <= capacity ? (long)all.length : -2;
}

void *benchmark_hiredis_connect(int port, const char *path) {
  void *connection = path ? connect_unix(path) : connect_tcp("127.0.0.1", port);
  // A context begins with a pointer to its functions and its error, 0 for none.
  if (connection && *(int *)((char *)connection + sizeof(void *)) != 0) {
    disconnect(connection);
    return NULL;
  }
  return connection;
}

void benchmark_hiredis_disconnect(void *connection) { disconnect(connection); }

long benchmark_hiredis_get(void *connection, const char *key) {
  const char *words[] = {"GET", key};
  size_t lengths[] = {3, strlen(key)};
  struct reply *reply = command(connection, 2, words, lengths);
  if (!reply) return -1;
  long length = (long)reply->len;
  free_reply(reply);
  return length;
}

long benchmark_hiredis_pipeline(void *connection, const char *key, int count) {
  const char *words[] = {"GET", key};
  size_t lengths[] = {3, strlen(key)};
  for (int index = 0; index < count; index++) {
    if (append_command(connection, 2, words, lengths) != 0) return -1;
  }
  long length = 0;
  for (int index = 0; index < count; index++) {
    struct reply *reply = NULL;
    if (get_reply(connection, (void **)&reply) != 0 || !reply) return -1;
    length += (long)reply->len;
    free_reply(reply);
  }
  return length;
}

int benchmark_hiredis_subscribe(void *connection, const char *channel) {
  const char *words[] = {"SUBSCRIBE", channel};
  size_t lengths[] = {9, strlen(channel)};
  struct reply *reply = command(connection, 2, words, lengths);
  if (!reply) return -1;
  int result = reply->elements == 3 ? 0 : -1;
  free_reply(reply);
  return result;
}

long benchmark_hiredis_receive(void *connection, long count) {
  long length = 0;
  for (long index = 0; index < count; index++) {
    struct reply *reply = NULL;
    if (get_reply(connection, (void **)&reply) != 0 || !reply) return -1;
    if (reply->elements == 3) length += (long)reply->element[2]->len;
    free_reply(reply);
  }
  return length;
}
