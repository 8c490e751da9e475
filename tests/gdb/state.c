/* SPDX-License-Identifier: BSD-2-Clause */
/* A heap and a queue in a known state when `stopped` is called, for check_gdb.py to look at. */
#include <fcntl.h>
#include <malloc.h>
#include <mqueue.h>
#include <stdlib.h>

char *volatile live, *volatile run, *volatile large, *volatile freed, *volatile broken;

__attribute__((__noinline__)) static void stopped(void)
{
	__asm__ volatile("" ::: "memory");
}

int main(void)
{
	struct mq_attr attr = {.mq_maxmsg = 4, .mq_msgsize = 64};
	mqd_t mq;
	char slack;

	mq_unlink("/loam-gdb");
	mq = mq_open("/loam-gdb", O_CREAT | O_EXCL | O_RDWR, 0600, &attr);
	mq_unlink("/loam-gdb");
	mq_send(mq, "three", 5, 0);
	live = malloc(100);
	run = malloc(100000);
	large = malloc(3000000);
	freed = malloc(77);
	free(freed);
	broken = malloc(200);
	slack = broken[200];
	broken[200] = 1; /* until it was looked at: nothing is to see it else */
	stopped();
	broken[200] = slack;
	return 0;
}
