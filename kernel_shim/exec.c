/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * execve, and the programs that init starts.  The new image is built beside
 * the old one, so that every failure leaves the caller as it was.
 */
#include <abi/errno.h>
#include <abi/signal.h>
#include <abi/stat.h>

#include "console.h"
#include "sched.h"
#include "file.h"
#include "initrd.h"
#include "kmem.h"
#include "proc_internal.h"
#include "syscall.h"
#include "vm.h"

/* ---- the file ------------------------------------------------------------------------------- */

struct program {
	char path[KPATH_MAX]; /* absolute */
	const struct initrd_file *file;
};

/* "/proc/self/exe" is the program that runs. */
static int find_program(const char *name, struct program *prog)
{
	int e = path_resolve(name, prog->path);

	if (e)
		return e;
	if (strcmp(prog->path, "/proc/self/exe") == 0)
		kstrcpy(prog->path, process_current()->exe, sizeof prog->path);
	prog->file = initrd_find(prog->path);
	if (!prog->file)
		return -ENOENT;
	if (prog->file->inode.mode & 0111 && (prog->file->inode.mode & S_IFMT) == S_IFREG)
		return 0;
	return -EACCES;
}

/* ---- the image ------------------------------------------------------------------------------ */

static struct cred new_cred(const struct cred *old, const struct initrd_file *file)
{
	struct cred c = *old;

	if (file->inode.mode & S_ISUID)
		c.euid = file->inode.uid;
	if (file->inode.mode & S_ISGID)
		c.egid = file->inode.gid;
	c.suid = c.euid;
	c.sgid = c.egid;
	return c;
}

static int build_image(const struct program *prog, const struct exec_args *args,
                       const struct cred *cred, struct exec_image *image)
{
	int e;

	*image = (struct exec_image){.path = prog->path, .vm = vm_space_create()};
	image->secure = cred->uid != cred->euid || cred->gid != cred->egid;
	if (!image->vm)
		return -ENOMEM;
	e = elf_load(prog->file, image);
	if (!e)
		e = stack_build(image, args, cred);
	if (e)
		vm_space_put(image->vm);
	return e;
}

static void set_names(struct process *p, struct thread *t, const struct program *prog, char *exe)
{
	const char *base = prog->path;

	for (const char *s = prog->path; *s; s++)
		if (*s == '/')
			base = s + 1;
	kfree(p->exe);
	p->exe = exe;
	kstrcpy(p->comm, base, sizeof p->comm);
	kstrcpy(t->comm, base, sizeof t->comm);
}

/* ---- execve -------------------------------------------------- */

/* What must be had before the old image is given up. */
struct prepared {
	struct exec_image image;
	struct sighand *sighand;
	struct fd_table *fds; /* NULL: the old one is not shared and stays */
	char *exe;
	struct cred cred;
};

static int prepare(struct thread *t, const struct program *prog, const struct exec_args *args,
                   struct prepared *p)
{
	*p = (struct prepared){.cred = new_cred(&t->process->cred, prog->file)};
	p->sighand = sighand_create(t->sighand);
	p->exe = kstrdup(prog->file->path);
	if (fd_table_shared(t->fds)) {
		p->fds = fd_table_copy(t->fds);
		if (!p->fds)
			return -ENOMEM;
	}
	if (p->sighand && p->exe)
		return build_image(prog, args, &p->cred, &p->image);
	return -ENOMEM;
}

static void abandon(struct thread *t, struct prepared *p, bool with_image)
{
	if (p->sighand)
		sighand_put(p->sighand);
	if (p->fds)
		fd_table_put(p->fds, t->process);
	kfree(p->exe);
	if (with_image)
		vm_space_put(p->image.vm);
}

/* No way back from here. */
static void become(struct thread *t, struct prepared *p, const struct program *prog,
                   struct arch_frame *f)
{
	struct process *self = t->process;
	struct vm_space *old = t->vm;

	thread_release_words(t);
	t->robust_list = 0;
	t->vm = p->image.vm;
	sched_load_space();
	vm_space_put(old);
	sighand_put(t->sighand);
	t->sighand = p->sighand;
	if (p->fds) {
		fd_table_put(t->fds, self);
		t->fds = p->fds;
	}
	fd_table_exec(t->fds, self);
	signal_exec(t);
	self->cred = p->cred;
	self->max_resident = t->vm->resident;
	set_names(self, t, prog, p->exe);
	process_vfork_done(self);
	arch_frame_exec(f, &t->arch, p->image.entry, p->image.sp);
}

static long exec(const struct program *prog, const struct exec_args *args, struct arch_frame *f)
{
	struct thread *t = thread_current();
	struct prepared p;
	int e = prepare(t, prog, args, &p);

	if (e) {
		abandon(t, &p, false);
		return e;
	}
	e = process_be_alone();
	if (e) {
		abandon(t, &p, true);
		return e;
	}
	become(t, &p, prog, f);
	return SYSCALL_KEEP_FRAME;
}

long sys_execve(const struct syscall_args *a)
{
	struct exec_args args = {0};
	struct program prog;
	char name[KPATH_MAX];
	long r = arch_copy_in_string(name, a->arg[0], sizeof name);

	if (r < 0)
		return r;
	r = find_program(name, &prog);
	if (!r)
		r = exec_add_user_array(&args, a->arg[1], &args.argc);
	if (!r)
		r = exec_add_user_array(&args, a->arg[2], &args.envc);
	if (!r)
		r = exec(&prog, &args, a->frame);
	kfree(args.strings.data);
	return r;
}

/* ---- init's way -------------------------------------------------- */

static int spawn(const struct program *prog, const struct exec_args *args, struct fd_table *fds,
                 struct process **out)
{
	struct process *p = process_create(process_current(), SIGCHLD);
	struct thread *t = p ? thread_create(p, thread_user_entry, NULL) : NULL;
	struct exec_image image = {.vm = NULL};
	char *exe = kstrdup(prog->file->path);
	int e = t && exe ? build_image(prog, args, &p->cred, &image) : -ENOMEM;

	if (!e) {
		t->vm = image.vm;
		t->sighand = sighand_create(NULL);
		p->pgid = 0;
		e = t->sighand ? thread_link(t) : -ENOMEM;
	}
	if (!e) {
		set_names(p, t, prog, exe);
		arch_frame_exec(arch_thread_frame(&t->arch), &t->arch, image.entry, image.sp);
		t->fds = fds;
		sched_start(t);
		*out = p;
		return 0;
	}
	kfree(exe);
	thread_discard(t, p);
	return e;
}

int process_spawn(const char *path, char *const argv[], char *const envp[], struct fd_table *fds,
                  struct process **out)
{
	struct exec_args args = {0};
	struct program prog;
	int e = find_program(path, &prog);

	if (!e)
		e = exec_add_array(&args, argv, &args.argc);
	if (!e)
		e = exec_add_array(&args, envp, &args.envc);
	if (!e)
		e = spawn(&prog, &args, fds, out);
	kfree(args.strings.data);
	return e;
}
