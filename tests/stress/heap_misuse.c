/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * 116 wrong programs, a child process each: a kind of misuse, a time, a size.  The heap or
 * the CPU ends the program, at the latest when its blocks are freed, or no harm is done: no
 * live block is changed, none is handed out twice, and nothing of another owner is seen.
 * Prints a table and holds the slab heap to how many of them it stops.
 */
// variants: heap
// needs: !user:x86_64
// timeout: 60
#include <malloc.h>
#include <pthread.h>
#include <stdint.h>
#include <sys/mman.h>
#include <sys/wait.h>

#include "heap_state.h"
#include "test.h"

/* Not every C library has these. */
#pragma weak free_sized
#pragma weak free_aligned_sized
#pragma weak freezero
void free_sized(void *ptr, size_t bytes);
void free_aligned_sized(void *ptr, size_t alignment, size_t bytes);
void freezero(void *ptr, size_t bytes);

enum { NEAR = 8, MOST = 32, CASES = 116, BAR = 90, BAR_HARDEN = 112 };
enum { NEIGHBOUR = 0x11, SECRET = 0xa7, LATER = 0x22, WRONG = 0x77 };

/* Small, medium, large: with slack, and without in the slab heap. */
static const size_t with_slack[] = {37, 2999, (1 << 20) - 100};
static const size_t exact[] = {48, 3072, 1 << 20};

static struct live {
	unsigned char *p, fill;
} live[MOST]; /* of one size */
static unsigned lives;
static size_t size;
static char *volatile victim;
static int harm;

/* ---- a program around the misuse -------------------------------------------- */

static int holds(const unsigned char *p, int byte)
{
	for (size_t i = 0; i < size; i++)
		if (p[i] != byte)
			return 0;
	return 1;
}

static void *get(int fill)
{
	unsigned char *p = malloc(size);

	if (!p)
		_exit(2);
	memset(p, fill, size);
	live[lives++] = (struct live){p, (unsigned char)fill};
	return p;
}

/* fill: no byte is left between what is asked for and what can be used. */
static void prepare(size_t bytes, int fill)
{
	victim = malloc(bytes);
	size = fill ? malloc_usable_size(victim) : bytes;
	free(victim);
	for (int i = 0; i < NEAR / 2; i++)
		get(NEIGHBOUR);
	victim = malloc(size);
	memset(victim, NEIGHBOUR, size);
	for (int i = 0; i < NEAR / 2; i++)
		get(NEIGHBOUR);
}

static void look(void)
{
	for (unsigned i = 0; i < lives; i++)
		harm |= !holds(live[i].p, live[i].fill);
}

/* The program goes on; what is wrong with its blocks shows here, if nowhere else. */
static _Noreturn void finish(void)
{
	look();
	while (lives < MOST)
		get(LATER + (int)lives);
	look();
	while (lives)
		free(live[--lives].p);
	malloc_trim(0);
	_exit(harm);
}

/* Other sizes come and go. */
static void traffic(void)
{
	void *p[64];

	for (size_t i = 0; i < 64; i++)
		p[i] = malloc(size / 2 + 500 + i * 64);
	for (size_t i = 0; i < 64; i++)
		free(p[i]);
}

static void reuse(void)
{
	for (int i = 0; i < 4; i++)
		get(SECRET);
}

static void *free_it(void *p)
{
	free(p);
	return NULL;
}

static void free_in_thread(void *p)
{
	pthread_t thread;

	if (pthread_create(&thread, NULL, free_it, p))
		_exit(2);
	pthread_join(thread, NULL);
}

/* ---- kinds of misuse -------------------------------------------- */

enum { AT_ONCE, AFTER_ANOTHER, AFTER_TRAFFIC, AFTER_REUSE, OF_THREAD, IN_THREAD };

static void release(unsigned when)
{
	if (when == OF_THREAD)
		free_in_thread(victim);
	else
		free(victim);
	if (when == AFTER_ANOTHER)
		free(live[--lives].p);
	if (when == AFTER_TRAFFIC)
		traffic();
	if (when == AFTER_REUSE)
		reuse();
}

static void double_free(unsigned when)
{
	release(when);
	if (when == IN_THREAD)
		free_in_thread(victim);
	else
		free(victim);
}

static void realloc_freed(unsigned when)
{
	release(when);
	victim = realloc(victim, size + 1000);
	free(victim);
}

enum { FREE, REALLOC, ASK_SIZE };

/* Where there is no block, any answer is wrong. */
static void pass(void *volatile p, unsigned way)
{
	if (way == FREE)
		free(p);
	else if (way == REALLOC)
		harm |= realloc(p, 5000) != NULL;
	else
		harm |= malloc_usable_size(p) != 0;
}

static void size_of_freed(unsigned when)
{
	release(when);
	pass(victim, ASK_SIZE);
}

static void interior(unsigned way)
{
	pass(victim + 16, way);
}

static void interior_half(unsigned way)
{
	pass(victim + (size / 2 & ~(size_t)15), way);
}

static void unaligned(unsigned by)
{
	pass(victim + by, FREE);
}

static void of_stack(unsigned way)
{
	char there[256] __attribute__((aligned(64)));

	memset(there, 0x41, sizeof there);
	pass(there + 64, way);
}

static void of_static(unsigned way)
{
	static char there[256] __attribute__((aligned(64)));

	pass(there + 64, way);
}

static void of_mapping(unsigned way)
{
	pass(mmap(NULL, 65536, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0), way);
}

static void of_nowhere(unsigned way)
{
	pass((void *)(uintptr_t)0x123450, way);
}

static void of_kernel(unsigned way)
{
	pass((void *)(UINTPTR_MAX - 15), way);
}

static void of_code(unsigned way)
{
	pass((void *)((uintptr_t)of_code & ~(uintptr_t)15), way);
}

static void overflow(unsigned by)
{
	memset(victim + size, WRONG, by);
	free(victim);
}

static void underflow(unsigned by)
{
	memset(victim - by, WRONG, by);
	free(victim);
}

static void write_after_free(unsigned when)
{
	release(when);
	memset(victim, WRONG, size);
}

static void read_after_free(unsigned when)
{
	release(when);
	harm |= holds((unsigned char *)victim, SECRET);
}

static void wrong_size(unsigned by)
{
	if (free_sized)
		free_sized(victim, size + by);
}

static void wrong_alignment(unsigned align)
{
	if (free_aligned_sized)
		free_aligned_sized(victim, (size_t)align << 30, size);
}

static void freezero_too_much(unsigned by)
{
	if (freezero)
		freezero(victim, size + by);
}

/* What stands below a live block, if anything does, is copied to the middle of another. */
static void forged_header(unsigned at)
{
	memcpy(victim, (char *)live[0].p - at, at);
	free(victim + at);
}

/* A new owner sees nothing of the old one. */
static void leak(unsigned n)
{
	memset(victim, SECRET, size);
	free(victim);
	while (n--)
		harm |= memchr(malloc(size), SECRET, size) != NULL;
}

static const struct kind {
	const char *name;
	void (*act)(unsigned how);
	const size_t *sizes;
	unsigned how;
	enum { BY_SIZE, CALLS, ONE } columns; /* three sizes; three calls; one of either */
} kinds[] = {
        {"double free, at once", double_free, with_slack, AT_ONCE, BY_SIZE},
        {"double free, after another", double_free, with_slack, AFTER_ANOTHER, BY_SIZE},
        {"double free, after traffic", double_free, with_slack, AFTER_TRAFFIC, BY_SIZE},
        {"double free, after reuse", double_free, with_slack, AFTER_REUSE, BY_SIZE},
        {"double free, of another thread's", double_free, with_slack, OF_THREAD, BY_SIZE},
        {"double free, by another thread", double_free, with_slack, IN_THREAD, BY_SIZE},
        {"realloc of a freed block", realloc_freed, with_slack, AT_ONCE, BY_SIZE},
        {"realloc of one, after traffic", realloc_freed, with_slack, AFTER_TRAFFIC, BY_SIZE},
        {"usable size of a freed block", size_of_freed, with_slack, AT_ONCE, BY_SIZE},
        {"free of an interior pointer", interior, with_slack, FREE, BY_SIZE},
        {"free of a block's middle", interior_half, with_slack, FREE, BY_SIZE},
        {"realloc of an interior pointer", interior, with_slack, REALLOC, BY_SIZE},
        {"usable size of an interior one", interior, with_slack, ASK_SIZE, BY_SIZE},
        {"free, unaligned by 1", unaligned, with_slack, 1, BY_SIZE},
        {"free, unaligned by 8", unaligned, with_slack, 8, BY_SIZE},
        {"free, realloc, size of the stack", of_stack, with_slack, 0, CALLS},
        {"free, realloc, size of static data", of_static, with_slack, 0, CALLS},
        {"free, realloc, size of a mapping", of_mapping, with_slack, 0, CALLS},
        {"free, realloc, size of no memory", of_nowhere, with_slack, 0, CALLS},
        {"free, realloc, size of the kernel's", of_kernel, with_slack, 0, CALLS},
        {"free, realloc, size of code", of_code, with_slack, 0, CALLS},
        {"overflow by 1", overflow, with_slack, 1, BY_SIZE},
        {"overflow by 8", overflow, with_slack, 8, BY_SIZE},
        {"overflow by 16", overflow, with_slack, 16, BY_SIZE},
        {"overflow by 64", overflow, with_slack, 64, BY_SIZE},
        {"overflow by a page", overflow, with_slack, 4096, BY_SIZE},
        {"overflow by 1, no slack", overflow, exact, 1, BY_SIZE},
        {"overflow by 16, no slack", overflow, exact, 16, BY_SIZE},
        {"underflow by 1", underflow, with_slack, 1, BY_SIZE},
        {"underflow by 16", underflow, with_slack, 16, BY_SIZE},
        {"write after free, at once", write_after_free, with_slack, AT_ONCE, BY_SIZE},
        {"write after free, after reuse", write_after_free, with_slack, AFTER_REUSE, BY_SIZE},
        {"write after another thread's free", write_after_free, with_slack, OF_THREAD, BY_SIZE},
        {"read after free, at once", read_after_free, with_slack, AT_ONCE, BY_SIZE},
        {"read after free, after reuse", read_after_free, with_slack, AFTER_REUSE, BY_SIZE},
        {"free_sized with a wrong size", wrong_size, with_slack, 1, BY_SIZE},
        {"free_aligned_sized, wrong", wrong_alignment, with_slack, 1024, ONE},
        {"freezero of too much", freezero_too_much, with_slack, 1, ONE},
        {"forged header", forged_header, with_slack, 16, BY_SIZE},
        {"old data seen by a new owner", leak, with_slack, 4, BY_SIZE},
};

/* ---- the table -------------------------------------------- */

enum { HARMLESS, CAUGHT, MISSED };

static int outcome(const struct kind *k, int column)
{
	pid_t pid = fork();
	int status = 0;

	if (pid == 0) {
		close(STDERR_FILENO);
		alarm(20);
		prepare(k->sizes[k->columns == BY_SIZE ? column : 0], k->sizes == exact);
		k->act(k->columns == CALLS ? (unsigned)column : k->how);
		finish();
	}
	CHECK_EQ(waitpid(pid, &status, 0), pid);
	CHECK(!WIFEXITED(status) || WEXITSTATUS(status) < 2);
	if (WIFSIGNALED(status))
		return WTERMSIG(status) == SIGALRM ? MISSED : CAUGHT;
	return status ? MISSED : HARMLESS;
}

/* Harmless where freed memory is wiped; a fault where it has another tag. */
static void see_freed(unsigned at)
{
	free(victim);
	_exit(victim[at] != 0);
}

static int bar(void)
{
	const struct kind wipes = {"", see_freed, with_slack, 20, ONE};

	if (!&__loam_heap)
		return 0; /* another heap */
	return outcome(&wipes, 0) == HARMLESS ? BAR_HARDEN : BAR;
}

int main(void)
{
	static const char *const word[] = {"harmless", "caught", "MISSED"};
	int cases = 0, missed = 0;

	printf("%-36s%-9s%-9s%s\n", "", "small", "medium", "large");
	for (size_t k = 0; k < sizeof(kinds) / sizeof(*kinds); k++) {
		printf("%-35s", kinds[k].name);
		for (int c = 0; c < (kinds[k].columns == ONE ? 1 : 3); c++, cases++) {
			int o = outcome(&kinds[k], c);

			printf(" %-8s", word[o]);
			missed += o == MISSED;
		}
		printf("\n");
	}
	printf("%d of %d caught or harmless\n", cases - missed, cases);
	CHECK_EQ(cases, CASES);
	CHECK(cases - missed >= bar());
	return TEST_RESULT();
}
