/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * libloam.a linked before another C library's in a static program: heap, queues and shared memory
 * are Loam's, stdio and threads are not.  Prints a line for each thing that goes wrong and last
 * `other libc: N failed`.
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <mqueue.h>
#include <pthread.h>
#include <semaphore.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

enum { THREADS = 4, FORKS = 50, CHURN = 2000, BLOCKS = 64, EXITS = 40, SECONDS = 60 };

static int failures;
static bool stop;

#define CHECK(condition)                                                      \
	do {                                                                  \
		if (!(condition)) {                                           \
			printf("line %d failed: %s\n", __LINE__, #condition); \
			failures++;                                           \
		}                                                             \
	} while (0)

static void use_heap(void)
{
	char *block[BLOCKS];

	for (size_t i = 0; i < BLOCKS; i++) {
		block[i] = i % 2 ? malloc(i * 40 + 1) : calloc(3, i + 1);
		block[i] = realloc(block[i], i * 50 + 7);
		memset(block[i], 1, i * 50 + 7);
	}
	for (size_t i = 0; i < BLOCKS; i++)
		free(block[i]);
}

static void *use_heap_until_told(void *arg)
{
	while (!__atomic_load_n(&stop, __ATOMIC_RELAXED))
		use_heap();
	return arg;
}

static void *use_heap_once(void *arg)
{
	use_heap();
	return arg;
}

/* fork while other threads are in the heap: the child's heap must be at rest. */
static void fork_among_threads(void)
{
	pthread_t thread[THREADS];
	int status;

	for (int i = 0; i < THREADS; i++)
		CHECK(pthread_create(&thread[i], NULL, use_heap_until_told, NULL) == 0);
	for (int i = 0; i < FORKS; i++) {
		pid_t child = fork();

		if (child == 0) {
			alarm(10);
			use_heap();
			_exit(0);
		}
		CHECK(waitpid(child, &status, 0) == child && status == 0);
	}
	__atomic_store_n(&stop, true, __ATOMIC_RELAXED);
	for (int i = 0; i < THREADS; i++)
		pthread_join(thread[i], NULL);
}

static size_t pages_in_memory(void)
{
	FILE *file = fopen("/proc/self/statm", "r");
	size_t size, resident = 0;

	if (file && fscanf(file, "%zu %zu", &size, &resident) != 2)
		resident = 0;
	if (file)
		fclose(file);
	return resident;
}

/* What threads kept must come back at their ends. */
static void threads_leave_nothing(void)
{
	size_t before = 0;
	pthread_t thread;

	for (int i = 0; i < CHURN; i++) {
		if (i == CHURN / 10)
			before = pages_in_memory();
		CHECK(pthread_create(&thread, NULL, use_heap_once, NULL) == 0);
		pthread_join(thread, NULL);
	}
	CHECK(pages_in_memory() < before + 1000);
}

static void nothing(void)
{
}

/* Functions of the C library that allocate. */
static void library_allocates(void)
{
	char *line = NULL, *text = NULL, *copy;
	size_t room = 0;
	FILE *file = tmpfile();

	CHECK(asprintf(&text, "%300d", 7) == 300);
	CHECK(file && fputs(text, file) >= 0);
	if (file) {
		rewind(file);
		CHECK(getline(&line, &room, file) == 300 && strcmp(line, text) == 0);
		fclose(file);
	}
	copy = realloc(strdup(text), 1000);
	CHECK(copy && strcmp(copy, text) == 0);
	free(copy);
	free(line);
	free(text);
	CHECK(setenv("LOAM_OTHER", "1", 1) == 0 && strcmp(getenv("LOAM_OTHER"), "1") == 0);
	for (int i = 0; i < EXITS; i++)
		CHECK(atexit(nothing) == 0);
	CHECK(pthread_atfork(nothing, nothing, nothing) == 0);
	CHECK(posix_memalign((void **)&copy, 256, 100) == 0);
	free(copy);
}

static void notice(union sigval value)
{
	sem_post(value.sival_ptr);
}

static void queue_and_memory(void)
{
	struct mq_attr attr = {.mq_maxmsg = 2, .mq_msgsize = 16};
	struct sigevent ev = {.sigev_notify = SIGEV_THREAD, .sigev_notify_function = notice};
	char name[40], text[16];
	int *shared, fd;
	sem_t told;
	mqd_t q;

	sem_init(&told, 0, 0);
	ev.sigev_value.sival_ptr = &told;
	snprintf(name, sizeof name, "/loam-other-%d", (int)getpid());
	q = mq_open(name, O_RDWR | O_CREAT, 0600, &attr);
	fd = shm_open(name, O_RDWR | O_CREAT, 0600);
	CHECK(q != (mqd_t)-1 && mq_unlink(name) == 0);
	CHECK(fd >= 0 && shm_unlink(name) == 0 && ftruncate(fd, 4096) == 0);
	shared = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
	CHECK(mq_notify(q, &ev) == 0);
	if (fork() == 0) {
		*shared = 42;
		_exit(mq_send(q, "done", 5, 1) < 0);
	}
	while (sem_wait(&told) < 0)
		continue;
	CHECK(mq_receive(q, text, sizeof text, NULL) == 5 && *shared == 42);
	wait(NULL);
	mq_close(q);
	munmap(shared, 4096);
	close(fd);
}

/* It is Loam's heap that catches this. */
static void double_free_dies(void)
{
	int status = 0, out[2];
	char said[200] = "";
	void *volatile p;

	CHECK(pipe(out) == 0);
	if (fork() == 0) {
		dup2(out[1], 2);
		p = malloc(10);
		free(p);
		free(p);
		_exit(0);
	}
	close(out[1]);
	CHECK(read(out[0], said, sizeof said - 1) > 0 && strstr(said, "loam: heap: double free"));
	wait(&status);
	CHECK(WIFSIGNALED(status) && WTERMSIG(status) == SIGABRT);
}

/* Without a word of errno here: the C library alone looks at it. */
static void errno_is_the_librarys(void)
{
	FILE *file = tmpfile();
	char said[100] = "";
	int old = dup(2);

	CHECK(file && mq_open("/loam-none", O_RDONLY) == (mqd_t)-1);
	if (!file)
		return;
	dup2(fileno(file), 2);
	perror("mq_open");
	dup2(old, 2);
	rewind(file);
	CHECK(fgets(said, sizeof said, file) && strstr(said, "No such file"));
	fclose(file);
}

int main(void)
{
	alarm(SECONDS);
	errno_is_the_librarys();
	library_allocates();
	fork_among_threads();
	threads_leave_nothing();
	queue_and_memory();
	double_free_dies();
	printf("other libc: %d failed\n", failures);
	return failures != 0;
}
