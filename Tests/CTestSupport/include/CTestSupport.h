#pragma once

/// Called when the process starts, before any test. Defined in TestSupport.
void redio_tests_begin(void);

/// Makes all calls of accept4 in this process fail with an error; 0 for none. What a process without a descriptor sees:
/// a real one is no place for a test, since libdispatch traps when it can't open a file.
void redio_tests_fail_accept(int error);
