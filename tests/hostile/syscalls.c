/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Every system call, with random and boundary arguments, from four threads at once, in process
 * after process: as root and as nobody, some killed at a random moment.  Whatever they do to
 * themselves, the kernel goes on and this parent too.
 *
 * Arguments: how many calls, and the seed of the first round.  `make fuzz` asks for a million.
 * Each round has a seed of its own, and says it in a line that tells how to repeat it.
 */
// needs: shim
// timeout: 100
#include <fcntl.h>
#include <mqueue.h>
#include <pthread.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <time.h>

#include "clock.h"
#include "hostile.h"
#include "test.h"

enum {
	THREADS = 4,
	CALLS = 1500,   /* a thread, in one round */
	ROUND_MS = 300, /* a round's threads may all sleep for ever; then it ends */
	ARENA_PAGES = 256,
	FDS = 24,
	NOBODY = 65534
};

#define ARENA ((char *)0x10000000) /* where maps are made and broken */

static char names[][16] = {"/dev/shm/f",
                           "/tmp/f",
                           "/proc/self/stat",
                           "f",
                           "/dev/mqueue/f",
                           "/proc/self/fd/3",
                           "/dev/zero",
                           "/",
                           "."};
static char words[16 * 4096]; /* what pointers point to */
static int is_root;

/* Shared with the rounds, who may damage it. */
static struct {
	volatile long count;                    /* calls made */
	volatile char is_absent[LAST_CALL + 1]; /* answered ENOSYS */
} * shared;

/* Calls that end or stop whoever makes them: rarely, or nothing else would be seen. */
static const short rare[] = {SYS_exit,
                             SYS_exit_group,
                             SYS_rt_sigreturn,
                             SYS_kill,
                             SYS_tkill,
                             SYS_tgkill,
                             SYS_clone,
                             SYS_clone3,
                             SYS_rt_sigsuspend,
                             SYS_rt_sigqueueinfo,
                             SYS_ppoll,
                             SYS_pselect6,
                             SYS_futex,
                             SYS_nanosleep,
                             SYS_clock_nanosleep,
                             SYS_rt_sigtimedwait,
                             SYS_mq_timedreceive,
                             SYS_mq_timedsend,
                             SYS_wait4,
                             SYS_waitid,
                             SYS_read,
                             SYS_readv,
                             SYS_write,
                             SYS_writev,
                             SYS_setitimer,
                             SYS_timer_settime,
#ifdef SYS_fork
                             SYS_fork,
                             SYS_vfork,
                             SYS_pause,
                             SYS_alarm,
                             SYS_poll,
                             SYS_select
#endif
};

/* Calls that root could hurt this parent with. */
static const short powers[] = {SYS_kill,
                               SYS_tkill,
                               SYS_tgkill,
                               SYS_rt_sigqueueinfo,
                               SYS_prlimit64,
                               SYS_clock_settime,
                               SYS_sched_setaffinity,
                               SYS_setpgid};

static const short memory[] = {SYS_mmap, SYS_munmap, SYS_mprotect, SYS_mremap,  SYS_madvise,
                               SYS_brk,  SYS_mlock,  SYS_munlock,  SYS_mincore, SYS_msync};

#define COUNT(a) (sizeof(a) / sizeof((a)[0]))

static int is_among(long nr, const short *list, size_t n)
{
	while (n--)
		if (list[n] == nr)
			return 1;
	return 0;
}

static unsigned long pointer(unsigned long *s)
{
	switch (pick(s, 7)) {
	case 0:
		return (unsigned long)words + sizeof(words) - pick(s, 64);
	case 1:
		return (unsigned long)ARENA + pick(s, ARENA_PAGES * PAGE);
	case 2:
		return KERNEL_SPACE + (chance(s) >> 17);
	case 3:
		return (1ul << 47) - pick(s, 2 * PAGE);
	case 4:
		return (unsigned long)names[pick(s, COUNT(names))];
	default:
		return (unsigned long)words + pick(s, sizeof(words) / 8) * 8;
	}
}

static unsigned long argument(unsigned long *s)
{
	switch (pick(s, 12)) {
	case 0:
		return 0;
	case 1:
		return pick(s, 2) ? -1ul - pick(s, 3) : (unsigned long)AT_FDCWD;
	case 2:
		return pick(s, 0x10000);
	case 3:
		return pick(s, 64) * PAGE;
	case 4:
		return 1ul << pick(s, 64);
	case 5:
		return (1ul << pick(s, 64)) - 1;
	case 6:
		return pick(s, 4) ? 1ul << pick(s, 12) | 1ul << pick(s, 12) : chance(s);
	case 7:
	case 8:
		return pick(s, FDS);
	default:
		return pointer(s);
	}
}

/* Memory calls mostly hit the arena, where they meet one another. */
static void aim(long nr, unsigned long a[6], unsigned long *s)
{
	if (nr == SYS_brk || pick(s, 8) == 0)
		return;
	a[0] = (unsigned long)ARENA + pick(s, ARENA_PAGES) * PAGE;
	a[1] = pick(s, 32) * PAGE;
	if (nr == SYS_mmap || nr == SYS_mprotect)
		a[2] = pick(s, 8);
	if (nr == SYS_mmap)
		a[3] = pick(s, 4) ? MAP_FIXED | MAP_ANONYMOUS | MAP_PRIVATE : chance(s);
	if (nr == SYS_mremap) {
		a[2] = pick(s, 32) * PAGE;
		a[3] = pick(s, 8);
		a[4] = (unsigned long)ARENA + pick(s, ARENA_PAGES) * PAGE;
	}
}

/* Structures for pointers to point to: a few words. */
static void fill(unsigned long *s)
{
	char *to = words + pick(s, sizeof(words) / 8 - 4) * 8;

	for (int i = 0; i < 4; i++)
		((unsigned long *)to)[i] = argument(s);
}

static long choose(unsigned long *s)
{
	for (;;) {
		long nr = (long)pick(s, LAST_CALL + 1);

		if (pick(s, 3) == 0)
			nr = memory[pick(s, COUNT(memory))];
		if (shared->is_absent[nr] && pick(s, 64))
			continue;
		if (is_among(nr, rare, COUNT(rare)) && pick(s, 256))
			continue;
		if (is_root && is_among(nr, powers, COUNT(powers)))
			continue;
		return nr;
	}
}

static void *attack(void *state)
{
	unsigned long s = *(unsigned long *)state;

	for (int i = 0; i < CALLS; i++) {
		long nr = choose(&s);
		unsigned long a[6];

		fill(&s);
		for (int k = 0; k < 6; k++)
			a[k] = argument(&s);
		if (is_among(nr, memory, COUNT(memory)))
			aim(nr, a, &s);
		__sync_fetch_and_add(&shared->count, 1);
		if (raw_call(nr, a) == -ENOSYS)
			shared->is_absent[nr] = 1;
	}
	return NULL;
}

/* One of each kind of descriptor, 0 to 7; nothing shall reach the console. */
static void open_all(void)
{
	int fds[2];

	for (int fd = 0; fd < 3; fd++)
		close(fd);
	CHECK_OK(pipe(fds));
	CHECK_OK(memfd_create("f", 0));
	CHECK_OK(open("/dev/shm/f", O_RDWR | O_CREAT, 0666));
	CHECK_OK(mq_open("/f", O_RDWR | O_CREAT | O_NONBLOCK, 0666, NULL));
	CHECK_OK(open("/dev/zero", O_RDWR));
	CHECK_OK(open("/proc/self/exe", O_RDONLY));
	CHECK_OK(open("/dev/shm", O_RDONLY | O_DIRECTORY));
}

/* A round's process. */
static void attack_all(unsigned long seed)
{
	static unsigned long states[THREADS];
	pthread_t threads[THREADS];

	setsid();
	open_all();
	is_root = seed % 2 == 0;
	if (!is_root && setuid(NOBODY))
		_exit(1);
	for (int i = 0; i < THREADS; i++) {
		states[i] = chance_from(seed * THREADS + (unsigned long)i);
		if (i)
			pthread_create(&threads[i], NULL, attack, &states[i]);
	}
	attack(&states[0]);
	for (int i = 1; i < THREADS; i++)
		pthread_join(threads[i], NULL);
	_exit(0);
}

/* Waits until pid is dead, or kills it when its time is up. */
static void end(pid_t pid, long ms)
{
	struct timespec start;

	clock_gettime(CLOCK_MONOTONIC, &start);
	while (waitpid(pid, NULL, WNOHANG) == 0) {
		if (clock_ms_since(CLOCK_MONOTONIC, &start) >= ms)
			kill(pid, SIGKILL);
		clock_sleep_ms(1);
	}
	kill(-1, SIGKILL); /* its children, wherever they are now */
	while (waitpid(-1, NULL, 0) > 0 || errno == EINTR)
		;
}

/* Removes the names that rounds left in a flat folder. */
static void empty(const char *folder)
{
	static char entries[32768];
	int fd = open(folder, O_RDONLY);
	unsigned long read[6] = {(unsigned long)fd, (unsigned long)entries, sizeof(entries)};
	long n;

	while (fd >= 0 && (n = raw_call(SYS_getdents64, read)) > 0) {
		for (long at = 0; at < n; at += *(unsigned short *)(entries + at + 16)) {
			unsigned long unlink[6] = {(unsigned long)fd,
			                           (unsigned long)(entries + at + 19)};

			raw_call(SYS_unlinkat, unlink);
		}
	}
	close(fd);
}

/* Gives the number of calls that were made. */
static long one_round(unsigned long seed)
{
	unsigned long s = chance_from(~seed);
	pid_t pid;

	shared->count = 0;
	pid = fork();
	if (pid == 0)
		attack_all(seed);
	CHECK(pid > 0);
	end(pid, pick(&s, 4) ? ROUND_MS : (long)pick(&s, 40));
	return shared->count > 0 && shared->count <= THREADS * CALLS ? shared->count : 0;
}

int main(int argc, char *argv[])
{
	long wanted = argc > 1 ? atol(argv[1]) : 20000, made = 0, told = 0;
	unsigned long seed = argc > 2 ? strtoul(argv[2], NULL, 0) : 1;

	shared = mmap(NULL, PAGE, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	for (; made < wanted && !test_failures; seed++) {
		if (made >= told) {
			printf("%ld calls; from here: make fuzz CALLS=30000 SEED=%lu\n", made,
			       seed);
			fflush(stdout);
			told = made + 20000;
		}
		made += one_round(seed);
	}
	empty("/dev/shm");
	empty("/tmp");
	empty("/dev/mqueue");
	printf("%ld calls\n", made);
	return TEST_RESULT();
}
