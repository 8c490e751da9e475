/* SPDX-License-Identifier: BSD-2-Clause */
/* A small prompt on the console, part of the kernel: run programs, look at its state. */
#include "cmdline.h"
#include "console.h"
#include "init.h"
#include "initrd.h"
#include "kmem.h"
#include "mq.h"
#include "pmm.h"
#include "proc.h"
#include "tree.h"
#include "tty.h"
#include "vm.h"

#include <abi/errno.h>

#define LINE_MAX 512

static void say(const char *format, ...) __attribute__((format(printf, 1, 2)));

static void say(const char *format, ...)
{
	char line[KPATH_MAX + 64];
	va_list ap;
	size_t n;

	va_start(ap, format);
	n = kvsnprintf(line, sizeof(line), format, ap);
	va_end(ap);
	console_write(line, n < sizeof(line) ? n : sizeof(line) - 1);
}

static void list_programs(char *words[])
{
	(void)words;
	for (size_t i = 0; i < initrd_count; i++) {
		const struct initrd_file *f = &initrd_files[i];

		if ((f->inode.mode & S_IFMT) == S_IFREG)
			say("%8zu %s%s\n", f->size, f->path, f->inode.mode & 0111 ? "*" : "");
	}
}

static void list_processes(char *words[])
{
	struct process *p;

	(void)words;
	say("  PID  PPID  PGRP ST THR    RSS     TIME NAME\n");
	list_for_each (p, &process_list, all_link)
		say("%5d %5d %5d  %c %3u %5zuK %6lums %s\n", p->pid, p->parent ? p->parent->pid : 0,
		    p->pgid, process_state_letter(p), p->nthreads,
		    process_space(p)->resident * (PAGE_SIZE / 1024),
		    (unsigned long)(process_time(p) / NS_PER_MS), p->comm);
}

static void show_memory(char *words[])
{
	size_t total = pmm_total_pages(), free = pmm_free_pages();

	(void)words;
	say("%zu KiB, %zu KiB free; %zu blocks of the kernel's heap\n", total * (PAGE_SIZE / 1024),
	    free * (PAGE_SIZE / 1024), kmem_live());
}

static void list_queues(char *words[])
{
	(void)words;
	mq_print_all(say);
}

static void list_shm(char *words[])
{
	(void)words;
	ram_print_all(say);
}

static void run(char *words[])
{
	const char *path = words[0];
	struct outcome o;

	if (strcmp(path, "run") == 0) {
		words++;
		path = words[0];
	}
	if (!path) {
		say("usage: run PATH [args...]\n");
		return;
	}
	o = init_run(path, words + 1, cmdline.timeout, true);
	tty_reset();
	if (o.timed_out)
		say("timed out after %u s\n", cmdline.timeout);
	else if (o.status & 0x7f)
		say("%s\n", signal_name(o.status & 0x7f));
	else if (o.status)
		say("exit status %d\n", o.status >> 8);
}

static void power_off(char *words[])
{
	(void)words;
	init_clean_up("the shell's programs");
	init_power_off(0);
}

static void help(char *words[]);

static const struct {
	const char *name, *text;
	void (*run)(char *words[]);
} commands[] = {
        {"ls", "the initrd's files", list_programs},
        {"run", "PATH [args...]: start a program; its path alone does it too", run},
        {"ps", "processes", list_processes},
        {"mem", "memory", show_memory},
        {"mq", "message queues", list_queues},
        {"shm", "shared memory objects", list_shm},
        {"off", "power off", power_off},
        {"help", "this list", help},
};
#define NCOMMANDS (sizeof(commands) / sizeof(commands[0]))

static void help(char *words[])
{
	(void)words;
	for (size_t i = 0; i < NCOMMANDS; i++)
		say("  %-5s %s\n", commands[i].name, commands[i].text);
}

static void command(char *line)
{
	char *words[WORDS_MAX + 1];
	int n = split_words(line, words, WORDS_MAX);

	if (n < 0)
		say("an open quote or too many words\n");
	if (n <= 0)
		return;
	for (size_t i = 0; i < NCOMMANDS; i++) {
		if (strcmp(words[0], commands[i].name) == 0) {
			commands[i].run(words);
			return;
		}
	}
	run(words);
}

void shell_main(void)
{
	static char line[LINE_MAX];
	long n;

	say("Type help for the commands, off to power off.\n");
	do {
		say("loam> ");
		n = tty_read_line(line, sizeof(line));
		if (n >= 0)
			command(line);
	} while (n != -EIO);
	say("\n");
	power_off(NULL);
}
