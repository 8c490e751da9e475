/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Somebody writes at random into a queue's memory: calls give errors or wrong messages,
 * and never crash or hang.  Left out are the locks, which a writer may well hold for
 * ever, and the notice, which would have signals sent to processes picked at random.
 */
// variants: mq
// needs: shared
// timeout: 60
#include <fcntl.h>
#include <limits.h>
#include <mqueue.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <time.h>

#include "test.h"

enum {
	CASES = 20000,
	WRITES = 6,
	ROOM = 7,
	SIZE = 40,
	SIDES = 64, /* the senders' and the receivers' begin with a lock each */
	NOTICE = 192,
	HEADER = 256
};

static unsigned long state;

static unsigned long chance(void)
{
	state ^= state << 13;
	state ^= state >> 7;
	state ^= state << 17;
	return state;
}

static int is_left_out(size_t at)
{
	return at == SIDES || at == 2 * SIDES || (at >= NOTICE && at < HEADER);
}

static void scribble(unsigned *memory, size_t size)
{
	for (int i = 0; i < WRITES; i++) {
		size_t room = chance() % 2 ? HEADER : size;
		size_t at = chance() % (room / sizeof(*memory));

		if (is_left_out(at * sizeof(*memory)))
			continue;
		if (chance() % 2)
			memory[at] ^= 1u << chance() % 32;
		else
			memory[at] = (unsigned)chance();
	}
}

static void use(mqd_t q)
{
	struct mq_attr attr;
	char buf[SIZE];
	unsigned prio;

	for (int i = 0; i < 6; i++) {
		if (chance() % 2)
			mq_send(q, "message", 1 + chance() % 7, chance() % MQ_PRIO_MAX);
		else if (mq_receive(q, buf, SIZE, &prio) > SIZE)
			CHECK(!"longer than the buffer");
	}
	CHECK_OK(mq_getattr(q, &attr));
	CHECK(attr.mq_curmsgs >= 0 && attr.mq_curmsgs <= ROOM);
}

static void one(const char *name, mqd_t q, unsigned *memory, const unsigned *clean, size_t size)
{
	mqd_t other;

	memcpy(memory, clean, size);
	use(q);
	scribble(memory, size);
	use(q);
	scribble(memory, size);
	/* Not "ready" would have it wait for the creator. */
	memory[5] = 1;
	other = mq_open(name, O_RDWR | O_NONBLOCK);
	if (other == (mqd_t)-1)
		CHECK_EQ(errno, EINVAL);
	else
		CHECK_OK(mq_close(other));
	use(q);
}

int main(void)
{
	struct mq_attr attr = {.mq_maxmsg = ROOM, .mq_msgsize = SIZE};
	const char *seed = getenv("SEED");
	char name[64], object[80];
	struct stat st = {0};
	unsigned *memory, *clean;
	mqd_t q;

	state = seed && *seed ? strtoul(seed, NULL, 0) : (unsigned long)time(NULL) * 2654435761u;
	printf("SEED=%lu\n", state);
	fflush(stdout);
	state |= 1;
	q = mq_open(test_name(name, "hostile"), O_RDWR | O_CREAT | O_NONBLOCK, 0600, &attr);
	CHECK_OK(q);
	CHECK_OK(fstat(q, &st));
	snprintf(object, sizeof(object), "%s.mq", name);
	memory = mmap(NULL, (size_t)st.st_size, PROT_READ | PROT_WRITE, MAP_SHARED,
	              shm_open(object, O_RDWR, 0), 0);
	clean = malloc((size_t)st.st_size);
	CHECK(memory != MAP_FAILED && clean);
	memcpy(clean, memory, (size_t)st.st_size);
	for (int i = 0; i < CASES && !test_failures; i++)
		one(name, q, memory, clean, (size_t)st.st_size);
	CHECK_OK(mq_unlink(name));
	return TEST_RESULT();
}
