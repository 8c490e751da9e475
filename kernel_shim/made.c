/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Files whose contents are made when they are read from their start: directories, in the form
 * that getdents64 gives out, and the texts of /proc.  A position is an offset into that.
 */
#include "arch.h"
#include "console.h"
#include "kmem.h"
#include "linux_abi.h"
#include "proc.h"
#include "tree.h"

#include <abi/errno.h>
#include <abi/fcntl.h>

struct made {
	struct node node;
	struct buffer contents;
};

void dir_add(struct buffer *b, const char *name, unsigned mode, uint64_t ino)
{
	size_t n = (offsetof(struct dirent64, d_name) + strlen(name) + 1 + 7) & ~7ul;
	struct dirent64 *e = buffer_add(b, n);

	if (!e)
		return;
	memset(e, 0, n);
	e->d_ino = ino;
	e->d_off = (int64_t)b->size;
	e->d_reclen = (uint16_t)n;
	e->d_type = (uint8_t)((mode & S_IFMT) >> 12);
	memcpy(e->d_name, name, strlen(name));
}

void text_print(struct buffer *b, const char *format, ...)
{
	va_list ap;
	size_t n;
	char *to;

	va_start(ap, format);
	n = kvsnprintf(NULL, 0, format, ap) + 1;
	to = buffer_add(b, n);
	if (to) {
		kvsnprintf(to, n, format, ap);
		b->size--; /* the next piece takes the terminator's place */
	}
	va_end(ap);
}

static int make(struct made *m)
{
	struct process *p = m->node.pid ? process_find(m->node.pid) : NULL;

	m->contents.size = 0;
	m->contents.failed = false;
	if (m->node.kind == NODE_DIR) {
		dir_add(&m->contents, ".", S_IFDIR, m->node.inode.number);
		dir_add(&m->contents, "..", S_IFDIR, 1);
		tree_list(m->node.path, &m->contents);
	} else if (p) {
		m->node.text->print(&m->contents, p);
	} else {
		return -ESRCH;
	}
	return m->contents.failed ? -ENOMEM : 0;
}

static long dir_getdents(struct file *f, uintptr_t buf, size_t n)
{
	struct made *m = f->data;
	int err = f->offset ? 0 : make(m);
	size_t bytes = 0;

	while (!err && f->offset + bytes < m->contents.size) {
		const char *at = m->contents.data + f->offset + bytes;
		const struct dirent64 *e = (const struct dirent64 *)(const void *)at;

		if (bytes + e->d_reclen > n)
			break;
		bytes += e->d_reclen;
	}
	if (err || (!bytes && f->offset < m->contents.size))
		return err ? err : -EINVAL;
	return read_bytes(m->contents.data, m->contents.size, buf, bytes, &f->offset);
}

static long dir_read(struct file *f, uintptr_t buf, size_t n, uint64_t *off)
{
	(void)f, (void)buf, (void)n, (void)off;
	return -EISDIR;
}

static long text_read(struct file *f, uintptr_t buf, size_t n, uint64_t *off)
{
	struct made *m = f->data;
	int err = *off && m->contents.data ? 0 : make(m);

	return err ? err : read_bytes(m->contents.data, m->contents.size, buf, n, off);
}

static int made_stat(struct file *f, struct stat *st)
{
	node_stat(&((struct made *)f->data)->node, st);
	return 0;
}

static void made_release(struct file *f)
{
	struct made *m = f->data;

	kfree(m->contents.data);
	kfree(m);
}

#define COMMON .stat = made_stat, .release = made_release, .seekable = true
static const struct file_ops dir_ops = {.read = dir_read, .getdents = dir_getdents, COMMON};
static const struct file_ops text_ops = {.read = text_read, COMMON};

int made_open(const struct node *n, int flags, struct file **out)
{
	struct made *m = kzalloc(sizeof(*m));

	*out = m ? file_create(n->kind == NODE_DIR ? &dir_ops : &text_ops, flags, m) : NULL;
	if (!*out) {
		kfree(m);
		return -ENOMEM;
	}
	m->node = *n;
	return 0;
}
