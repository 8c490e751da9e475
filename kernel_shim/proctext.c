/* SPDX-License-Identifier: BSD-2-Clause */
/* The texts of /proc: as much of Linux's as allocators, tests and ps read. */
#include "clock.h"
#include "kmem.h"
#include "list.h"
#include "pmm.h"
#include "proc.h"
#include "procfs.h"
#include "vm.h"

#include <abi/mman.h>

#define KIB(pages) ((pages) * (PAGE_SIZE / 1024))

static struct vm_space *space_of(struct process *p)
{
	return list_empty(&p->threads) ? NULL
	                               : list_first(&p->threads, struct thread, process_link)->vm;
}

size_t process_resident(struct process *p)
{
	struct vm_space *vm = space_of(p);

	return vm ? vm->resident : 0;
}

char process_state_letter(struct process *p)
{
	struct thread *t;
	char state = 'Z';

	if (p->stopped)
		return 'T';
	list_for_each (t, &p->threads, process_link) {
		if (t->state == THREAD_RUNNING || t->state == THREAD_RUNNABLE)
			return 'R';
		if (t->state == THREAD_SLEEPING)
			state = 'S';
	}
	return state;
}

static const char *region_name(const struct vm_space *vm, const struct vm_region *r)
{
	if (r->flags & VM_GROWSDOWN)
		return "[stack]";
	if (!r->object && r->start < vm->brk && r->end > vm->brk_start)
		return "[heap]";
	return r->flags & VM_SHARED ? "[shared]" : "";
}

static void print_maps(struct textbuf *b, struct process *p)
{
	struct vm_space *vm = space_of(p);
	struct vm_region *r;

	if (!vm)
		return;
	list_for_each (r, &vm->regions, link) {
		text_print(b, "%08lx-%08lx %c%c%c%c %08lx 00:00 0 %s\n", r->start, r->end,
		           r->prot & PROT_READ ? 'r' : '-', r->prot & PROT_WRITE ? 'w' : '-',
		           r->prot & PROT_EXEC ? 'x' : '-', r->flags & VM_SHARED ? 's' : 'p',
		           r->offset, region_name(vm, r));
	}
}

static void print_status(struct textbuf *b, struct process *p)
{
	static const struct vm_space none;
	const struct vm_space *vm = space_of(p);
	const struct cred *c = &p->cred;
	size_t peak;

	vm = vm ? vm : &none;
	peak = p->max_resident > vm->resident ? p->max_resident : vm->resident;
	text_print(b, "Name:\t%s\nUmask:\t%04o\nState:\t%c\n", p->comm, p->umask,
	           process_state_letter(p));
	text_print(b, "Tgid:\t%d\nPid:\t%d\nPPid:\t%d\n", p->pid, p->pid,
	           p->parent ? p->parent->pid : 0);
	text_print(b, "Uid:\t%u\t%u\t%u\t%u\nGid:\t%u\t%u\t%u\t%u\n", c->uid, c->euid, c->suid,
	           c->euid, c->gid, c->egid, c->sgid, c->egid);
	text_print(b, "VmSize:\t%8zu kB\nVmLck:\t%8zu kB\nVmHWM:\t%8zu kB\nVmRSS:\t%8zu kB\n",
	           KIB(vm->total_pages), KIB(vm->locked_pages), KIB(peak), KIB(vm->resident));
	text_print(b, "VmData:\t%8zu kB\nThreads:\t%u\n", KIB(vm->data_pages), p->nthreads);
}

static void print_stat(struct textbuf *b, struct process *p)
{
	struct vm_space *vm = space_of(p);

	text_print(b, "%d (%s) %c %d %d %d 0 -1 0 0 0 0 0 ", p->pid, p->comm,
	           process_state_letter(p), p->parent ? p->parent->pid : 0, p->pgid, p->sid);
	text_print(b, "%lu 0 0 0 20 0 %u 0 0 %zu %zu",
	           (unsigned long)(process_time(p) / (NS_PER_SEC / 100)), p->nthreads,
	           vm ? vm->total_pages * PAGE_SIZE : 0, vm ? vm->resident : 0);
	for (int i = 25; i <= 52; i++)
		text_print(b, " 0");
	text_print(b, "\n");
}

static void print_statm(struct textbuf *b, struct process *p)
{
	struct vm_space *vm = space_of(p);

	if (vm)
		text_print(b, "%zu %zu 0 0 0 %zu 0\n", vm->total_pages, vm->resident,
		           vm->data_pages);
	else
		text_print(b, "0 0 0 0 0 0 0\n");
}

static void print_comm(struct textbuf *b, struct process *p)
{
	text_print(b, "%s\n", p->comm);
}

static void print_cmdline(struct textbuf *b, struct process *p)
{
	text_print(b, "%s%c", p->exe ? p->exe : p->comm, 0);
}

const struct text proc_process_texts[] = {
        {"maps", print_maps},   {"status", print_status}, {"stat", print_stat},
        {"statm", print_statm}, {"comm", print_comm},     {"cmdline", print_cmdline},
        {NULL, NULL},
};

static void print_meminfo(struct textbuf *b, struct process *p)
{
	(void)p;
	text_print(b, "MemTotal:       %8zu kB\nMemFree:        %8zu kB\nMemAvailable:   %8zu kB\n",
	           KIB(pmm_total_pages()), KIB(pmm_free_pages()), KIB(pmm_free_pages()));
}

static void print_uptime(struct textbuf *b, struct process *p)
{
	uint64_t hundredths = arch_time_ns() / (NS_PER_SEC / 100);

	(void)p;
	text_print(b, "%lu.%02lu 0.00\n", hundredths / 100, hundredths % 100);
}

#define NUMBER_TEXT(name, value)                               \
	static void name(struct textbuf *b, struct process *p) \
	{                                                      \
		(void)p;                                       \
		text_print(b, "%u\n", (unsigned)(value));      \
	}

NUMBER_TEXT(print_msg_max, MQ_MSG_MAX)
NUMBER_TEXT(print_msgsize_max, MQ_MSGSIZE_MAX)
NUMBER_TEXT(print_queues_max, MQ_QUEUES_MAX)
NUMBER_TEXT(print_msg_default, MQ_MSG_DEFAULT)
NUMBER_TEXT(print_msgsize_default, MQ_MSGSIZE_DEFAULT)
NUMBER_TEXT(print_max_map_count, VM_REGIONS_MAX)
NUMBER_TEXT(print_overcommit, 1)
NUMBER_TEXT(print_pid_max, MAX_PIDS)

const struct text proc_texts[] = {
        {"meminfo", print_meminfo},
        {"uptime", print_uptime},
        {"sys/fs/mqueue/msg_max", print_msg_max},
        {"sys/fs/mqueue/msgsize_max", print_msgsize_max},
        {"sys/fs/mqueue/queues_max", print_queues_max},
        {"sys/fs/mqueue/msg_default", print_msg_default},
        {"sys/fs/mqueue/msgsize_default", print_msgsize_default},
        {"sys/kernel/pid_max", print_pid_max},
        {"sys/vm/max_map_count", print_max_map_count},
        {"sys/vm/overcommit_memory", print_overcommit},
        {NULL, NULL},
};
