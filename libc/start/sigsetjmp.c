/* SPDX-License-Identifier: BSD-2-Clause */
/* The signal mask's part of sigsetjmp and siglongjmp. */
#include <setjmp.h>

#include <attributes.h>
#include <port.h>

/* Called from sigsetjmp (setjmp.S) before it saves the registers. */
void loam_sigsetjmp_mask(struct __jmp_buf *buf, int save);

void loam_sigsetjmp_mask(struct __jmp_buf *buf, int save)
{
	uint64_t mask;

	buf->mask_saved = save && port_sigprocmask(SIG_BLOCK, NULL, &mask) == 0;
	if (buf->mask_saved)
		buf->mask = mask;
}

WEAK _Noreturn void siglongjmp(sigjmp_buf buf, int value)
{
	uint64_t mask = buf->mask;

	if (buf->mask_saved)
		port_sigprocmask(SIG_SETMASK, &mask, NULL);
	longjmp(buf, value);
}
