/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Senders and receivers are killed at random moments.  Each message has a number that its
 * sender notes before mq_send and after it; a receiver takes it into shared memory, so
 * that it is known which message a dead one had in its hands.  After some kills the others
 * must come to an end, every acknowledged message must have come exactly once (or have
 * been in dead hands), and the queue must be whole.  KILLS=20000 asks for that many.
 */
// variants: mq
// needs: shared
// needs: native shim
// timeout: 60
#include <fcntl.h>
#include <mqueue.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <time.h>

#include "test.h"

enum { SIDE = 3, PEOPLE = 2 * SIDE, ROOM = 4, NUMBERS = 1 << 18, KILLS = 400, ROUND = 40 };
enum { SHARE_SECONDS = 8, PATIENCE_MS = 5000, END = SIDE };

struct message {
	unsigned sender, number;
};

static struct {
	_Atomic int stop;
	_Atomic unsigned begun[SIDE], done[SIDE]; /* numbers */
	struct message hand[SIDE];                /* what a receiver was last given */
	_Atomic unsigned char seen[SIDE][NUMBERS];
	unsigned char dead_hand[SIDE][NUMBERS];
} * all;

static mqd_t q;
static pid_t people[PEOPLE]; /* senders, then receivers */
static unsigned long state, messages;

static unsigned long chance(void)
{
	state ^= state << 13;
	state ^= state >> 7;
	state ^= state << 17;
	return state;
}

static void send_on(unsigned who)
{
	while (!all->stop && all->begun[who] < NUMBERS) {
		struct message m = {who, all->begun[who]};

		all->begun[who] = m.number + 1;
		CHECK_OK(mq_send(q, (char *)&m, sizeof(m), 1 + m.number % 5));
		all->done[who] = m.number + 1;
	}
}

static void receive_on(unsigned who)
{
	volatile struct message *hand = &all->hand[who];

	for (;;) {
		hand->sender = END;
		CHECK_EQ(mq_receive(q, (char *)hand, sizeof(*hand), NULL), sizeof(*hand));
		if (hand->sender >= SIDE || hand->number >= NUMBERS)
			break;
		all->seen[hand->sender][hand->number]++;
	}
}

static void start(unsigned who)
{
	pid_t pid = fork();

	CHECK_OK(pid);
	if (pid) {
		people[who] = pid;
		return;
	}
	if (who < SIDE)
		send_on(who);
	else
		receive_on(who - SIDE);
	_exit(TEST_RESULT());
}

/* The number begun and not done is unacknowledged: it may come or not. */
static void kill_one(unsigned who)
{
	const struct message *hand = &all->hand[who % SIDE];

	CHECK_OK(kill(people[who], SIGKILL));
	CHECK_EQ(waitpid(people[who], NULL, 0), people[who]);
	if (who >= SIDE && hand->sender < SIDE && hand->number < NUMBERS)
		all->dead_hand[hand->sender][hand->number] = 1;
	if (who < SIDE && all->done[who] < all->begun[who])
		all->dead_hand[who][all->begun[who] - 1] = 1;
	start(who);
}

static void await(unsigned who)
{
	int status = -1;

	for (int ms = 0; ms < PATIENCE_MS; ms++) {
		if (waitpid(people[who], &status, WNOHANG) == people[who]) {
			CHECK_EQ(status, 0);
			return;
		}
		usleep(1000);
	}
	test_fail(__FILE__, __LINE__, "nobody waits for ever", ": %s %u does",
	          who < SIDE ? "sender" : "receiver", who % SIDE);
	kill(people[who], SIGKILL);
	waitpid(people[who], NULL, 0);
}

static struct timespec soon(void)
{
	struct timespec t;

	clock_gettime(CLOCK_REALTIME, &t);
	t.tv_sec += PATIENCE_MS / 1000;
	return t;
}

static void come_to_an_end(void)
{
	const struct message end = {END, 0};
	const struct timespec limit = soon();

	all->stop = 1;
	for (unsigned who = 0; who < SIDE; who++)
		await(who);
	for (unsigned who = 0; who < SIDE; who++)
		CHECK_OK(mq_timedsend(q, (const char *)&end, sizeof(end), 0, &limit));
	for (unsigned who = SIDE; who < PEOPLE; who++)
		await(who);
}

static void check_number(unsigned who, unsigned number)
{
	int seen = all->seen[who][number];

	if (seen > 1 || (!seen && !all->dead_hand[who][number]))
		test_fail(__FILE__, __LINE__, "each comes once", ": %u of sender %u %s", number,
		          who, seen ? "came twice" : "is lost");
}

/* Every slot is there, and the order is right. */
static void check_whole(void)
{
	const struct timespec limit = soon();
	struct message m = {0, 0};
	struct mq_attr attr = {0};

	CHECK_OK(mq_getattr(q, &attr));
	CHECK_EQ(attr.mq_curmsgs, 0);
	for (m.number = 0; m.number < ROOM; m.number++)
		CHECK_OK(mq_timedsend(q, (char *)&m, sizeof(m), m.number, &limit));
	for (unsigned i = ROOM; i--;) {
		CHECK_EQ(mq_timedreceive(q, (char *)&m, sizeof(m), NULL, &limit), sizeof(m));
		CHECK_EQ(m.number, i);
	}
}

static void one_round(int kills)
{
	memset(all, 0, sizeof(*all));
	for (unsigned who = 0; who < PEOPLE; who++)
		start(who);
	while (kills--) {
		usleep(chance() % 1500);
		kill_one(chance() % PEOPLE);
	}
	come_to_an_end();
	for (unsigned who = 0; who < SIDE; who++) {
		messages += all->done[who];
		for (unsigned number = 0; number < all->begun[who]; number++)
			check_number(who, number);
	}
	check_whole();
}

int main(void)
{
	struct mq_attr attr = {.mq_maxmsg = ROOM, .mq_msgsize = sizeof(struct message)};
	const char *wish = getenv("KILLS");
	long want = wish ? strtol(wish, NULL, 10) : KILLS, kills = 0;
	time_t until = time(NULL) + SHARE_SECONDS;
	char name[64];

	state = (unsigned long)time(NULL) * 2654435761u | 1;
	all = mmap(NULL, sizeof(*all), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	CHECK(all != MAP_FAILED);
	q = mq_open(test_name(name, "kill"), O_RDWR | O_CREAT, 0600, &attr);
	CHECK_OK(q);
	CHECK_OK(mq_unlink(name));
	for (; kills < want && !test_failures && (wish || time(NULL) < until); kills += ROUND)
		one_round(ROUND);
	printf("%ld kills, %lu messages acknowledged\n", kills, messages);
	return TEST_RESULT();
}
