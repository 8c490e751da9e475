/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * A program's first stack, as Linux lays it out.  From the top downward: eight
 * zero bytes, the file's name, the strings of argv and envp, the platform's
 * name, sixteen random bytes; then, ending at a 16-byte border below, argc,
 * the pointers, and the auxiliary vector.
 */
#include <abi/auxv.h>
#include <abi/errno.h>
#include <abi/mman.h>

#include "kmem.h"
#include "param.h"
#include "proc_internal.h"
#include "vm.h"

#define AUX_MAX   24
#define CLOCK_HZ  100
#define STACK_TOP USER_TOP
#define FIRST_GAP (4 * PAGE_SIZE) /* mapped below the arguments from the start */

struct layout {
	uintptr_t name, strings, platform, random; /* user addresses */
	uint64_t *words;                           /* argc ... auxiliary vector */
	size_t nwords;
};

static void put(struct layout *l, uint64_t word)
{
	l->words[l->nwords++] = word;
}

static void put_aux(struct layout *l, uint64_t tag, uint64_t value)
{
	put(l, tag);
	put(l, value);
}

/* Pointers to n strings that lie one after another at *from. */
static void put_pointers(struct layout *l, const struct exec_args *args, size_t *from, unsigned n)
{
	for (unsigned i = 0; i < n; i++) {
		put(l, l->strings + *from);
		*from += strlen(args->strings.data + *from) + 1;
	}
	put(l, 0);
}

static void put_auxv(struct layout *l, const struct exec_image *image, const struct cred *cred)
{
	put_aux(l, AT_HWCAP, arch_hwcap());
	put_aux(l, AT_HWCAP2, arch_hwcap2());
	put_aux(l, AT_PAGESZ, PAGE_SIZE);
	put_aux(l, AT_CLKTCK, CLOCK_HZ);
	put_aux(l, AT_PHDR, image->phdr);
	put_aux(l, AT_PHENT, 56);
	put_aux(l, AT_PHNUM, image->phnum);
	put_aux(l, AT_BASE, 0);
	put_aux(l, AT_FLAGS, 0);
	put_aux(l, AT_ENTRY, image->entry);
	put_aux(l, AT_UID, cred->uid);
	put_aux(l, AT_EUID, cred->euid);
	put_aux(l, AT_GID, cred->gid);
	put_aux(l, AT_EGID, cred->egid);
	put_aux(l, AT_SECURE, image->secure);
	put_aux(l, AT_RANDOM, l->random);
	put_aux(l, AT_EXECFN, l->name);
	put_aux(l, AT_PLATFORM, l->platform);
	put_aux(l, AT_NULL, 0);
}

static int map_stack(const struct exec_image *image, uintptr_t lowest)
{
	uintptr_t start = (lowest - FIRST_GAP) & ~(PAGE_SIZE - 1);
	struct vm_map_request req = {
	        .addr = start,
	        .len = STACK_TOP - start,
	        .prot = PROT_READ | PROT_WRITE | (image->exec_stack ? PROT_EXEC : 0),
	        .flags = MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED | MAP_GROWSDOWN | MAP_NORESERVE,
	};

	return vm_map(image->vm, &req) < 0 ? -ENOMEM : 0;
}

static int write_strings(const struct exec_image *image, const struct exec_args *args,
                         const struct layout *l)
{
	const char *platform = arch_platform();
	uint64_t random[2] = {arch_random(), arch_random()};

	if (exec_write(image->vm, l->name, image->path, strlen(image->path) + 1) ||
	    exec_write(image->vm, l->strings, args->strings.data, args->strings.size) ||
	    exec_write(image->vm, l->platform, platform, strlen(platform) + 1))
		return -ENOMEM;
	return exec_write(image->vm, l->random, random, sizeof random);
}

static void place_strings(const struct exec_image *image, const struct exec_args *args,
                          struct layout *l)
{
	l->name = STACK_TOP - 8 - (strlen(image->path) + 1);
	l->strings = l->name - args->strings.size;
	l->platform = l->strings - (strlen(arch_platform()) + 1);
	l->random = (l->platform & ~15ul) - 16;
}

int stack_build(struct exec_image *image, const struct exec_args *args, const struct cred *cred)
{
	struct layout l = {0};
	size_t max = 1 + args->argc + 1 + args->envc + 1 + 2 * AUX_MAX, at = 0;
	int e;

	place_strings(image, args, &l);
	l.words = kmalloc(max * sizeof *l.words);
	if (!l.words)
		return -ENOMEM;
	put(&l, args->argc);
	put_pointers(&l, args, &at, args->argc);
	put_pointers(&l, args, &at, args->envc);
	put_auxv(&l, image, cred);
	image->sp = (l.random - l.nwords * sizeof *l.words) & ~15ul;
	e = map_stack(image, image->sp);
	if (!e)
		e = write_strings(image, args, &l);
	if (!e)
		e = exec_write(image->vm, image->sp, l.words, l.nwords * sizeof *l.words);
	kfree(l.words);
	return e;
}
