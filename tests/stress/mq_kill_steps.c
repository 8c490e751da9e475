/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * A process is killed after its first instruction of mq_send or mq_receive, after its
 * second, and so on to the last; each time a whole queue must be left: no message
 * lost whose mq_send returned, none doubled, no slot lost, nobody asleep for ever.
 * SECONDS=60 in the environment: each instruction, and so much time for each scenario.
 */
// variants: mq
// needs: shared
// needs: native
// needs: loam
// timeout: 120
#include "mq_kill.h"

/* A sender is killed; two messages wait. */
static int sender(long steps)
{
	char got[MESSAGES + 2];
	int alive;

	put('l', 1);
	put('h', 3);
	alive = kill_after(victim_sends, steps);
	drain(got);
	if (strcmp(got, "hXl") != 0 && (told->returned || strcmp(got, "hl") != 0))
		CHECK_STR(got, "hXl");
	return alive;
}

/* A receiver is killed; one message is in the inbox, two are sorted in. */
static int receiver_after(long first, long steps)
{
	char got[MESSAGES + 2];
	int alive;

	put('z', 9);
	put('l', 1);
	put('h', 3);
	CHECK_EQ(get(), 'z');
	put('m', 2);
	if (first)
		kill_after(victim_receives, first);
	alive = kill_after(victim_receives, steps);
	drain(got);
	if (strcmp(got, "ml") == 0 || (first && strcmp(got, "l") == 0))
		return alive;
	if (told->returned || strcmp(got, "hml") != 0)
		CHECK_STR(got, "ml");
	return alive;
}

static int receiver(long steps)
{
	return receiver_after(0, steps);
}

static long middle;

/* A receiver that repairs what one left that was killed is killed. */
static int repairer(long steps)
{
	return receiver_after(middle, steps);
}

/* A sender is killed while a receiver sleeps. */
static int waker(long steps)
{
	char got[MESSAGES + 2];
	int alive;

	sleeper[0] = start_waiting(first_receives);
	alive = kill_after(victim_sends, steps);
	must_hold(0);
	if (!all_end_within(SOON_MS))
		put('Y', 0);
	all_must_end();
	drain(got);
	if (told->got[0] == VICTIM)
		CHECK(!got[0] || strcmp(got, "Y") == 0);
	else
		CHECK(!told->returned && told->got[0] == 'Y' && !got[0]);
	return alive;
}

/* A receiver is killed while a sender sleeps. */
static int room_maker(long steps)
{
	char got[MESSAGES + 2];
	int alive;

	for (int i = 0; i < MESSAGES; i++)
		put((char)('a' + i), 5);
	sleeper[0] = start_waiting(first_sends);
	alive = kill_after(victim_receives, steps);
	must_hold(MESSAGES);
	if (!all_end_within(SOON_MS))
		get();
	all_must_end();
	drain(got);
	if (strcmp(got, "bcds") != 0 && strcmp(got, "cds") != 0)
		CHECK_STR(got, "bcds");
	return alive;
}

int main(void)
{
	long all;

	begin();
	sweep("send", sender, 1, 10);
	all = sweep("receive", receiver, 1, 10);
	for (int part = 1; part < 8; part++) {
		middle = all * part / 8;
		sweep("receive after a killed one", repairer, 5, 2);
	}
	sweep("send to a sleeper", waker, 1, 10);
	sweep("receive with a sleeping sender", room_maker, 1, 10);
	return TEST_RESULT();
}
