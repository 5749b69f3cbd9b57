// Processor time, from getrusage, whose constants Swift does not import alike everywhere, a clock, and output.

#include "CBenchmark.h"

#include <stdio.h>
#include <sys/resource.h>
#include <time.h>

double benchmark_processor_time(void) {
  struct rusage usage;
  if (getrusage(RUSAGE_SELF, &usage) != 0) return 0;
  return (double)usage.ru_utime.tv_sec + (double)usage.ru_stime.tv_sec +
         ((double)usage.ru_utime.tv_usec + (double)usage.ru_stime.tv_usec) / 1e6;
}

long long benchmark_now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (long long)time.tv_sec * 1000000000 + time.tv_nsec;
}

void benchmark_say(const char *line) {
  puts(line);
  fflush(stdout);
}
