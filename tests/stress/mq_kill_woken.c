/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Two sleep on the same side of a queue.  The process whose commit is to wake them is killed
 * after each of its instructions; then the one that was woken by such a death is, after each
 * of its own until its commit.  The other must not sleep on beside a message, or room.
 * SECONDS=60 in the environment: each instruction, and so much time for each scenario.
 */
// variants: mq
// needs: shared
// needs: native
// needs: loam
// timeout: 120
#include "mq_kill.h"

static int committed;             /* whether the victim's call was, in the last scenario */
static long sent_at, received_at; /* after so many instructions it is */

/* Numbers, so that the order shows. */
static void fill_up(void)
{
	for (int i = 0; i < MESSAGES; i++)
		put((char)('1' + i), 5);
}

/* ---- the one that wakes is killed --------------------------------------------------------- */

static int waker(long steps)
{
	char all[2 + MESSAGES + 2] = "";
	int alive;

	sleeper[0] = start_waiting(first_receives);
	sleeper[1] = start_waiting(second_receives);
	alive = kill_after(victim_sends, steps);
	must_hold(0);
	put('Y', 0);
	if (!all_end_within(SOON_MS))
		put('Z', 0);
	all_must_end();
	memcpy(all, told->got, 2);
	drain(all + 2);
	CHECK(all[0] != all[1] && strchr("XYZ", all[0]) && strchr("XYZ", all[1]));
	CHECK(strchr(all, 'Y'));
	committed = strchr(all, VICTIM) != NULL;
	CHECK(committed || !told->returned);
	return alive;
}

static int room_maker(long steps)
{
	char left[MESSAGES + 2];
	int alive, taken = 0;

	fill_up();
	sleeper[0] = start_waiting(first_sends);
	sleeper[1] = start_waiting(second_sends);
	alive = kill_after(victim_receives, steps);
	must_hold(MESSAGES);
	for (; taken < 2 && !all_end_within(SOON_MS); taken++)
		get();
	all_must_end();
	drain(left);
	if (strcmp(left, "34st") && strcmp(left, "34ts") && strcmp(left, "4st") &&
	    strcmp(left, "4ts"))
		CHECK_STR(left, "34st");
	committed = taken + (int)strlen(left) - 2 < MESSAGES;
	CHECK(committed || !told->returned);
	return alive;
}

/* The number of instructions after which the scenario's victim has committed. */
static long commit_of(int (*scenario)(long))
{
	long least = 0, most = 1 << 12;

	while (least < most && !test_failures) {
		long middle = (least + most) / 2;

		scenario(middle);
		if (committed)
			most = middle;
		else
			least = middle + 1;
	}
	return least;
}

/* ---- the one that was woken is killed ----------------------------------------------------- */

/* Dies in call after that many steps, with its commit made and nobody woken by it; the kernel
 * wakes the victim, who slept first.  It stands then, and so does the sleeper if it is woken. */
static void die_and_wake(void (*call)(void), long steps, pid_t victim)
{
	int status = 0;

	CHECK(kill_after(call, steps));
	CHECK(comes(victim, &status) && WIFSTOPPED(status));
}

static int woken_receiver(long steps)
{
	pid_t victim = start_asleep(victim_receives);
	char left[MESSAGES + 2];
	int alive;

	sleeper[0] = start_asleep(first_receives);
	die_and_wake(victim_sends, sent_at, victim);
	alive = step_and_kill(victim, steps);
	must_hold(0);
	put('Y', 0);
	all_must_end();
	drain(left);
	CHECK(told->got[0] == 'Y' || (!told->returned && told->got[0] == VICTIM));
	CHECK_STR(left, told->got[0] == 'Y' ? "" : "Y");
	return alive;
}

static int woken_sender(long steps)
{
	pid_t victim;
	char left[MESSAGES + 2];
	int alive;

	fill_up();
	victim = start_asleep(victim_sends);
	sleeper[0] = start_asleep(first_sends);
	die_and_wake(victim_receives, received_at, victim);
	alive = step_and_kill(victim, steps);
	must_hold(MESSAGES);
	if (!all_end_within(SOON_MS))
		get();
	all_must_end();
	drain(left);
	if (told->returned || (strcmp(left, "234s") != 0 && strcmp(left, "34s") != 0))
		CHECK_STR(left, "34sX");
	return alive;
}

/* Before 6.2 Linux did not pass on the wake-up of one that was killed on its way. */
static int kernel_passes_on(void)
{
	int fd = open("/proc/sys/kernel/osrelease", O_RDONLY), major = 0, minor = 0;
	char text[64] = "";

	CHECK(fd >= 0 && read(fd, text, sizeof(text) - 1) > 0);
	close(fd);
	return sscanf(text, "%d.%d", &major, &minor) == 2 &&
	       (major > 6 || (major == 6 && minor >= 2));
}

int main(void)
{
	begin();
	sweep("send to two sleepers", waker, 1, 10);
	sweep("receive with two sleeping senders", room_maker, 1, 10);
	if (!kernel_passes_on())
		SKIP("the rest needs Linux 6.2");
	sent_at = commit_of(waker);
	received_at = commit_of(room_maker);
	sweep("receive, woken by a death", woken_receiver, 5, 10);
	sweep("send, woken by a death", woken_sender, 5, 10);
	return TEST_RESULT();
}
