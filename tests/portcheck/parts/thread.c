/* SPDX-License-Identifier: BSD-2-Clause */
/* Optional calls about threads. */
#include "check.h"
#include <abi/futex.h>

#define MS 1000000

static volatile int word, other;
static volatile long thread_id;

static void note_id(void)
{
	thread_id = port_gettid();
	word = 1;
}

static void check_thread_start(void)
{
	word = 0;
	NEEDS(thread_run(note_id));
	HOLDS(wait_until(&word, 1));
	HOLDS(thread_id != port_gettid());
}

static void check_thread_exit(void)
{
	word = 0;
	USES(thread_run(note_id));
	HOLDS(wait_until(&word, 1));
	HOLDS(thread_ended());
}

static void check_set_tid_address(void)
{
	static int tid;
	long id = port_gettid();

	NEEDS(port_set_tid_address(&tid));
	if (id >= 0)
		GIVES(port_set_tid_address(&tid), id);
}

static void check_gettid(void)
{
	NEEDS(port_gettid());
	HOLDS(port_gettid() > 0);
	if (port_getpid() >= 0)
		GIVES(port_gettid(), port_getpid());
}

static void check_yield(void)
{
	GIVES(port_yield(), 0);
}

static void check_futex_wait(void)
{
	const struct timespec soon = {0, 10 * MS}, odd = {0, 1000 * MS};

	word = 5;
	FAILS(port_futex_wait(&word, 4, NULL, 0), EAGAIN);
	FAILS(port_futex_wait(&word, 5, &soon, 0), ETIMEDOUT);
	FAILS(port_futex_wait(&word, 5, &soon, 1), ETIMEDOUT);
	FAILS(port_futex_wait(&word, 5, &odd, 0), EINVAL);
}

static void check_futex_wait_until(void)
{
	const struct timespec past = {0, 0};

	word = 5;
	FAILS(port_futex_wait_until(&word, 4, CLOCK_REALTIME, NULL, 0), EAGAIN);
	FAILS(port_futex_wait_until(&word, 5, CLOCK_REALTIME, &past, 0), ETIMEDOUT);
	FAILS(port_futex_wait_until(&word, 5, CLOCK_MONOTONIC, &past, 1), ETIMEDOUT);
	FAILS(port_futex_wait_until(&word, 5, 9999, &past, 0), EINVAL);
}

static void sleep_on_word(void)
{
	other = 1;
	while (word == 0)
		port_futex_wait(&word, 0, NULL, 0);
	other = 2;
}

/* The sleeper may not be asleep yet: it is woken until it has seen the word. */
static void check_futex_wake(void)
{
	word = other = 0;
	GIVES(port_futex_wake(&word, 1, 0), 0);
	if (verdict_now != RIGHT || thread_run(sleep_on_word) < 0)
		return;
	HOLDS(wait_until(&other, 1));
	wait_until(&other, 2);
	HOLDS(other == 1);
	word = 1;
	NEEDS(port_futex_wake(&word, 1, 0));
	HOLDS(wait_until(&other, 2));
	HOLDS(thread_ended());
}

static void check_futex_requeue(void)
{
	word = 5;
	FAILS(port_futex_requeue(&word, 4, 1, 1, &other, 0), EAGAIN);
	GIVES(port_futex_requeue(&word, 5, 1, 1, &other, 0), 0);
}

static void check_futex_store_wake(void)
{
	static int stored = 5;

	GIVES(port_futex_store_wake(&stored, 7, 1, 0), 0);
	HOLDS(stored == 7);
	GIVES(port_futex_store_wake(&stored, 0, 1, 1), 0);
	HOLDS(stored == 0);
}

static struct robust_list_head robust = {.list = {&robust.list}};

static void check_set_robust_list(void)
{
	GIVES(port_set_robust_list(&robust), 0);
}

static void check_get_robust_list(void)
{
	struct robust_list_head *head = NULL;

	NEEDS(port_set_robust_list(&robust));
	GIVES(port_get_robust_list(&head), 0);
	HOLDS(head == &robust);
}

static void check_cpu_count(void)
{
	NEEDS(port_cpu_count());
	HOLDS(port_cpu_count() >= 1);
}

static void check_getcpu(void)
{
	NEEDS(port_getcpu());
	HOLDS(port_getcpu() >= 0);
}

struct check thread_checks[] = {
        CHECK(yield, "who waits uses up its time slice"),
        CHECK(gettid, "gettid gives 1; abort cannot send its signal"),
        CHECK(thread_start, "one thread"),
        CHECK(thread_exit, "one thread"),
        CHECK(set_tid_address, "the memory of detached threads is not given back"),
        CHECK(futex_wait, "locks, semaphores and queues wait by yielding"),
        CHECK(futex_wake, "goes with port_futex_wait"),
        CHECK(futex_wait_until, "waits with a time limit yield"),
        CHECK(futex_requeue, "nothing"),
        CHECK(futex_store_wake, "a thread killed at the wrong moment leaves a waiter asleep"),
        CHECK(set_robust_list, "a robust mutex whose owner was killed stays locked"),
        CHECK(get_robust_list, "over another C library, who waits for a dead owner waits 20 ms"),
        CHECK(cpu_count, "sysconf says 1"),
        CHECK(getcpu, "processes of one CPU each never wait busily at a queue"),
        {NULL, NULL, NULL, NOT_RUN},
};
