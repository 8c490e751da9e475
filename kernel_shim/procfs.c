/* SPDX-License-Identifier: BSD-2-Clause */
/* Where things stand below /proc, and files of text that is made when they are read. */
#include "procfs.h"
#include "cmdline.h"
#include "console.h"
#include "kmem.h"
#include "proc.h"

#include <abi/errno.h>
#include <abi/fcntl.h>

/* ---- text ------------------------------------------------------------------------------ */

struct textbuf {
	char *data;
	size_t size, capacity;
	bool failed; /* memory is out */
};

struct text_file {
	struct node node;
	struct textbuf buf;
};

static bool make_room(struct textbuf *b, size_t n)
{
	size_t capacity = b->capacity ? b->capacity : 256;
	char *data;

	if (b->size + n <= b->capacity)
		return true;
	while (capacity < b->size + n)
		capacity *= 2;
	data = kmalloc(capacity);
	if (!data)
		return false;
	memcpy(data, b->data, b->size);
	kfree(b->data);
	b->data = data;
	b->capacity = capacity;
	return true;
}

void text_print(struct textbuf *b, const char *format, ...)
{
	va_list ap;
	size_t n;

	va_start(ap, format);
	n = kvsnprintf(NULL, 0, format, ap);
	if (!b->failed && make_room(b, n + 1)) {
		kvsnprintf(b->data + b->size, n + 1, format, ap);
		b->size += n;
	} else {
		b->failed = true;
	}
	va_end(ap);
}

static int print_all(struct text_file *t)
{
	struct process *p = t->node.pid ? process_find(t->node.pid) : NULL;

	t->buf.size = 0;
	t->buf.failed = false;
	if (t->node.pid && !p)
		return -ESRCH;
	t->node.text->print(&t->buf, p);
	return t->buf.failed ? -ENOMEM : 0;
}

static long text_read(struct file *f, uintptr_t buf, size_t n, uint64_t *off)
{
	struct text_file *t = f->data;
	int err = *off == 0 || !t->buf.data ? print_all(t) : 0;

	if (err)
		return err;
	if (*off >= t->buf.size)
		return 0;
	if (n > t->buf.size - *off)
		n = t->buf.size - *off;
	if (arch_copy_out(buf, t->buf.data + *off, n))
		return -EFAULT;
	*off += n;
	return (long)n;
}

static int text_stat(struct file *f, struct stat *st)
{
	node_stat(&((struct text_file *)f->data)->node, st);
	return 0;
}

static void text_release(struct file *f)
{
	struct text_file *t = f->data;

	kfree(t->buf.data);
	kfree(t);
}

static const struct file_ops text_ops = {
        .read = text_read,
        .stat = text_stat,
        .release = text_release,
        .seekable = true,
};

int text_open(const struct node *n, int flags, struct file **out)
{
	struct text_file *t = kzalloc(sizeof(*t));

	if (!t)
		return -ENOMEM;
	t->node = *n;
	*out = file_create(&text_ops, flags, t);
	if (*out)
		return 0;
	kfree(t);
	return -ENOMEM;
}

/* ---- the tree below /proc ------------------------------------------------------------------ */

static const struct text *find_text(const struct text *list, const char *name)
{
	for (; list->name; list++) {
		if (strcmp(list->name, name) == 0)
			return list;
	}
	return NULL;
}

static int set_text(const struct text *text, struct node *n)
{
	if (!text)
		return -ENOENT;
	n->kind = NODE_TEXT;
	n->text = text;
	n->mode = S_IFREG | 0444;
	return 0;
}

static int set_kind(struct node *n, enum node_kind kind, unsigned mode)
{
	n->kind = kind;
	n->mode = mode;
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
	n->ino = 100000 + (uint64_t)p->pid;
	n->uid = p->cred.euid;
	n->gid = p->cred.egid;
	if (!*name)
		return set_kind(n, NODE_DIR, S_IFDIR | 0555);
	if (path_starts(name, "fd", &rest))
		return find_fd(p, rest, n);
	if (strcmp(name, "exe") == 0 || strcmp(name, "cwd") == 0)
		return set_kind(n, NODE_LINK, S_IFLNK | 0777);
	return set_text(find_text(proc_process_texts, name), n);
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

/* The directories on the way to the files of proc_texts, whose names are paths. */
static bool is_directory(const char *path)
{
	const char *rest;

	for (const struct text *t = proc_texts; t->name; t++) {
		if (path_starts(t->name, path, &rest) && *rest)
			return true;
	}
	return false;
}

int proc_lookup(const char *path, struct node *n)
{
	const char *rest;
	struct process *p = take_process(path, &rest);

	if (p)
		return find_in_process(p, rest, n);
	n->ino = 99000;
	if (is_directory(path))
		return set_kind(n, NODE_DIR, S_IFDIR | 0555);
	return set_text(find_text(proc_texts, path), n);
}

long proc_link_target(const struct node *n, char out[KPATH_MAX])
{
	struct process *p = process_find(n->pid);
	size_t len = strlen(n->path);
	const char *target;

	if (n->link) {
		if (n->link->path)
			kstrcpy(out, n->link->path, KPATH_MAX);
		else
			ksnprintf(out, KPATH_MAX, "anon:[%p]", (void *)n->link->data);
		return (long)strlen(out);
	}
	if (!p)
		return -ENOENT;
	target = strcmp(n->path + len - 3, "exe") == 0 ? p->exe : p->cwd;
	if (!target)
		return -ENOENT;
	kstrcpy(out, target, KPATH_MAX);
	return (long)strlen(out);
}

/* ---- listing --------------------------------------------------------------------------------- */

static void list_fds(struct process *p, struct dirbuf *d)
{
	struct fd_table *t = process_fds(p);
	char name[16];

	for (int fd = t ? fd_next(t, 0) : -1; fd >= 0; fd = fd_next(t, fd + 1)) {
		ksnprintf(name, sizeof(name), "%d", fd);
		dir_add(d, name, S_IFLNK, 1);
	}
}

static void list_process(struct process *p, const char *rest, struct dirbuf *d)
{
	if (strcmp(rest, "fd") == 0) {
		list_fds(p, d);
		return;
	}
	dir_add(d, "fd", S_IFDIR, 1);
	dir_add(d, "exe", S_IFLNK, 1);
	dir_add(d, "cwd", S_IFLNK, 1);
	for (const struct text *t = proc_process_texts; t->name; t++)
		dir_add(d, t->name, S_IFREG, 1);
}

static bool listed_before(const struct text *t, const char *path, const char *name, size_t len)
{
	const char *rest;

	for (const struct text *u = proc_texts; u < t; u++) {
		if ((*path ? path_starts(u->name, path, &rest) : (rest = u->name) != NULL) &&
		    strncmp(rest, name, len) == 0 && (rest[len] == '/' || !rest[len]))
			return true;
	}
	return false;
}

/* The names that stand directly in a directory of proc_texts. */
static void list_texts(const char *path, struct dirbuf *d)
{
	char name[64];
	const char *rest;

	for (const struct text *t = proc_texts; t->name; t++) {
		size_t len = 0;

		if (*path && !path_starts(t->name, path, &rest))
			continue;
		rest = *path ? rest : t->name;
		while (rest[len] && rest[len] != '/')
			len++;
		if (len == 0 || len >= sizeof(name) || listed_before(t, path, rest, len))
			continue;
		memcpy(name, rest, len);
		name[len] = '\0';
		dir_add(d, name, rest[len] ? S_IFDIR : S_IFREG, 1);
	}
}

bool proc_list(const char *path, struct dirbuf *d)
{
	const char *rest;
	struct process *p = take_process(path, &rest);
	char name[16];

	if (p) {
		list_process(p, rest, d);
		return true;
	}
	list_texts(path, d);
	if (*path)
		return true;
	dir_add(d, "self", S_IFDIR, 1);
	list_for_each (p, &process_list, all_link) {
		ksnprintf(name, sizeof(name), "%d", p->pid);
		dir_add(d, name, S_IFDIR, 1);
	}
	return true;
}
