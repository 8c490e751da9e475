/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Thread-specific data.  A value counts only as long as the generation
 * stored with it is the key's own: so a key that is deleted and given out anew
 * reads NULL in every thread.
 */
#include <abi/errno.h>
#include <fork_hooks.h>

#include "pthread_impl.h"

struct key {
	void (*destructor)(void *);
	unsigned generation; /* odd: in use.  Atomic */
};

struct value {
	void *value;
	unsigned generation;
};

static struct lock lock = LOCK_INIT; /* guards creation and deletion */
static struct key keys[PTHREAD_KEYS_MAX];
static _Thread_local struct value values[PTHREAD_KEYS_MAX];

void key_fork_prepare(void)
{
	lock_take(&lock);
}

void key_fork_parent(void)
{
	lock_release(&lock);
}

void key_fork_child(void)
{
	lock_reset(&lock);
}

/* 0: no such key. */
static unsigned generation_of(pthread_key_t key)
{
	unsigned g = 0;

	if (key < PTHREAD_KEYS_MAX)
		g = __atomic_load_n(&keys[key].generation, __ATOMIC_ACQUIRE);
	return g & 1 ? g : 0;
}

static int find_free(void)
{
	for (int i = 0; i < PTHREAD_KEYS_MAX; i++)
		if (!generation_of((pthread_key_t)i))
			return i;
	return -1;
}

WEAK int pthread_key_create(pthread_key_t *key, void (*destructor)(void *))
{
	int i;

	lock_take(&lock);
	i = find_free();
	if (i >= 0) {
		keys[i].destructor = destructor;
		__atomic_add_fetch(&keys[i].generation, 1, __ATOMIC_RELEASE);
		*key = (pthread_key_t)i;
	}
	lock_release(&lock);
	return i >= 0 ? 0 : EAGAIN;
}

WEAK int pthread_key_delete(pthread_key_t key)
{
	bool exists;

	lock_take(&lock);
	exists = generation_of(key) != 0;
	if (exists)
		__atomic_add_fetch(&keys[key].generation, 1, __ATOMIC_RELEASE);
	lock_release(&lock);
	return exists ? 0 : EINVAL;
}

WEAK int pthread_setspecific(pthread_key_t key, const void *value)
{
	unsigned generation = generation_of(key);

	if (!generation)
		return EINVAL;
	values[key] = (struct value){(void *)value, generation};
	return 0;
}

WEAK void *pthread_getspecific(pthread_key_t key)
{
	unsigned generation = generation_of(key);

	return generation && values[key].generation == generation ? values[key].value : NULL;
}

/* Calls the destructor of one key; whether there was one to call. */
static bool destroy_value(pthread_key_t key)
{
	void *value = pthread_getspecific(key);
	void (*destructor)(void *) = keys[key].destructor;

	values[key].value = NULL;
	if (!value || !destructor)
		return false;
	destructor(value);
	return true;
}

void thread_run_destructors(void)
{
	bool again = true;

	for (int i = 0; again && i < PTHREAD_DESTRUCTOR_ITERATIONS; i++) {
		again = false;
		for (pthread_key_t key = 0; key < PTHREAD_KEYS_MAX; key++)
			again |= destroy_value(key);
	}
}
