#include "CTestSupport.h"

__attribute__((constructor)) static void begin(void) { redio_tests_begin(); }
