#ifndef MILEPOST_CMARK_ARENA_H
#define MILEPOST_CMARK_ARENA_H

#include <cmark.h>
#include <stddef.h>

/// Memory for one document: cmark asks for many small pieces, and all of them go at once.
///
/// Each thread has an arena of its own and keeps a part of it for the next document. Documents of a thread are nested:
/// one that begins while another is open ends before it.

/// Where an arena stood when a document began.
typedef struct {
    void *chunk;
    size_t used;
} milepost_arena_mark;

/// Begins a document. What `milepost_arena_memory` gives from now on lives until its end.
milepost_arena_mark milepost_arena_begin(void);

/// The memory of the calling thread's open document. Pieces need not be freed one by one.
cmark_mem *milepost_arena_memory(void);

/// Ends a document: everything given since its begin is gone.
void milepost_arena_end(milepost_arena_mark mark);

#endif
