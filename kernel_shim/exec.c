/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * execve, and the programs that init starts.  The new image is built beside
 * the old one, so that every failure leaves the caller as it was.
 */
#include <abi/errno.h>
#include <abi/signal.h>
#include <abi/stat.h>

#include "console.h"
#include "entry.h"
#include "file.h"
#include "initrd.h"
#include "kmem.h"
#include "proc_internal.h"
#include "syscall.h"
#include "vm.h"

/* ---- the file ------------------------------------------------------------------------------- */

struct program {
	char path[KPATH_MAX];           /* absolute */
	char interp[KPATH_MAX];         /* "#!" line's program, or "" */
	char interp_arg[64];            /* and its argument, or "" */
	const struct initrd_file *file; /* what is loaded: the program or its interpreter */
	unsigned skip;                  /* arguments that the "#!" line replaces */
};

static int find_file(const char *path, const struct initrd_file **file)
{
	*file = initrd_find(path);
	if (!*file)
		return -ENOENT;
	if ((*file)->inode.mode & 0111 && ((*file)->inode.mode & S_IFMT) == S_IFREG)
		return 0;
	return -EACCES;
}

/* Copies a word of a "#!" line; returns what comes after it and its blanks. */
static const char *take_word(const char *s, const char *end, char *out, size_t size)
{
	size_t n = 0;

	while (s < end && (*s == ' ' || *s == '\t'))
		s++;
	while (s < end && *s != ' ' && *s != '\t' && *s != '\n' && n + 1 < size)
		out[n++] = *s++;
	out[n] = '\0';
	return s;
}

/* A script: its interpreter is loaded in its place.  One level, as most need. */
static int follow_script(struct program *prog)
{
	const char *text = (const char *)prog->file->data, *end = text + prog->file->size;

	if (prog->file->size < 4 || memcmp(text, "#!", 2))
		return 0;
	text = take_word(text + 2, end, prog->interp, sizeof prog->interp);
	take_word(text, end, prog->interp_arg, sizeof prog->interp_arg);
	prog->skip = 1;
	return prog->interp[0] == '/' ? find_file(prog->interp, &prog->file) : -ENOEXEC;
}

/* "/proc/self/exe" is the program that runs. */
static int find_program(const char *name, struct program *prog)
{
	int e = path_resolve(name, prog->path);

	if (e)
		return e;
	if (strcmp(prog->path, "/proc/self/exe") == 0)
		kstrcpy(prog->path, process_current()->exe, sizeof prog->path);
	e = find_file(prog->path, &prog->file);
	return e ? e : follow_script(prog);
}

static int add_script_args(struct exec_args *args, const struct program *prog)
{
	int e = 0;

	if (!prog->skip)
		return 0;
	e = exec_add_string(args, prog->interp);
	args->argc++;
	if (!e && prog->interp_arg[0]) {
		e = exec_add_string(args, prog->interp_arg);
		args->argc++;
	}
	if (!e) {
		e = exec_add_string(args, prog->path);
		args->argc++;
	}
	return e;
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
	p->sighand = sighand_copy(t->sighand);
	p->exe = kstrdup(prog->file->path); /* of a script: the interpreter */
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
	time_process_exec(self);
	self->cred = p->cred;
	self->did_exec = true;
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

static int collect(struct exec_args *args, const struct program *prog, uintptr_t argv,
                   uintptr_t envp)
{
	int e = add_script_args(args, prog);

	if (!e)
		e = exec_add_user_array(args, argv, prog->skip, &args->argc);
	if (!e)
		e = exec_add_user_array(args, envp, 0, &args->envc);
	return e;
}

long sys_execve(const struct syscall_args *a)
{
	struct exec_args args = {0};
	struct program prog = {.skip = 0};
	char name[KPATH_MAX];
	long r = arch_copy_in_string(name, a->arg[0], sizeof name);

	if (r < 0)
		return r;
	r = find_program(name, &prog);
	if (!r)
		r = collect(&args, &prog, a->arg[1], a->arg[2]);
	if (!r)
		r = exec(&prog, &args, a->frame);
	kfree(args.buf);
	return r;
}

/* ---- init's way -------------------------------------------------- */

static int spawn(const struct program *prog, const struct exec_args *args, struct fd_table *fds,
                 struct process **out)
{
	struct process *p = process_create(process_current(), NULL);
	struct thread *t = p ? thread_create(p, thread_user_entry, NULL) : NULL;
	struct exec_image image = {.vm = NULL};
	char *exe = kstrdup(prog->file->path);
	int e = t && exe ? build_image(prog, args, &p->cred, &image) : -ENOMEM;

	if (!e) {
		t->vm = image.vm;
		t->sighand = sighand_create();
		e = t->sighand ? process_link(p) : -ENOMEM;
	}
	if (!e) {
		thread_link(t); /* takes the pid: cannot fail */
		set_names(p, t, prog, exe);
		arch_frame_exec(arch_thread_frame(&t->arch), &t->arch, image.entry, image.sp);
		t->fds = fds;
		p->did_exec = true;
		sched_start(t);
		*out = p;
		return 0;
	}
	kfree(exe);
	if (t) {
		thread_drop(t);
		thread_free(t);
	}
	if (p)
		process_put(p);
	return e;
}

int process_spawn(const char *path, char *const argv[], char *const envp[], struct fd_table *fds,
                  struct process **out)
{
	struct exec_args args = {0};
	struct program prog = {.skip = 0};
	int e = find_program(path, &prog);

	if (!e)
		e = add_script_args(&args, &prog);
	if (!e)
		e = exec_add_array(&args, argv + prog.skip, &args.argc);
	if (!e)
		e = exec_add_array(&args, envp, &args.envc);
	if (!e)
		e = spawn(&prog, &args, fds, out);
	kfree(args.buf);
	return e;
}
