#pragma once

/// Called when the process starts, before any test. Defined in TestSupport.
void redio_tests_begin(void);
