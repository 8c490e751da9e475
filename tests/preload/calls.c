/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * calls LIBRARY NAME...: every NAME is LIBRARY's, and each call of the heap gives blocks that the
 * others take.  Compiled against the host's C library; says what is wrong.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <malloc.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void *__libc_malloc(size_t size);
void *__libc_calloc(size_t nmemb, size_t size);
void *__libc_realloc(void *ptr, size_t size);
void *__libc_memalign(size_t alignment, size_t size);
void *__libc_valloc(size_t size);
void *__libc_pvalloc(size_t size);
void __libc_free(void *ptr);
struct mallinfo __libc_mallinfo(void);
int __libc_mallopt(int option, int value);

static int failures;

#define CHECK(x) ((x) ? (void)0 : fail(__LINE__, #x))

static void fail(int line, const char *what)
{
	printf("calls.c:%d: failed: %s\n", line, what);
	failures++;
}

/* Names that the host's linker does not know. */
static void *find(const char *name)
{
	void *f = dlsym(RTLD_DEFAULT, name);

	if (!f) {
		printf("%s is not there\n", name);
		exit(1);
	}
	return f;
}

static void whose(const char *library, const char *name)
{
	Dl_info info = {.dli_fname = ""};

	if (!dladdr(find(name), &info) || !strstr(info.dli_fname, library)) {
		printf("%s is of %s\n", name, info.dli_fname);
		failures++;
	}
}

/* A block of size bytes at a multiple of align, all of it writable; grows, and is freed. */
static void take(void *ptr, size_t align, size_t size)
{
	unsigned char *p = ptr;

	CHECK(p && (uintptr_t)p % align == 0 && malloc_usable_size(p) >= size);
	if (!p)
		return;
	memset(p, 0x5a, size);
	p = realloc(p, size * 3 + 1);
	CHECK(p && (!size || (p[0] == 0x5a && p[size - 1] == 0x5a)));
	free(p);
}

static void getting(size_t size)
{
	void *p = NULL;

	take(malloc(size), 16, size);
	take(calloc(size, 1), 16, size);
	take(realloc(NULL, size), 16, size);
	take(reallocarray(NULL, size, 1), 16, size);
	take(memalign(64, size), 64, size);
	take(aligned_alloc(256, size), 256, size);
	CHECK(posix_memalign(&p, 32, size) == 0);
	take(p, 32, size);
	take(valloc(size), 4096, size);
	take(pvalloc(size), 4096, size);
	take(__libc_malloc(size), 16, size);
	take(__libc_calloc(1, size), 16, size);
	take(__libc_realloc(NULL, size), 16, size);
	take(__libc_memalign(128, size), 128, size);
	take(__libc_valloc(size), 4096, size);
	take(__libc_pvalloc(size), 4096, size);
}

static void giving_back(void)
{
	void (*old_free)(void *) = (void (*)(void *))find("cfree");
	void (*sized)(void *, size_t) = (void (*)(void *, size_t))find("free_sized");
	void (*aligned_sized)(void *, size_t, size_t) =
	        (void (*)(void *, size_t, size_t))find("free_aligned_sized");

	old_free(malloc(10));
	__libc_free(malloc(10));
	sized(malloc(10), 10);
	aligned_sized(aligned_alloc(64, 100), 64, 100);
	free(strdup("the host's own calls allocate here"));
}

static void asking(void)
{
	size_t before = mallinfo2().uordblks;
	void *p = malloc(5000);
	FILE *file = fopen("/dev/null", "w");

	CHECK(mallinfo2().uordblks >= before + 5000);
	CHECK((size_t)mallinfo().uordblks >= before && __libc_mallinfo().arena > 0);
	free(p);
	CHECK(mallopt(M_MMAP_THRESHOLD, 1 << 20) == 1 && __libc_mallopt(M_TOP_PAD, 0) == 1);
	CHECK(malloc_info(0, file) == 0 && malloc_info(1, file) == -1);
	CHECK(malloc_trim(0) <= 1);
	malloc_stats();
	fclose(file);
}

static void errors(void)
{
	volatile size_t huge = SIZE_MAX;

	errno = 0;
	CHECK(!malloc(huge) && errno == ENOMEM);
	errno = 0;
	CHECK(!reallocarray(NULL, huge / 2, 3) && errno == ENOMEM);
}

int main(int argc, char **argv)
{
	static const size_t sizes[] = {0, 1, 16, 100, 1000, 10000, 100000, 3000000};

	for (int i = 2; i < argc; i++)
		whose(argv[1], argv[i]);
	for (size_t i = 0; i < sizeof(sizes) / sizeof(*sizes); i++)
		getting(sizes[i]);
	giving_back();
	asking();
	errors();
	return failures != 0;
}
