/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Process 1: a kernel thread that runs the programs that the command line names, cleans up
 * behind each, and powers off with a leak report.
 */
#include "init.h"
#include "arch.h"
#include "cmdline.h"
#include "console.h"
#include "file.h"
#include "initrd.h"
#include "kmem.h"
#include "pmm.h"
#include "proc.h"
#include "signal.h"
#include "tty.h"

#include <abi/errno.h>
#include <abi/wait.h>

#define GRACE_NS (200 * NS_PER_MS) /* for processes that are on their way out */
#define KILL_NS  (10 * NS_PER_SEC) /* for killed ones to be gone */

/* What was in use before the first program. */
static struct {
	size_t pages, blocks; /* pages: free ones and the heap's */
} baseline;

/* What programs left behind, summed up. */
static struct {
	unsigned names, processes;
} left;

static void take_baseline(void)
{
	kmem_trim();
	baseline.pages = pmm_free_pages() + kmem_pages();
	baseline.blocks = kmem_live();
}

/* Reaps children until none is left (true) or the time is up. */
static bool reap_all(uint64_t ns)
{
	struct wait_request w = {.pid = -1, .options = WEXITED, .deadline = arch_time_ns() + ns};
	int pid;

	do {
		pid = process_wait(&w);
	} while (pid > 0);
	return pid == -ECHILD;
}

static unsigned kill_all(void)
{
	struct process *p;
	unsigned n = 0;

	list_for_each (p, &process_list, all_link) {
		if (p->pid == 1 || p->state != PROCESS_ALIVE)
			continue;
		process_kill(p, SIGKILL);
		n++;
	}
	return n;
}

/* After a program: nothing of it stays.  Says what had to be removed. */
void init_clean_up(const char *path)
{
	unsigned processes = 0, names, queues;

	if (!reap_all(GRACE_NS)) {
		processes = kill_all();
		if (!reap_all(KILL_NS))
			kprintf("processes that do not die: %u\n", process_count() - 1);
	}
	tty_reset();
	names = shm_names();
	queues = mq_names();
	shm_remove_all();
	mq_remove_all();
	if (processes + names + queues)
		kprintf("left by %s: processes %u names %u queues %u\n", path, processes, names,
		        queues);
	left.processes += processes;
	left.names += names + queues;
}

/* Waits for pid and reaps orphans meanwhile.  False: the time was up, and the whole group
 * has been killed. */
static bool wait_for(int pid, unsigned seconds, int *status)
{
	struct wait_request w = {.pid = -1, .options = WEXITED, .deadline = NO_DEADLINE};
	int got;

	if (seconds)
		w.deadline = arch_time_ns() + seconds * NS_PER_SEC;
	do {
		got = process_wait(&w);
	} while (got > 0 && got != pid);
	if (got == pid) {
		*status = w.status;
		return true;
	}
	signal_send_group(NULL, pid, SIGKILL, NULL);
	kill_all();
	reap_all(KILL_NS);
	return false;
}

static void absolute(const char *path, char out[KPATH_MAX])
{
	while (*path == '/' || (path[0] == '.' && path[1] == '/'))
		path += *path == '/' ? 1 : 2;
	ksnprintf(out, KPATH_MAX, "/%s", path);
}

static int spawn(const char *path, char *const args[], bool with_input, struct process **out)
{
	struct fd_table *fds = console_fd_table(with_input);
	char *argv[WORDS_MAX + 2] = {(char *)path};
	char name[KPATH_MAX];
	int err;

	if (!fds)
		return -ENOMEM;
	for (int i = 0; args[i]; i++)
		argv[i + 1] = args[i];
	absolute(path, name);
	err = process_spawn(name, argv, cmdline.env, fds, out);
	if (err) {
		fd_table_put(fds, process_current());
		return err;
	}
	tty_set_foreground((*out)->pgid);
	return 0;
}

/* As a shell does: 127 when there is no such program, 126 when it cannot be run. */
static int spawn_status(const char *path, int err)
{
	kprintf("cannot run %s: error %d%s\n", path, -err,
	        err == -ENOENT    ? " (no such file)"
	        : err == -ENOEXEC ? " (not a static program for this CPU)"
	        : err == -EACCES  ? " (not executable)"
	        : err == -ENOMEM  ? " (out of memory)"
	                          : "");
	return (err == -ENOENT ? 127 : 126) << 8;
}

struct outcome init_run(const char *path, char *const args[], unsigned seconds, bool with_input)
{
	struct outcome o = {.timed_out = false};
	struct process *p;
	int err = spawn(path, args, with_input, &p);

	if (err)
		o.status = spawn_status(path, err);
	else
		o.timed_out = !wait_for(p->pid, seconds, &o.status);
	return o;
}

const char *signal_name(int sig)
{
	static const char *const names[] = {
	        "0",        "SIGHUP",  "SIGINT",    "SIGQUIT", "SIGILL",  "SIGTRAP",   "SIGABRT",
	        "SIGBUS",   "SIGFPE",  "SIGKILL",   "SIGUSR1", "SIGSEGV", "SIGUSR2",   "SIGPIPE",
	        "SIGALRM",  "SIGTERM", "SIGSTKFLT", "SIGCHLD", "SIGCONT", "SIGSTOP",   "SIGTSTP",
	        "SIGTTIN",  "SIGTTOU", "SIGURG",    "SIGXCPU", "SIGXFSZ", "SIGVTALRM", "SIGPROF",
	        "SIGWINCH", "SIGIO",   "SIGPWR",    "SIGSYS",
	};
	static char other[8];

	if (sig >= 0 && sig < SIGRTMIN)
		return names[sig];
	ksnprintf(other, sizeof(other), "SIG%d", sig);
	return other;
}

static int run_one(void)
{
	struct outcome o = init_run(cmdline.run, cmdline.args, cmdline.timeout, true);
	int result;

	if (o.timed_out) {
		kprintf("timed out after %u s\n", cmdline.timeout);
		result = 124;
	} else if (o.status & 0x7f) {
		kprintf("killed by %s\n", signal_name(o.status & 0x7f));
		result = 128 + (o.status & 0x7f);
	} else {
		kprintf("exit status %d\n", o.status >> 8);
		result = o.status >> 8;
	}
	init_clean_up(cmdline.run);
	return result;
}

/* One line of a suite: PATH SECONDS [args...]; false when it was malformed. */
static bool run_suite_line(char *text)
{
	char *words[WORDS_MAX + 1];
	struct outcome o;
	unsigned seconds;
	int n = split_words(text, words, WORDS_MAX);

	if (n == 0)
		return true;
	if (n < 2 || !parse_number(words[1], 1000000, &seconds) || !seconds) {
		kprintf("suite: malformed line: %s\n", n > 0 ? words[0] : text);
		return false;
	}
	kprintf("begin %s\n", words[0]);
	o = init_run(words[0], words + 2, seconds, false);
	if (o.timed_out)
		kprintf("end %s timeout\n", words[0]);
	else if (o.status & 0x7f)
		kprintf("end %s signal %s\n", words[0], signal_name(o.status & 0x7f));
	else
		kprintf("end %s exit %d\n", words[0], o.status >> 8);
	init_clean_up(words[0]);
	return true;
}

/* Programs judge themselves by the lines above; the suite as such fails only when it
 * could not be run whole. */
static int run_suite(void)
{
	const struct initrd_file *file;
	char path[KPATH_MAX], line[1024];
	int status = 0;

	absolute(cmdline.suite, path);
	file = initrd_find(path);
	if (!file)
		die("suite: %s is not in the initrd", cmdline.suite);
	for (size_t at = 0; at < file->size;) {
		size_t n = 0;

		while (at + n < file->size && file->data[at + n] != '\n')
			n++;
		if (n >= sizeof(line)) {
			kprintf("suite: a line is longer than %zu bytes\n", sizeof(line));
			return 1;
		}
		memcpy(line, file->data + at, n);
		line[n] = '\0';
		if (!run_suite_line(line))
			status = 1;
		at += n + 1;
	}
	return status;
}

/* Pages and blocks of the kernel that nobody gave back, names and processes that programs
 * left. */
void init_power_off(int status)
{
	size_t pages, blocks;

	kmem_trim();
	pages = baseline.pages - pmm_free_pages() - kmem_pages();
	blocks = kmem_live() - baseline.blocks;
	left.processes += process_count() - 1;
	kprintf("leaks: pages %ld objects %ld processes %u\n", (long)pages,
	        (long)blocks + left.names, left.processes);
	if (status == 0 && (pages || blocks || left.names || left.processes))
		status = 1;
	kprintf("power off\n");
	arch_poweroff(status);
}

void init_main(void *unused)
{
	int status = 0;

	(void)unused;
	take_baseline();
	arch_console_enable_input();
	if (cmdline.shell)
		shell_main();
	else
		status = cmdline.run ? run_one() : run_suite();
	init_power_off(status);
}
