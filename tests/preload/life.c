/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * life PLUGIN FORKS: blocks at each time of a process's life, over the host's C library: from
 * before the constructors to after main, in a plugin, in a signal handler, in the last destructors
 * of threads, and in children of fork while other threads allocate.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define THREADS 4

static char *early;
static volatile sig_atomic_t handled;
static int stop;
static pthread_key_t key;

static void die(const char *what)
{
	printf("life.c: failed: %s\n", what);
	_exit(1);
}

/* As early as a program can: before any constructor. */
static void before_all(int argc, char **argv, char **envp)
{
	(void)argc;
	(void)argv;
	(void)envp;
	early = malloc(100);
}

__attribute__((section(".preinit_array"), used)) static void (*first)(int, char **,
                                                                      char **) = before_all;

static void at_the_end(void)
{
	char *p = malloc(1000);

	free(early);
	early = p;
}

__attribute__((destructor)) static void after_all(void)
{
	at_the_end();
}

static void try_plugin(const char *path)
{
	void *plugin = dlopen(path, RTLD_NOW);
	char *(*text)(void), *p;

	if (!plugin)
		die(dlerror());
	*(void **)&text = dlsym(plugin, "plugin_text");
	p = text();
	dlclose(plugin);
	if (strcmp(p, "loaded") != 0)
		die("a plugin's block");
	free(p);
}

static void handler(int sig)
{
	(void)sig;
	free(malloc(300));
	handled = 1;
}

static void churn(unsigned *seed, void **slot)
{
	int i = rand_r(seed) % 64;

	free(slot[i]);
	slot[i] = malloc((size_t)(rand_r(seed) % 2000));
}

/* The values of keys are freed when the heap may have taken leave of the thread already. */
static void last_act(void *p)
{
	free(p);
	free(malloc(40));
}

static void *work(void *arg)
{
	unsigned seed = (unsigned)(size_t)arg;
	void *slot[64] = {NULL};

	pthread_setspecific(key, malloc(70));
	while (!__atomic_load_n(&stop, __ATOMIC_RELAXED))
		churn(&seed, slot);
	for (int i = 0; i < 64; i++)
		free(slot[i]);
	return NULL;
}

/* A child allocates, starts a thread of its own and goes through exit. */
static void child(void)
{
	unsigned seed = 5;
	void *slot[64] = {NULL};
	pthread_t thread;

	alarm(20);
	__atomic_store_n(&stop, 1, __ATOMIC_RELAXED);
	for (int i = 0; i < 1000; i++)
		churn(&seed, slot);
	if (pthread_create(&thread, NULL, work, NULL) || pthread_join(thread, NULL))
		_exit(2);
	exit(0);
}

static void *forks(void *arg)
{
	for (size_t n = (size_t)arg; n--;) {
		int status;
		pid_t pid = fork();

		if (pid == 0)
			child();
		if (waitpid(pid, &status, 0) != pid || status)
			die("a child of fork");
	}
	return NULL;
}

/* From the first thread and from another. */
static void try_forks(void *times)
{
	pthread_t thread[THREADS], forker;

	for (size_t i = 0; i < THREADS; i++)
		pthread_create(&thread[i], NULL, work, (void *)(i + 1));
	pthread_create(&forker, NULL, forks, times);
	forks(times);
	pthread_join(forker, NULL);
	__atomic_store_n(&stop, 1, __ATOMIC_RELAXED);
	for (int i = 0; i < THREADS; i++)
		pthread_join(thread[i], NULL);
}

int main(int argc, char **argv)
{
	size_t times = argc == 3 ? (size_t)atoi(argv[2]) : 0;

	if (argc != 3 || !early || !first)
		die("a block before main");
	pthread_key_create(&key, last_act);
	atexit(at_the_end);
	early = realloc(early, 200);
	try_plugin(argv[1]);
	signal(SIGUSR1, handler);
	raise(SIGUSR1);
	if (!handled)
		die("a block in a handler");
	forks((void *)1);
	if (times)
		try_forks((void *)times);
	return 0;
}
