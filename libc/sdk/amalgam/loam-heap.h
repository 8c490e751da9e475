/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Loam's slab heap in one file, for a kernel or any other program on a 64-bit CPU.  It asks for
 * memcpy, memset, memmove and the six hooks below, which are yours to write.
 *
 * With LOAM_HEAP_STANDARD_NAMES defined, here and for loam-heap.c, the functions have their
 * standard names.  With LOAM_HEAP_ERRNO defined for loam-heap.c a failure sets errno.  With
 * LOAM_HEAP_SERIAL defined for it only one thread at a time may be in the heap, whatever CPU it is
 * on: it takes no lock, which makes it faster, and the three hooks about locks are not called.
 *
 * The heap lies in one range of addresses, the window, whose memory comes and goes in pages of
 * 4096 bytes.  In a kernel that is a range of virtual addresses, and the hooks map and unmap;
 * where all memory is there from the start, it may be an array, and they clear it.
 */
#ifndef LOAM_HEAP_H_
#define LOAM_HEAP_H_

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef LOAM_HEAP_STANDARD_NAMES
#define LOAM_HEAP(name) name
#else
#define LOAM_HEAP(name) loam_##name
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* ---- the hooks ------------------------------------------------------------------ */

/* Puts memory that holds zeros at [at, at + n pages) in the window; false: there is none.  Called
 * with a lock of the heap held. */
bool loam_hook_get_pages(void *at, size_t n);
/* Takes it away again; what is there may be asked for again later.  Likewise. */
void loam_hook_give_pages(void *at, size_t n);
/* A lock of which the heap has about thirty; *lock is 0 at first and is yours.  With wait false:
 * only if it is free.  Returns whether it was taken.  Where only one thread at a time is in the
 * heap the two may do nothing, and return true. */
bool loam_hook_lock(uint32_t *lock, bool wait);
void loam_hook_unlock(uint32_t *lock);
/* The caller's number, below 2^32 - 1.  Whoever comes to a lock that they hold (an interrupt
 * handler) is told so by loam_hook_panic instead of waiting for ever. */
uint32_t loam_hook_thread_id(void);
/* A fault: a double free, a wrong pointer, a write past a block's end.  May not return. */
__attribute__((__noreturn__)) void loam_hook_panic(const char *fault, const void *ptr);

/* ---- the heap ------------------------------------------------------------------- */

/* Before the first call of any other: the window, page aligned, at least 64 KiB, of which a
 * sixteenth is for the heap's own data.  false: too small, or there is one already. */
bool loam_heap_init(void *window, size_t bytes);
/* Bytes that loam_hook_get_pages gave and loam_hook_give_pages did not take. */
size_t loam_heap_held(void);

/*
 * As the functions of ISO C, POSIX and BSD: 16-byte aligned; a size of 0 gives a unique pointer;
 * NULL when memory is out.  Any thread may free a block.
 */
void *LOAM_HEAP(malloc)(size_t size);
void LOAM_HEAP(free)(void *ptr);
void *LOAM_HEAP(calloc)(size_t nmemb, size_t size);
void *LOAM_HEAP(realloc)(void *ptr, size_t size);
void *LOAM_HEAP(reallocf)(void *ptr, size_t size);
void *LOAM_HEAP(reallocarray)(void *ptr, size_t nmemb, size_t size);
/* Every byte beyond the size last asked for is zero. */
void *LOAM_HEAP(recallocarray)(void *ptr, size_t nmemb, size_t size);
/* 0, EINVAL (22) or ENOMEM (12). */
int LOAM_HEAP(posix_memalign)(void **memptr, size_t alignment, size_t size);
void *LOAM_HEAP(aligned_alloc)(size_t alignment, size_t size);
void *LOAM_HEAP(memalign)(size_t alignment, size_t size);
void *LOAM_HEAP(valloc)(size_t size);
void *LOAM_HEAP(pvalloc)(size_t size);
/* The size asked for; 0 for NULL. */
size_t LOAM_HEAP(malloc_usable_size)(void *ptr);
/* A wrong size is a fault. */
void LOAM_HEAP(free_sized)(void *ptr, size_t size);
void LOAM_HEAP(free_aligned_sized)(void *ptr, size_t alignment, size_t size);
void LOAM_HEAP(freezero)(void *ptr, size_t size);
/* Gives all free pages back; 1 if there were any.  By itself the heap does so when there are more
 * than LOAM_HEAP_KEEP_PAGES (256) and a quarter of those in use. */
int LOAM_HEAP(malloc_trim)(size_t pad);
/* Calls visit for each live block; the heap is locked meanwhile. */
void LOAM_HEAP(malloc_walk)(void (*visit)(const void *ptr, size_t size, void *arg), void *arg);

#ifdef __cplusplus
}
#endif

#endif
