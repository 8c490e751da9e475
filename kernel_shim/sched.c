/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * The scheduler: one run queue, round robin, each CPU with an idle thread that
 * runs on its boot stack.  A thread that ends is freed by the next one on its
 * CPU, since nobody can free the stack that it stands on.
 */
#include "sched.h"
#include "arch.h"
#include "console.h"
#include "klock.h"
#include "kmem.h"
#include "param.h"
#include "pmm.h"
#include "proc.h"
#include "clock.h"
#include "vm.h"

struct cpu {
	struct thread *current, *idle;
	struct thread *dead;     /* ended here, stack still to be freed */
	struct vm_space *loaded; /* whose page tables are in use; NULL: the kernel's */
	uint64_t timer;          /* what the CPU's timer was set to */
	bool preempt;            /* a thread was woken here that is to run first */
};

static struct cpu cpus[MAX_CPUS];
static struct thread idle_threads[MAX_CPUS];
static struct list run_queue = LIST_INIT(run_queue);
static uint64_t idle_mask; /* CPUs that wait in arch_cpu_idle and have not been kicked */
static unsigned ncpus;

struct thread *thread_current(void)
{
	return cpus[arch_cpu_id()].current;
}

static struct cpu *this_cpu(void)
{
	return &cpus[arch_cpu_id()];
}

/* ---- the run queue ------------------------------------------------------------------- */

/* False: none idles. */
static bool kick_idle(void)
{
	if (!idle_mask)
		return false;
	arch_cpu_kick((unsigned)__builtin_ctzll(idle_mask));
	idle_mask &= idle_mask - 1;
	return true;
}

static void enqueue(struct thread *t)
{
	t->state = THREAD_RUNNABLE;
	list_push_back(&run_queue, &t->run_link);
	kick_idle();
}

static struct thread *pick(void)
{
	struct thread *t;

	if (list_empty(&run_queue))
		return NULL;
	t = list_first(&run_queue, struct thread, run_link);
	list_remove(&t->run_link);
	return t;
}

void sched_start(struct thread *t)
{
	enqueue(t);
}

/* Running first lets a lock's waiter have it before its last owner takes it again; what is
 * left of the slice bounds how long others wait for those who wake one another. */
void sched_wake(struct thread *t)
{
	if (!t->slice_left) {
		enqueue(t);
		return;
	}
	t->state = THREAD_RUNNABLE;
	list_push_front(&run_queue, &t->run_link);
	if (!kick_idle())
		cpus[arch_cpu_id()].preempt = true;
}

/* ---- switching ------------------------------------------------------------------------ */

static void load_space(struct cpu *c, struct vm_space *vm)
{
	if (c->loaded == vm)
		return;
	c->loaded = vm;
	arch_aspace_switch(vm ? &vm->as : NULL);
}

void sched_load_space(void)
{
	load_space(this_cpu(), thread_current()->vm);
}

void sched_finish_switch(void)
{
	struct cpu *c = this_cpu();
	struct thread *t = c->dead;

	if (!t)
		return;
	c->dead = NULL;
	thread_free(t);
}

static void switch_to(struct cpu *c, struct thread *next)
{
	struct thread *prev = c->current;
	uint64_t now = arch_time_ns();

	prev->time_used += now - prev->slice_start;
	prev->slice_left = prev->slice_end > now ? prev->slice_end - now : 0;
	if (!next->slice_left)
		next->slice_left = SLICE_NS;
	next->slice_start = now;
	next->slice_end = now + next->slice_left;
	thread_check_stack(prev);
	c->preempt = false;
	next->state = THREAD_RUNNING;
	next->cpu = arch_cpu_id();
	c->current = next;
	load_space(c, next->vm);
	arch_thread_switch(&prev->arch, &next->arch);
	sched_finish_switch();
}

/* The caller has set its state and, when it is runnable, queued itself. */
static void reschedule(void)
{
	struct cpu *c = this_cpu();
	struct thread *next = pick();

	if (!next)
		next = c->idle;
	if (next != c->current) {
		switch_to(c, next);
		return;
	}
	/* Whoever else waits may not run here: a new slice, or it would end at once for ever. */
	next->state = THREAD_RUNNING;
	next->slice_end = arch_time_ns() + SLICE_NS;
}

void sched_yield(void)
{
	enqueue(thread_current());
	reschedule();
}

void sched_sleep(void)
{
	thread_current()->state = THREAD_SLEEPING;
	reschedule();
}

void sched_exit(void)
{
	struct thread *t = thread_current();

	t->state = THREAD_DEAD;
	this_cpu()->dead = t;
	reschedule();
	panic("a dead thread runs");
}

/* Somebody was woken who goes first; the caller is next in line. */
static bool yield_to_woken(struct cpu *c, struct thread *t)
{
	struct thread *next = pick();

	c->preempt = false;
	if (!next)
		return false;
	t->state = THREAD_RUNNABLE;
	list_push_front(&run_queue, &t->run_link);
	switch_to(c, next);
	return true;
}

bool sched_preempt(void)
{
	struct thread *t = thread_current();
	struct cpu *c = this_cpu();
	uint64_t now = arch_time_ns();

	if (now < t->slice_end)
		return c->preempt && yield_to_woken(c, t);
	if (list_empty(&run_queue)) {
		t->slice_end = now + SLICE_NS;
		return false;
	}
	sched_yield();
	return true;
}

uint64_t sched_thread_time(const struct thread *t)
{
	if (t->state != THREAD_RUNNING)
		return t->time_used;
	return t->time_used + (arch_time_ns() - t->slice_start);
}

unsigned sched_cpus(void)
{
	return ncpus;
}

/* ---- timers and idling ---------------------------------------------------------------- */

static void program_timer(struct cpu *c, uint64_t deadline)
{
	if (timer_next() < deadline)
		deadline = timer_next();
	if (deadline == c->timer)
		return;
	c->timer = deadline;
	arch_timer_set(deadline);
}

void sched_set_timer(void)
{
	program_timer(this_cpu(), thread_current()->slice_end);
}

void sched_timer_fired(void)
{
	this_cpu()->timer = 0;
}

void sched_init(void)
{
	for (unsigned i = 0; i < MAX_CPUS; i++) {
		struct thread *t = &idle_threads[i];

		list_init(&t->run_link);
		kstrcpy(t->comm, "idle", sizeof t->comm);
		cpus[i].current = cpus[i].idle = t;
	}
}

static void idle_wait(struct cpu *c, unsigned id)
{
	program_timer(c, NO_DEADLINE);
	idle_mask |= 1ull << id;
	klock_release();
	arch_cpu_idle();
	klock_acquire();
	idle_mask &= ~(1ull << id);
	c->timer = 0;
}

void sched_idle(void)
{
	unsigned id = arch_cpu_id();
	struct cpu *c = &cpus[id];

	c->idle->state = THREAD_RUNNING;
	c->idle->cpu = id;
	ncpus++;
	for (;;) {
		struct thread *t;

		timer_run();
		console_poll_input();
		t = pick();
		if (t)
			switch_to(c, t);
		else
			idle_wait(c, id);
	}
}
