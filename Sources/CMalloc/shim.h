#ifndef MILEPOST_MALLOC_H
#define MILEPOST_MALLOC_H

#include <stdlib.h>
#if defined(__GLIBC__)
#include <malloc.h>
#endif

/// Lets the heap of each thread begin with so much room. Memory is taken when it is used; only the calls that would
/// widen the heap page by page fall away. Does nothing where malloc is another than glibc's.
///
/// To be called before there is a second thread.
static inline void milepost_reserve_heaps(int bytes) {
#if defined(__GLIBC__)
    mallopt(M_TOP_PAD, bytes);
#else
    (void)bytes;
#endif
}

#endif
