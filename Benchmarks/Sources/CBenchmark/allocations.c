// Counts allocations, by standing in front of glibc's own functions.

#include "CBenchmark.h"

#include <features.h>

#ifdef __GLIBC__
#include <stdatomic.h>

// Each thread counts in a place of its own, a cache line, so that counting neither loses anything nor has threads wait for
// each other. Places stay when threads end. Threads beyond the last place share it, and may lose a count there.
#define PLACES 256
static struct {
  _Alignas(64) atomic_ulong allocations;
  atomic_ulong bytes;
} places[PLACES];
static atomic_uint place_count;
static _Thread_local unsigned place;

static void count(size_t size) {
  if (place == 0) {
    unsigned next = atomic_fetch_add_explicit(&place_count, 1, memory_order_relaxed) + 1;
    place = next < PLACES ? next : PLACES - 1;
  }
  // A load and a store, since nobody else writes here: an atomic addition would cost twenty times as much.
  atomic_ulong *allocations = &places[place].allocations, *bytes = &places[place].bytes;
  atomic_store_explicit(allocations, atomic_load_explicit(allocations, memory_order_relaxed) + 1, memory_order_relaxed);
  atomic_store_explicit(bytes, atomic_load_explicit(bytes, memory_order_relaxed) + size, memory_order_relaxed);
}

unsigned long benchmark_allocations(void) {
  unsigned long sum = 0;
  for (int index = 0; index < PLACES; index++) sum += atomic_load_explicit(&places[index].allocations, memory_order_relaxed);
  return sum;
}

unsigned long benchmark_allocated_bytes(void) {
  unsigned long sum = 0;
  for (int index = 0; index < PLACES; index++) sum += atomic_load_explicit(&places[index].bytes, memory_order_relaxed);
  return sum;
}

void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *memory, size_t size);
void *__libc_memalign(size_t alignment, size_t size);

void *malloc(size_t size) {
  count(size);
  return __libc_malloc(size);
}

void *calloc(size_t number, size_t size) {
  count(number * size);
  return __libc_calloc(number, size);
}

void *realloc(void *memory, size_t size) {
  count(size);
  return __libc_realloc(memory, size);
}

int posix_memalign(void **memory, size_t alignment, size_t size) {
  count(size);
  *memory = __libc_memalign(alignment, size);
  return *memory ? 0 : 12;
}

void *aligned_alloc(size_t alignment, size_t size) {
  count(size);
  return __libc_memalign(alignment, size);
}
#else
unsigned long benchmark_allocations(void) { return 0; }
unsigned long benchmark_allocated_bytes(void) { return 0; }
#endif
