/* SPDX-License-Identifier: BSD-2-Clause */
/* /proc: for each process its descriptors, program, directory, and texts that are made when they
 * are read, as much of Linux's as allocators, tests and ps read. */
#include "cmdline.h"
#include "console.h"
#include "kmem.h"
#include "proc.h"
#include "tree.h"
#include "vm.h"

#include <abi/errno.h>
#include <abi/fcntl.h>
#include <abi/mman.h>

/* ---- texts ----------------------------------------------------------------------------- */

const struct vm_space *process_space(const struct process *p)
{
	static struct vm_space none = {.regions = LIST_INIT(none.regions)};
	const struct thread *t;

	if (list_empty(&p->threads))
		return &none;
	t = list_first(&p->threads, struct thread, process_link);
	return t->vm ? t->vm : &none;
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

static void print_maps(struct buffer *b, struct process *p)
{
	const struct vm_space *vm = process_space(p);
	struct vm_region *r;

	list_for_each (r, &vm->regions, link) {
		text_print(b, "%08lx-%08lx %c%c%c%c %08lx 00:00 0 %s\n", r->start, r->end,
		           r->prot & PROT_READ ? 'r' : '-', r->prot & PROT_WRITE ? 'w' : '-',
		           r->prot & PROT_EXEC ? 'x' : '-', r->flags & VM_SHARED ? 's' : 'p',
		           r->offset, region_name(vm, r));
	}
}

static void print_stat(struct buffer *b, struct process *p)
{
	const struct vm_space *vm = process_space(p);

	text_print(b, "%d (%s) %c %d %d %d 0 -1 0 0 0 0 0 ", p->pid, p->comm,
	           process_state_letter(p), p->parent ? p->parent->pid : 0, p->pgid, p->sid);
	text_print(b, "%lu 0 0 0 20 0 %u 0 0 %zu %zu",
	           (unsigned long)(process_time(p) / (NS_PER_SEC / 100)), p->nthreads,
	           vm->total_pages * PAGE_SIZE, vm->resident);
	for (int i = 25; i <= 52; i++)
		text_print(b, " 0");
	text_print(b, "\n");
}

static void print_statm(struct buffer *b, struct process *p)
{
	const struct vm_space *vm = process_space(p);

	text_print(b, "%zu %zu 0 0 0 %zu 0\n", vm->total_pages, vm->resident, vm->data_pages);
}

static void print_cmdline(struct buffer *b, struct process *p)
{
	text_print(b, "%s%c", p->exe ? p->exe : p->comm, 0);
}

static const struct text texts[] = {
        {"maps", print_maps},
        {"stat", print_stat},
        {"statm", print_statm},
        {"cmdline", print_cmdline},
};

#define NTEXTS (sizeof(texts) / sizeof(texts[0]))

/* ---- looking up ------------------------------------------------------------------------ */

static int set_kind(struct node *n, enum node_kind kind, unsigned mode)
{
	n->kind = kind;
	n->inode.mode = mode;
	return 0;
}

static struct fd_table *process_fds(struct process *p)
{
	return list_empty(&p->threads) ? NULL
	                               : list_first(&p->threads, struct thread, process_link)->fds;
}

static int find_fd(struct process *p, const char *name, struct node *n)
{
	struct fd_table *t = process_fds(p);
	unsigned fd;

	if (!process_may_signal(process_current(), p, 0))
		return -EACCES;
	if (!*name)
		return set_kind(n, NODE_DIR, S_IFDIR | 0500);
	if (!t || !parse_number(name, FD_MAX, &fd) || !(n->link = fd_peek(t, (int)fd)))
		return -ENOENT;
	return set_kind(n, NODE_LINK, S_IFLNK | 0700);
}

static int find_in_process(struct process *p, const char *name, struct node *n)
{
	const char *rest;

	n->pid = p->pid;
	n->inode = (struct inode){0, p->cred.euid, p->cred.egid, 100000 + (uint64_t)p->pid};
	if (!*name)
		return set_kind(n, NODE_DIR, S_IFDIR | 0555);
	if (path_starts(name, "fd", &rest))
		return find_fd(p, rest, n);
	if (strcmp(name, "exe") == 0 || strcmp(name, "cwd") == 0)
		return set_kind(n, NODE_LINK, S_IFLNK | 0777);
	for (n->text = texts; n->text < texts + NTEXTS; n->text++) {
		if (strcmp(n->text->name, name) == 0)
			return set_kind(n, NODE_TEXT, S_IFREG | 0444);
	}
	return -ENOENT;
}

/* Takes the first component of path as a process; NULL: it names none. */
static struct process *take_process(const char *path, const char **rest)
{
	char number[8];
	unsigned pid;
	size_t n = 0;

	if (path_starts(path, "self", rest))
		return process_current();
	for (; path[n] && path[n] != '/'; n++) {
		if (n + 1 == sizeof(number))
			return NULL;
		number[n] = path[n];
	}
	number[n] = '\0';
	*rest = path + n + (path[n] == '/');
	return parse_number(number, MAX_PIDS, &pid) ? process_find((int)pid) : NULL;
}

int proc_lookup(const char *path, struct node *n)
{
	const char *rest;
	struct process *p = take_process(path, &rest);

	return p ? find_in_process(p, rest, n) : -ENOENT;
}

long proc_link_target(const struct node *n, char out[KPATH_MAX])
{
	struct process *p = process_find(n->pid);
	size_t len = strlen(n->path);
	const char *target = NULL;

	if (n->link)
		target = n->link->path ? n->link->path : "anon:";
	else if (p)
		target = strcmp(n->path + len - 3, "exe") == 0 ? p->exe : p->cwd;
	if (!target)
		return -ENOENT;
	kstrcpy(out, target, KPATH_MAX);
	return (long)strlen(out);
}

/* ---- listing --------------------------------------------------------------------------- */

static void list_fds(struct process *p, struct buffer *b)
{
	struct fd_table *t = process_fds(p);
	char name[16];

	for (int fd = t ? fd_next(t, 0) : -1; fd >= 0; fd = fd_next(t, fd + 1)) {
		ksnprintf(name, sizeof(name), "%d", fd);
		dir_add(b, name, S_IFLNK, 1);
	}
}

static void list_process(struct process *p, const char *rest, struct buffer *b)
{
	if (strcmp(rest, "fd") == 0) {
		list_fds(p, b);
		return;
	}
	dir_add(b, "fd", S_IFDIR, 1);
	dir_add(b, "exe", S_IFLNK, 1);
	dir_add(b, "cwd", S_IFLNK, 1);
	for (size_t i = 0; i < NTEXTS; i++)
		dir_add(b, texts[i].name, S_IFREG, 1);
}

void proc_list(const char *path, struct buffer *b)
{
	const char *rest;
	struct process *p = take_process(path, &rest);
	char name[16];

	if (p) {
		list_process(p, rest, b);
		return;
	}
	dir_add(b, "self", S_IFDIR, 1);
	list_for_each (p, &process_list, all_link) {
		ksnprintf(name, sizeof(name), "%d", p->pid);
		dir_add(b, name, S_IFDIR, 1);
	}
}
