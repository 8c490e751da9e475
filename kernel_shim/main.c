/* SPDX-License-Identifier: BSD-2-Clause */
/* The kernel's start. */
#include "arch.h"
#include "console.h"
#include "init.h"
#include "initrd.h"
#include "klock.h"
#include "kmem.h"
#include "pmm.h"
#include "proc.h"
#include "sched.h"
#include "tty.h"

void kernel_main(const struct boot_info *boot)
{
	klock_acquire();
	sched_init();
	pmm_init(boot);
	kmem_init();
	tty_reset(); /* input may come from now on */
	cmdline_init(boot);
	initrd_init(boot);
	arch_cpu_start_others(boot->ncpus);
	if (process_kernel_thread("init", init_main, NULL))
		die("too little memory");
	sched_idle();
}

void kernel_secondary_main(void)
{
	klock_acquire();
	sched_idle();
}
