/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Message queues as objects: names, limits, permissions, life, and their face as files.
 * A queue lives while it has a name or is open.
 */
#include "mq.h"
#include "console.h"
#include "kmem.h"
#include "proc.h"
#include "syscall.h"
#include "tree.h"

#include <abi/errno.h>
#include <abi/fcntl.h>
#include <abi/poll.h>

/* What Linux counts for a message besides its bytes: its header and a tree node. */
#define MESSAGE_OVERHEAD (48 + 48)

static struct list queues = LIST_INIT(queues); /* those with a name */
static unsigned queue_count;

static const struct file_ops mq_ops;

struct mq *mq_of(const struct file *f)
{
	return f->ops == &mq_ops ? f->data : NULL;
}

/* ---- life -------------------------------------------------------------------------------- */

static void mq_put(struct mq *q)
{
	if (--q->refs)
		return;
	mq_notify_remove(q, NULL);
	while (q->curmsgs)
		kfree(mq_take(q));
	kfree(q);
}

struct mq *mq_lookup(const char *name)
{
	struct mq *q;

	list_for_each (q, &queues, link) {
		if (strcmp(q->name, name) == 0)
			return q;
	}
	return NULL;
}

static void drop_name(struct mq *q)
{
	list_remove(&q->link);
	queue_count--;
	mq_put(q);
}

unsigned mq_names(void)
{
	return queue_count;
}

void mq_remove_all(void)
{
	while (!list_empty(&queues))
		drop_name(list_first(&queues, struct mq, link));
}

void mq_list(struct buffer *b)
{
	struct mq *q;

	list_for_each (q, &queues, link)
		dir_add(b, q->name, q->inode.mode, q->inode.number);
}

const struct inode *mq_inode(const struct mq *q)
{
	return &q->inode;
}

void mq_print_all(void (*say)(const char *format, ...))
{
	struct mq *q;

	list_for_each (q, &queues, link)
		say("%4o uid %-5u %4ld of %ld messages, at most %ld bytes each  /%s\n",
		    q->inode.mode & 0777, q->inode.uid, q->curmsgs, q->maxmsg, q->msgsize, q->name);
}

/* ---- making ------------------------------------------------------------------------------- */

static int check_limits(const struct mq_attr *attr)
{
	bool root = process_is_root(process_current());
	long maxmsg = root ? MQ_MSG_HARDMAX : MQ_MSG_MAX;
	long msgsize = root ? MQ_MSGSIZE_HARDMAX : MQ_MSGSIZE_MAX;

	if (attr->mq_maxmsg <= 0 || attr->mq_msgsize <= 0 || attr->mq_maxmsg > maxmsg ||
	    attr->mq_msgsize > msgsize)
		return -EINVAL;
	return queue_count >= MQ_QUEUES_MAX && !root ? -ENOSPC : 0;
}

/* RLIMIT_MSGQUEUE: bytes that all named queues of the user may hold. */
static int account(size_t bytes)
{
	struct process *p = process_current();
	size_t total = bytes;
	struct mq *q;

	list_for_each (q, &queues, link) {
		if (q->owner == p->cred.uid)
			total += q->accounted;
	}
	return total > process_limit(p, RLIMIT_MSGQUEUE) ? -EMFILE : 0;
}

static int create(const char *name, unsigned mode, const struct mq_attr *attr, struct mq **out)
{
	struct process *p = process_current();
	size_t bytes = (size_t)attr->mq_maxmsg * ((size_t)attr->mq_msgsize + MESSAGE_OVERHEAD);
	int err = check_limits(attr);
	struct mq *q;

	if (!err)
		err = account(bytes);
	if (err)
		return err;
	q = kzalloc(sizeof(*q));
	if (!q)
		return -ENOMEM;
	q->refs = 1;
	kstrcpy(q->name, name, sizeof(q->name));
	inode_init(&q->inode, S_IFREG | (mode & 0777 & ~p->umask));
	q->owner = p->cred.uid;
	q->accounted = bytes;
	q->maxmsg = attr->mq_maxmsg;
	q->msgsize = attr->mq_msgsize;
	list_init(&q->messages);
	wait_queue_init(&q->receivers);
	wait_queue_init(&q->senders);
	list_push_back(&queues, &q->link);
	queue_count++;
	*out = q;
	return 0;
}

int mq_open_file(struct mq *q, int flags, struct file **out)
{
	struct file *f = file_create(&mq_ops, flags, q);

	if (!f)
		return -ENOMEM;
	q->refs++;
	*out = f;
	return 0;
}

/* The queue of a name, made when it is not there and O_CREAT asks for it. */
static int find_or_create(const char *name, int flags, unsigned mode, const struct mq_attr *attr,
                          struct mq **out)
{
	struct mq *q = *out = mq_lookup(name);

	if (!q)
		return flags & O_CREAT ? create(name, mode, attr, out) : -ENOENT;
	if ((flags & O_CREAT) && (flags & O_EXCL))
		return -EEXIST;
	if ((flags & O_ACCMODE) == O_ACCMODE)
		return -EINVAL;
	return inode_may_open(&q->inode, flags & O_ACCMODE);
}

/* The raw call's names have no slash. */
static int copy_in_name(uintptr_t user, char name[KNAME_MAX + 1])
{
	long n = arch_copy_in_string(name, user, KNAME_MAX + 1);

	if (n < 0)
		return (int)n;
	if (n == 0)
		return -ENOENT;
	if (strchr(name, '/') || strcmp(name, ".") == 0 || strcmp(name, "..") == 0)
		return -EACCES;
	return 0;
}

long sys_mq_open(const struct syscall_args *a)
{
	struct mq_attr attr = {.mq_maxmsg = MQ_MSG_DEFAULT, .mq_msgsize = MQ_MSGSIZE_DEFAULT};
	int flags = (int)a->arg[1];
	char name[KNAME_MAX + 1];
	struct file *f;
	struct mq *q;
	bool existed;
	long r;

	if (a->arg[3] && arch_copy_in(&attr, a->arg[3], sizeof(attr)))
		return -EFAULT;
	r = copy_in_name(a->arg[0], name);
	if (r)
		return r;
	existed = mq_lookup(name) != NULL;
	r = find_or_create(name, flags, (unsigned)a->arg[2], &attr, &q);
	if (r)
		return r;
	r = mq_open_file(q, flags & (O_ACCMODE | O_NONBLOCK), &f);
	if (!r)
		r = fd_install(f, true);
	if (r < 0 && !existed)
		drop_name(q);
	return r;
}

long mq_unlink_name(const char *name)
{
	struct mq *q = mq_lookup(name);
	int err = q ? inode_check_owner(&q->inode) : -ENOENT; /* the directory is sticky */

	if (!err)
		drop_name(q);
	return err;
}

long sys_mq_unlink(const struct syscall_args *a)
{
	char name[KNAME_MAX + 1];
	int err = copy_in_name(a->arg[0], name);

	return err ? err : mq_unlink_name(name);
}

long sys_mq_getsetattr(const struct syscall_args *a)
{
	struct file *f = fd_peek(thread_current()->fds, (int)a->arg[0]);
	struct mq *q = f ? mq_of(f) : NULL;
	struct mq_attr new, old = {.mq_flags = 0};

	if (a->arg[1]) {
		if (arch_copy_in(&new, a->arg[1], sizeof(new)))
			return -EFAULT;
		if (new.mq_flags & ~(long)O_NONBLOCK)
			return -EINVAL;
	}
	if (!q)
		return -EBADF;
	old.mq_flags = f->flags & O_NONBLOCK;
	old.mq_maxmsg = q->maxmsg;
	old.mq_msgsize = q->msgsize;
	old.mq_curmsgs = q->curmsgs;
	if (a->arg[1])
		f->flags = (f->flags & ~O_NONBLOCK) | (int)new.mq_flags;
	return a->arg[2] ? arch_copy_out(a->arg[2], &old, sizeof(old)) : 0;
}

/* ---- the queue as a file -------------------------------------------------- */

static unsigned mq_poll(struct file *f)
{
	struct mq *q = f->data;

	return (q->curmsgs ? POLLIN | POLLRDNORM : 0) |
	       (q->curmsgs < q->maxmsg ? POLLOUT | POLLWRNORM : 0);
}

static int mq_stat(struct file *f, struct stat *st)
{
	struct mq *q = f->data;
	struct node n = {.kind = NODE_QUEUE, .inode = q->inode};

	node_stat(&n, st);
	st->st_dev = 18;
	st->st_nlink = !list_empty(&q->link);
	return 0;
}

static struct inode *mq_file_inode(struct file *f)
{
	return &((struct mq *)f->data)->inode;
}

static void mq_close(struct file *f, struct process *p)
{
	mq_notify_remove(f->data, p);
}

static void mq_release(struct file *f)
{
	mq_put(f->data);
}

static const struct file_ops mq_ops = {
        .poll = mq_poll,
        .stat = mq_stat,
        .inode = mq_file_inode,
        .close = mq_close,
        .release = mq_release,
        .seekable = true,
};
