/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * C11 threads, each a thin name for its POSIX twin in <pthread.h>, which tells
 * the rest.  Results are thrd_success, thrd_timedout, thrd_busy, thrd_nomem or
 * thrd_error; errno is left alone.
 */
#ifndef LOAM_THREADS_H
#define LOAM_THREADS_H

#include <bits/pthread_types.h>
#include <time.h>

#include <bits/features.h>
#include <bits/begin.h>

#if !defined(__cplusplus) && (!defined(__STDC_VERSION__) || __STDC_VERSION__ <= 201710L)
#define thread_local _Thread_local
#endif

#define ONCE_FLAG_INIT      0
#define TSS_DTOR_ITERATIONS 4

enum { thrd_success = 0, thrd_busy = 1, thrd_error = 2, thrd_nomem = 3, thrd_timedout = 4 };
/* mtx_recursive may be added to either of the others. */
enum { mtx_plain = 0, mtx_recursive = 1, mtx_timed = 2 };

typedef pthread_t thrd_t;
typedef int (*thrd_start_t)(void *);
typedef pthread_mutex_t mtx_t;
typedef pthread_cond_t cnd_t;
typedef pthread_key_t tss_t;
typedef void (*tss_dtor_t)(void *);
typedef pthread_once_t once_flag;

int thrd_create(thrd_t *thread, thrd_start_t start, void *arg);
thrd_t thrd_current(void);
int thrd_equal(thrd_t a, thrd_t b);
int thrd_detach(thrd_t thread);
/* value NULL: not wanted.  May block. */
int thrd_join(thrd_t thread, int *value);
__LOAM_NORETURN void thrd_exit(int value);
/* 0, -1: a handler ran and remaining (not NULL) has what is left, or another negative value. */
int thrd_sleep(const struct timespec *duration, struct timespec *remaining);
void thrd_yield(void);

int mtx_init(mtx_t *mutex, int type);
void mtx_destroy(mtx_t *mutex);
int mtx_lock(mtx_t *mutex);
/* until is of TIME_UTC. */
int mtx_timedlock(mtx_t *__restrict mutex, const struct timespec *__restrict until);
int mtx_trylock(mtx_t *mutex);
int mtx_unlock(mtx_t *mutex);

int cnd_init(cnd_t *cond);
void cnd_destroy(cnd_t *cond);
int cnd_signal(cnd_t *cond);
int cnd_broadcast(cnd_t *cond);
int cnd_wait(cnd_t *cond, mtx_t *mutex);
int cnd_timedwait(cnd_t *__restrict cond, mtx_t *__restrict mutex,
                  const struct timespec *__restrict until);

int tss_create(tss_t *key, tss_dtor_t destructor);
void tss_delete(tss_t key);
int tss_set(tss_t key, void *value);
void *tss_get(tss_t key);
void call_once(once_flag *flag, void (*init)(void));

#include <bits/end.h>

#endif
