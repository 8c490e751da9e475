/* SPDX-License-Identifier: BSD-2-Clause */
/* ioctl on the terminal: its modes, its size, and whose it is. */
#include "tty_internal.h"
#include "arch.h"
#include "proc.h"

#include <abi/errno.h>

static long set_modes(unsigned long request, uintptr_t arg)
{
	struct termios new;

	if (arch_copy_in(&new, arg, sizeof(new)))
		return -EFAULT;
	if (request == TCSETSF)
		tty.count = tty.length = 0;
	/* A line that was being edited is readable at once in raw mode. */
	if (!(new.c_lflag &ICANON)) {
		for (unsigned i = 0; i < tty.length; i++)
			tty_make_ready((unsigned char)tty.line[i]);
		tty.length = 0;
	}
	tty.modes = new;
	return 0;
}

static long set_group(uintptr_t arg)
{
	struct process *p = process_current(), *q;
	int group;

	if (p->sid != tty.session)
		return -ENOTTY;
	if (arch_copy_in(&group, arg, sizeof(group)))
		return -EFAULT;
	if (group < 0)
		return -EINVAL;
	list_for_each (q, &process_list, all_link) {
		if (q->pgid == group && q->sid == tty.session) {
			tty.group = group;
			return 0;
		}
	}
	return -EPERM;
}

/* A session leader without a terminal takes it, when it is free. */
static long take_terminal(void)
{
	struct process *p = process_current();

	if (p->sid != p->pid || (tty.session && tty.session != p->sid))
		return -EPERM;
	tty_set_foreground(p->sid, p->pgid);
	return 0;
}

static long give_int(uintptr_t arg, int value)
{
	return arch_copy_out(arg, &value, sizeof(value));
}

long tty_ioctl(struct file *f, unsigned long request, uintptr_t arg)
{
	(void)f;
	switch (request) {
	case TCGETS:
		return arch_copy_out(arg, &tty.modes, sizeof(tty.modes));
	case TCSETS:
	case TCSETSW:
	case TCSETSF:
		return set_modes(request, arg);
	case TCSBRK:
		return 0;
	case TCFLSH:
		tty.count = tty.length = 0;
		return 0;
	case TIOCGWINSZ:
		return arch_copy_out(arg, &tty.size, sizeof(tty.size));
	case TIOCSWINSZ:
		return arch_copy_in(&tty.size, arg, sizeof(tty.size));
	case TIOCGPGRP:
		return process_current()->sid == tty.session ? give_int(arg, tty.group) : -ENOTTY;
	case TIOCSPGRP:
		return set_group(arg);
	case TIOCGSID:
		return process_current()->sid == tty.session ? give_int(arg, tty.session) : -ENOTTY;
	case TIOCSCTTY:
		return take_terminal();
	case TIOCNOTTY:
		return process_current()->sid == tty.session ? 0 : -ENOTTY;
	case FIONREAD:
		return give_int(arg, (int)tty.count);
	default:
		return -ENOTTY;
	}
}
