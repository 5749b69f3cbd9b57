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
  if (!create || !destroy || !feed || !get || !free_reply || !format) return "it lacks a function of hiredis";
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
