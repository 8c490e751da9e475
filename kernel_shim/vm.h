/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Virtual memory: address spaces, their regions, and the objects behind shared
 * ones.  A page of a private region lives in the page tables alone and is
 * counted in the pmm; fork shares it read-only (ARCH_COW).  A page of an object
 * has one reference from the object and one from each page table entry.
 */
#ifndef KERNEL_SHIM_VM_H
#define KERNEL_SHIM_VM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "arch.h"
#include "list.h"

/* ---- objects: shm, memfd, MAP_SHARED anonymous, files of the initrd ---------- */

struct vm_object {
	unsigned refs;
	uint64_t size;       /* bytes; pages beyond it fault with SIGBUS */
	uint64_t npages;     /* pages present */
	unsigned levels;     /* depth of the radix tree */
	uint64_t root;       /* physical address of its top node; 0: none */
	struct list regions; /* every vm_region that maps it */
};

/* One reference, all zeros, no page present.  NULL when memory is out. */
struct vm_object *vm_object_create(uint64_t size);
void vm_object_get(struct vm_object *obj);
void vm_object_put(struct vm_object *obj);
/* Grows with zeros, or cuts: pages beyond are unmapped everywhere and freed and
 * the rest of the last page is zeroed.  -EFBIG. */
int vm_object_resize(struct vm_object *obj, uint64_t size);
/* The page at index, without a new reference.  create: allocates it when it is
 * absent; otherwise *pa is then 0 (reads as zeros).  -ENOMEM. */
int vm_object_page(struct vm_object *obj, uint64_t index, bool create, uint64_t *pa);
/* Drops whole pages inside [start, end), which read as zeros from then on, and zeroes the
 * parts at the ends (MADV_REMOVE). */
void vm_object_punch(struct vm_object *obj, uint64_t start, uint64_t end);
/* Bytes copied to or from user memory, or -EFAULT, -ENOMEM when there were none.
 * read stops at the object's size; write never grows it: resize first. */
long vm_object_read(struct vm_object *obj, uint64_t offset, uintptr_t user, size_t n);
long vm_object_write(struct vm_object *obj, uint64_t offset, uintptr_t user, size_t n);
/* ---- regions and spaces -------------------------------------------------------- */

struct vm_space;

#define VM_SHARED     0x01u
#define VM_GROWSDOWN  0x02u /* the main stack: grows at a fault below its start */
#define VM_LOCKED     0x04u
#define VM_DONTFORK   0x08u
#define VM_NORESERVE  0x10u
#define VM_WIPEONFORK 0x20u
#define VM_TAGGED     0x40u /* PROT_MTE */
#define VM_NOWRITE    0x80u /* mapped from a descriptor without write access */

struct vm_region {
	uintptr_t start, end;     /* page aligned, [start, end) */
	unsigned prot;            /* PROT_* */
	unsigned flags;           /* VM_* */
	struct vm_object *object; /* NULL: anonymous private */
	uint64_t offset;          /* of start in the object, bytes */
	struct list object_link;
	struct vm_space *space;
	struct list link;           /* in vm_space.regions, by address */
	struct vm_region *child[2]; /* lower, higher: vm_tree.c */
	int height;
	uintptr_t max_gap; /* largest hole before a region of this subtree, bytes */
};

struct vm_space {
	unsigned refs; /* threads' processes: CLONE_VM shares it */
	struct arch_aspace as;
	struct vm_region *root;
	struct list regions;
	size_t nregions;
	uintptr_t brk_start, brk;
	size_t total_pages;  /* RLIMIT_AS */
	size_t data_pages;   /* private, writable: RLIMIT_DATA */
	size_t locked_pages; /* RLIMIT_MEMLOCK */
	size_t resident;     /* present pages, for rusage and ps */
	bool lock_future;    /* MCL_FUTURE */
};

struct vm_space *vm_space_create(void); /* one reference; NULL: memory is out */
void vm_space_get(struct vm_space *vm);
/* The last reference unmaps and frees everything. */
void vm_space_put(struct vm_space *vm);
/* A copy for fork: private pages become copy-on-write in both.  NULL: memory is out. */
struct vm_space *vm_space_fork(struct vm_space *vm);
/* The space of the thread that runs; NULL for a kernel thread. */
struct vm_space *vm_current(void);

/* The region that holds va, or NULL. */
struct vm_region *vm_find(struct vm_space *vm, uintptr_t va);

/* What mmap does, for mmap, exec and part of mremap.  Takes its own reference to the
 * object.  flags: MAP_*; vmflags: VM_* besides those that follow from them.
 * Returns the address or -errno. */
struct vm_map_request {
	uintptr_t addr;
	size_t len;
	unsigned prot, flags, vmflags;
	struct vm_object *object;
	uint64_t offset;
};
long vm_map(struct vm_space *vm, const struct vm_map_request *req);
int vm_unmap(struct vm_space *vm, uintptr_t addr, size_t len);
int vm_protect(struct vm_space *vm, uintptr_t addr, size_t len, unsigned prot);

/* Makes the page at va accessible for access (ARCH_*).  0, or the signal: SIGSEGV or
 * SIGBUS with *code, or SIGKILL when memory is out. */
int vm_fault(struct vm_space *vm, uintptr_t va, unsigned access, int *code);
/* Faults [va, va+len) in; -EFAULT, -ENOMEM. */
int vm_populate(struct vm_space *vm, uintptr_t va, size_t len, bool write);

/* What identifies a futex word: the object and offset when it is shared memory,
 * otherwise the space and address.  An object is not referenced by its key: a sleeper
 * keeps it alive by having it mapped, or is never woken by another one's word because
 * the sleeper holds a reference of its own (see futex.c). */
struct vm_key {
	const void *owner;
	uint64_t offset;
};
/* shared: look at the mapping; otherwise (FUTEX_PRIVATE_FLAG) space and address at
 * once.  -EFAULT when nothing is mapped there. */
int vm_key(struct vm_space *vm, uintptr_t va, bool shared, struct vm_key *key);

#endif
