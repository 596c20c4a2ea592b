#include "cmark_arena.h"

#include <pthread.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

// A piece is preceded by its size, so that it can grow. Pieces begin at multiples of 16 bytes, as malloc's do.
enum { alignment = 16, first_size = 192 * 1024 };

typedef struct chunk {
    struct chunk *before;
    size_t size;
    size_t used;
    _Alignas(16) unsigned char bytes[];
} chunk;

typedef struct {
    size_t size;
    _Alignas(16) unsigned char bytes[];
} piece;

static _Thread_local chunk *newest;
static pthread_key_t of_thread;
static pthread_once_t is_ready = PTHREAD_ONCE_INIT;

static void free_all(void *value) {
    (void)value;
    while (newest) {
        chunk *before = newest->before;
        free(newest);
        newest = before;
    }
}

static void make_ready(void) { pthread_key_create(&of_thread, free_all); }

static chunk *add_chunk(size_t least) {
    size_t size = newest ? newest->size * 2 : first_size;
    if (size < least) size = least;
    if (size > SIZE_MAX - sizeof(chunk)) abort();
    chunk *next = malloc(sizeof(chunk) + size);
    // As cmark's own memory does: there is no way to say that there is none.
    if (!next) abort();
    next->before = newest;
    next->size = size;
    next->used = 0;
    newest = next;
    return next;
}

static piece *take(size_t size) {
    if (size > SIZE_MAX / 4) abort();
    size_t whole = (sizeof(piece) + size + alignment - 1) / alignment * alignment;
    chunk *from = newest;
    if (!from || from->size - from->used < whole) from = add_chunk(whole);
    piece *next = (piece *)(from->bytes + from->used);
    from->used += whole;
    next->size = whole - sizeof(piece);
    return next;
}

static piece *piece_of(void *bytes) { return (piece *)((unsigned char *)bytes - offsetof(piece, bytes)); }

static int is_last(const piece *one) {
    return newest && one->bytes + one->size == newest->bytes + newest->used;
}

static void *arena_calloc(size_t count, size_t size) {
    if (size && count > SIZE_MAX / 4 / size) abort();
    return memset(take(count * size)->bytes, 0, count * size);
}

static void *arena_realloc(void *bytes, size_t size) {
    if (!bytes) return take(size)->bytes;
    piece *old = piece_of(bytes);
    if (size <= old->size) return bytes;
    if (is_last(old) && size <= newest->size && newest->size - newest->used >= size - old->size + alignment) {
        size_t more = (size - old->size + alignment - 1) / alignment * alignment;
        newest->used += more;
        old->size += more;
        return bytes;
    }
    piece *larger = take(size);
    memcpy(larger->bytes, old->bytes, old->size);
    return larger->bytes;
}

static void arena_free(void *bytes) {
    if (!bytes) return;
    piece *old = piece_of(bytes);
    // Only the last piece makes room again; the others go with the document.
    if (is_last(old)) newest->used = (size_t)((unsigned char *)old - newest->bytes);
}

static cmark_mem memory = {arena_calloc, arena_realloc, arena_free};

cmark_mem *milepost_arena_memory(void) { return &memory; }

milepost_arena_mark milepost_arena_begin(void) {
    if (!newest) {
        pthread_once(&is_ready, make_ready);
        pthread_setspecific(of_thread, add_chunk(0));
    }
    return (milepost_arena_mark){newest, newest->used};
}

void milepost_arena_end(milepost_arena_mark mark) {
    while (newest && newest != mark.chunk) {
        chunk *before = newest->before;
        free(newest);
        newest = before;
    }
    if (newest) newest->used = mark.used;
}
