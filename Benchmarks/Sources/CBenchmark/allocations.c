// Counts allocations, by standing in front of glibc's own functions.

#include "CBenchmark.h"

#include <features.h>

static unsigned long allocations;
static unsigned long allocated_bytes;

unsigned long benchmark_allocations(void) { return allocations; }
unsigned long benchmark_allocated_bytes(void) { return allocated_bytes; }

#ifdef __GLIBC__
// Other threads allocate little while a benchmark runs: the count may lose one of theirs, and costs nothing.
static void count(size_t size) {
  allocations++;
  allocated_bytes += size;
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
#endif
