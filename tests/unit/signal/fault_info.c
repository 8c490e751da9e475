/* SPDX-License-Identifier: BSD-2-Clause */
/* SIGSEGV tells the address and whether there was no page or no right. */
#include <setjmp.h>
#include <signal.h>
#include <sys/mman.h>

#include "test.h"

static sigjmp_buf back;
static volatile siginfo_t got;

static void handler(int sig, siginfo_t *info, void *context)
{
	(void)context;
	got = *info;
	siglongjmp(back, sig);
}

static void touch(volatile char *at, int code)
{
	int sig = sigsetjmp(back, 1);

	if (!sig)
		*at = 1;
	CHECK_EQ(sig, SIGSEGV);
	CHECK_EQ(got.si_signo, SIGSEGV);
	CHECK_EQ(got.si_addr, at);
	CHECK_EQ(got.si_code, code);
}

int main(void)
{
	struct sigaction act = {.sa_sigaction = handler, .sa_flags = SA_SIGINFO};
	char *page = mmap(NULL, 8192, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	CHECK(page != MAP_FAILED);
	CHECK_EQ(sigaction(SIGSEGV, &act, NULL), 0);
	touch(page + 100, SEGV_ACCERR);
	CHECK_EQ(munmap(page, 8192), 0);
	touch(page + 4096 + 7, SEGV_MAPERR);
	touch((char *)8, SEGV_MAPERR);
	return TEST_RESULT();
}
