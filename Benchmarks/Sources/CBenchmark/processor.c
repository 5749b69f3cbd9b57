// Processor time, from getrusage, whose constants Swift does not import alike everywhere.

#include "CBenchmark.h"

#include <sys/resource.h>

static double seconds(int who) {
  struct rusage usage;
  if (getrusage(who, &usage) != 0) return 0;
  return (double)usage.ru_utime.tv_sec + (double)usage.ru_stime.tv_sec +
         ((double)usage.ru_utime.tv_usec + (double)usage.ru_stime.tv_usec) / 1e6;
}

double benchmark_processor_time(void) { return seconds(RUSAGE_SELF); }
double benchmark_processor_time_of_children(void) { return seconds(RUSAGE_CHILDREN); }
