/* SPDX-License-Identifier: BSD-2-Clause */
/* Jumps to where no code is end the process that makes them, and no other. */
#include <signal.h>
#include <sys/mman.h>
#include <sys/wait.h>

#include "hostile.h"
#include "test.h"

static void check_jump(const void *to)
{
	int status = 0;
	pid_t pid = fork();

	if (pid == 0) {
		((void (*)(void))(unsigned long)to)();
		_exit(0);
	}
	CHECK_EQ(waitpid(pid, &status, 0), pid);
	CHECK(WIFSIGNALED(status));
	CHECK_EQ(WTERMSIG(status), SIGSEGV);
}

int main(void)
{
	static char data[64] = {1};
	char stack[64] = {1};
	char *gone = mmap(NULL, PAGE, PROT_READ | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	CHECK_OK(munmap(gone, PAGE));
	check_jump(NULL);
	check_jump(data);
	check_jump(stack);
	check_jump(gone);
	check_jump((void *)0x7ffffffff000ul);
	check_jump((void *)KERNEL_SPACE);
	check_jump((void *)-PAGE);
	return TEST_RESULT();
}
