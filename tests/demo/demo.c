// SPDX-License-Identifier: BSD-2-Clause
// What `make run` shows: a heap, a mapping, shared memory and a message queue
// at work in one program.  Each step says what it did and proves it.
#include <errno.h>
#include <fcntl.h>
#include <malloc.h>
#include <mqueue.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

static int step, failures;

static void told(int ok, const char *what)
{
	failures += !ok;
	printf("  %d. %-4s %s\n", ++step, ok ? "ok" : "FAIL", what);
}

// Grows a list of words one block at a time, then gives every other one back.
static void heap(void)
{
	enum { N = 1000 };
	char **word = calloc(N, sizeof *word);
	int ok = word != NULL;

	for (int i = 0; ok && i < N; i++) {
		word[i] = malloc(8 + (size_t)i);
		ok = word[i] != NULL && (uintptr_t)word[i] % 16 == 0;
		if (ok)
			memset(word[i], i, 8 + (size_t)i);
	}
	for (int i = 0; ok && i < N; i += 2)
		free(word[i]);
	for (int i = 1; ok && i < N; i += 2) {
		ok = (unsigned char)word[i][7] == (i & 0xff);
		free(word[i]);
	}
	free(word);
	told(ok, "heap: 1,000 blocks of 8 to 1,007 bytes, kept apart, given back");
	errno = 0;
	void *huge = malloc(PTRDIFF_MAX);
	told(huge == NULL && errno == ENOMEM, "heap: half the address space is refused: ENOMEM");
	free(huge);
}

// A page that is writable until it is not: the child finds out.
static void mapping(void)
{
	size_t size = 4096;
	char *page = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	int ok = page != MAP_FAILED, status = 0;

	if (ok) {
		strcpy(page, "read only from here on");
		ok = mprotect(page, size, PROT_READ) == 0;
	}
	fflush(stdout);
	pid_t child = fork();
	if (child == 0) {
		*(volatile char *)page = 'x';
		_exit(0);
	}
	ok = ok && child > 0 && waitpid(child, &status, 0) == child;
	told(ok && WIFSIGNALED(status) && WTERMSIG(status) == SIGSEGV,
	     "mapping: a store to a read-only page ended the child with SIGSEGV");
	munmap(page, size);
}

// Parent and child see one page under one name.
static void shared_memory(void)
{
	int fd = shm_open("/loam-demo", O_RDWR | O_CREAT | O_EXCL, 0600), status;
	int ok = fd >= 0 && ftruncate(fd, 4096) == 0;
	char *page = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);

	ok = ok && page != MAP_FAILED;
	fflush(stdout);
	if (ok && fork() == 0) {
		strcpy(page, "written by the child");
		_exit(0);
	}
	ok = ok && wait(&status) > 0 && strcmp(page, "written by the child") == 0;
	told(ok, "shared memory: the parent reads what the child wrote");
	close(fd);
	told(shm_unlink("/loam-demo") == 0 && shm_open("/loam-demo", O_RDWR, 0) == -1 &&
	             errno == ENOENT,
	     "shared memory: its name is gone, the page is still mapped");
}

static void child_sends(mqd_t queue)
{
	mq_send(queue, "low", 4, 1);
	mq_send(queue, "high", 5, 30);
	mq_send(queue, "low too", 8, 1);
	_exit(0);
}

// Three messages, the urgent one first, the others in the order of sending.
static void message_queue(void)
{
	struct mq_attr attr = {.mq_maxmsg = 4, .mq_msgsize = 32};
	mqd_t queue = mq_open("/loam-demo", O_RDWR | O_CREAT | O_EXCL, 0600, &attr);
	int ok = queue != (mqd_t)-1, status;
	char text[3][32] = {""};
	unsigned priority[3] = {0};

	fflush(stdout);
	if (ok && fork() == 0)
		child_sends(queue);
	ok = ok && wait(&status) > 0;
	for (int i = 0; ok && i < 3; i++)
		ok = mq_receive(queue, text[i], sizeof text[i], &priority[i]) > 0;
	told(ok && strcmp(text[0], "high") == 0 && strcmp(text[1], "low") == 0 &&
	             strcmp(text[2], "low too") == 0,
	     "message queue: three messages from a child, the urgent one first");
	told(mq_unlink("/loam-demo") == 0 && mq_close(queue) == 0,
	     "message queue: closed and removed");
}

int main(int argc, char **argv)
{
	printf("Loam: heap, mapping, shared memory and a message queue, process %d\n",
	       (int)getpid());
	for (int i = 1; i < argc; i++)
		printf("  argv[%d] = \"%s\"\n", i, argv[i]);
	heap();
	mapping();
	shared_memory();
	message_queue();
	printf("%d of %d steps are right\n", step - failures, step);
	return failures != 0;
}
