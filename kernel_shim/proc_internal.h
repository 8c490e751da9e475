/* SPDX-License-Identifier: BSD-2-Clause */
/* What clone, exec and exit share: the steps in which a process is put together. */
#ifndef KERNEL_SHIM_PROC_INTERNAL_H
#define KERNEL_SHIM_PROC_INTERNAL_H

#include "kmem.h"
#include "proc.h"

/* A thread that is in no list yet and has only its stack; entry(arg) will run on it.
 * NULL: memory is out. */
struct thread *thread_create(struct process *p, void (*entry)(void *), void *arg);
/* Gives it a tid, and the same to its process as pid if that has none yet, and puts it into its
 * process.  -EAGAIN. */
int thread_link(struct thread *t);
void thread_unlink(struct thread *t);
/* Lets go of signals, descriptors and address space, whichever it has. */
void thread_drop(struct thread *t);
/* Of one that never ran, and of its process if that is new too; NULL: there is none. */
void thread_discard(struct thread *t, struct process *p);
/* execve: the only thread left takes the pid as its tid. */
void thread_take_pid(struct thread *t);
/* entry of every thread that goes to user mode with the frame on its stack. */
void thread_user_entry(void *arg);

/* A process without threads, in no list, which inherits from its parent (NULL: it is the first);
 * pgid 0: it will have a group and session of its own.  NULL: memory is out. */
struct process *process_create(struct process *parent, int exit_signal);
/* Out of every list; drops the lists' reference. */
void process_unlink(struct process *p);
/* A vfork parent goes on. */
void process_vfork_done(struct process *p);
#define STATUS_CONTINUED 0xffff /* wait4's of a child that goes on */

/* What SIGCHLD and waitid tell of a child with that status. */
siginfo_t siginfo_of_child(int pid, unsigned uid, int status);

/* Clears the word that set_tid_address named and wakes who waits for it; marks robust
 * futexes.  For exit and execve, in the thread itself. */
void thread_release_words(struct thread *t);

/* ---- futex.c ----------------------------------------------------------------------------- */

/* Wakes n sleepers on the word, private and shared alike.  A bad address is ignored. */
void futex_wake_address(struct vm_space *vm, uintptr_t addr, unsigned n);
/* Marks the words of the calling thread's robust list with FUTEX_OWNER_DIED and wakes a
 * waiter each.  Bounded, whatever the list looks like. */
void futex_thread_exit(struct thread *t);

/* ---- exec.c, elf.c -------------------------------------------------------------------- */

struct initrd_file;

/* argv and envp, packed: strings one after another. */
struct exec_args {
	struct buffer strings;
	unsigned argc, envc;
};

/* Appends the strings of a NULL-terminated array, or of a user's (address 0: none), and counts
 * them.  -E2BIG, -ENOMEM, -EFAULT. */
int exec_add_array(struct exec_args *args, char *const *array, unsigned *count);
int exec_add_user_array(struct exec_args *args, uintptr_t array, unsigned *count);

struct exec_image {
	struct vm_space *vm;
	uintptr_t entry, sp;
	uintptr_t phdr; /* user address of the program headers, 0: not mapped */
	unsigned phnum;
	bool exec_stack;
	const char *path; /* AT_EXECFN */
	bool secure;      /* AT_SECURE */
};

/* Maps a static ELF file into image->vm, which is empty.  -ENOEXEC, -ENOMEM. */
int elf_load(const struct initrd_file *file, struct exec_image *image);
/* Maps the stack with arguments and auxiliary vector.  -ENOMEM, -E2BIG. */
int stack_build(struct exec_image *image, const struct exec_args *args, const struct cred *cred);
/* Writes into a space that need not be the loaded one.  -ENOMEM. */
int exec_write(struct vm_space *vm, uintptr_t va, const void *src, size_t n);

#endif
