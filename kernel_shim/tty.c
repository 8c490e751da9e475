/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * The terminal: input is edited into lines and echoed (ICANON, ECHO), ^C, ^\ and ^Z become
 * signals of the foreground group (ISIG).  What is ready to be read stands in a ring; a
 * character there has END set when a read stops behind it.  Output is passed unchanged: the
 * far end of the serial line turns newlines into carriage return and newline.
 */
#include "tty_internal.h"
#include "arch.h"
#include "clock.h"
#include "console.h"
#include "file.h"
#include "kmem.h"
#include "proc.h"

#include <abi/errno.h>
#include <abi/fcntl.h>
#include <abi/poll.h>

#define END     0x100 /* the last character of a line */
#define NOTHING 0x200 /* with END: an end of file, no character */
#define CTRL(c) ((c)&0x1f)

static const struct termios initial_modes = {
        .c_iflag = ICRNL | IXON,
        .c_oflag = OPOST | ONLCR,
        .c_cflag = B38400 | CS8 | CREAD,
        .c_lflag = ISIG | ICANON | ECHO | ECHOE | ECHOK | ECHOCTL | IEXTEN,
        .c_cc = {[VINTR] = CTRL('C'),
                 [VQUIT] = CTRL('\\'),
                 [VERASE] = 127,
                 [VKILL] = CTRL('U'),
                 [VEOF] = CTRL('D'),
                 [VMIN] = 1,
                 [VSTART] = CTRL('Q'),
                 [VSTOP] = CTRL('S'),
                 [VSUSP] = CTRL('Z'),
                 [VWERASE] = CTRL('W')},
};

struct tty tty = {.size = {24, 80, 0, 0}, .readers = WAIT_QUEUE_INIT(tty.readers)};

static bool mode(uint32_t flag)
{
	return tty.modes.c_lflag & flag;
}

/* ---- input ------------------------------------------------------------------------------ */

void tty_make_ready(unsigned c)
{
	if (tty.count < RING_SIZE)
		tty.ring[(tty.head + tty.count++) % RING_SIZE] = (uint16_t)c;
}

static void echo(unsigned char c)
{
	char text[2] = {'^', (char)(c ^ 0x40)};

	if (!mode(ECHO))
		return;
	if ((c < 32 && c != '\n' && c != '\t') || c == 127)
		console_write(text, 2);
	else
		console_write((char *)&c, 1);
}

static void erase_one(void)
{
	unsigned char c = (unsigned char)tty.line[--tty.length];

	if (mode(ECHO))
		console_write("\b \b\b \b", (c < 32 && c != '\t') || c == 127 ? 6 : 3);
}

static void erase_word(void)
{
	while (tty.length && tty.line[tty.length - 1] == ' ')
		erase_one();
	while (tty.length && tty.line[tty.length - 1] != ' ')
		erase_one();
}

/* The edited line is complete; `last` closes it. */
static void finish_line(unsigned last)
{
	for (unsigned i = 0; i < tty.length; i++)
		tty_make_ready((unsigned char)tty.line[i]);
	tty.length = 0;
	tty_make_ready(last | END);
	wait_queue_wake(&tty.readers, WAKE_ALL);
	poll_notify();
}

static void edit(unsigned char c)
{
	const uint8_t *cc = tty.modes.c_cc;

	if (c == cc[VERASE] || c == '\b') {
		if (tty.length)
			erase_one();
	} else if (c == cc[VKILL]) {
		while (tty.length)
			erase_one();
	} else if (c == cc[VWERASE]) {
		erase_word();
	} else if (c == cc[VEOF]) {
		finish_line(NOTHING);
	} else if (c == '\n') {
		echo(c);
		finish_line(c);
	} else if (tty.length < LINE_SIZE) {
		echo(c);
		tty.line[tty.length++] = (char)c;
	}
}

static int signal_for(unsigned char c)
{
	const uint8_t *cc = tty.modes.c_cc;

	if (!mode(ISIG))
		return 0;
	return c == cc[VINTR] ? SIGINT : c == cc[VQUIT] ? SIGQUIT : c == cc[VSUSP] ? SIGTSTP : 0;
}

static void interrupt(unsigned char c, int sig)
{
	echo(c);
	if (mode(ECHO))
		console_write("\n", 1);
	if (!mode(NOFLSH))
		tty.length = tty.count = 0;
	if (tty.group)
		signal_send_group(tty.group, sig, NULL);
	else if (sig == SIGINT)
		tty_make_ready(NOTHING); /* the kernel's prompt starts a new line */
	wait_queue_wake(&tty.readers, WAKE_ALL);
}

static void take(unsigned char c)
{
	int sig = signal_for(c);

	if (c == '\r' && (tty.modes.c_iflag & ICRNL))
		c = '\n';
	if (sig) {
		interrupt(c, sig);
	} else if (mode(ICANON)) {
		edit(c);
	} else {
		echo(c);
		tty_make_ready(c);
		wait_queue_wake(&tty.readers, WAKE_ALL);
		poll_notify();
	}
}

void console_poll_input(void)
{
	int c;

	while ((c = arch_console_getc()) >= 0)
		take((unsigned char)c);
}

/* ---- reading ------------------------------------------------------------------------------ */

static unsigned next_ready(void)
{
	unsigned c = tty.ring[tty.head];

	tty.head = (tty.head + 1) % RING_SIZE;
	tty.count--;
	return c;
}

/* Takes what one read gets: up to n characters, of one line in canonical mode. */
static size_t take_ready(char *buf, size_t n)
{
	size_t done = 0;

	while (done < n && tty.count) {
		unsigned c = next_ready();

		if (!(c & NOTHING))
			buf[done++] = (char)c;
		if (mode(ICANON) && (c & (END | NOTHING)))
			break;
	}
	/* An end of file right behind what filled the buffer belongs to it. */
	if (done == n && tty.count && tty.ring[tty.head] == (END | NOTHING) && mode(ICANON))
		next_ready();
	return done;
}

/* A background process that reads is stopped, or fails. */
static int check_foreground(void)
{
	struct process *p = process_current();
	struct thread *t = thread_current();

	if (p->sid != tty.session || p->pgid == tty.group)
		return 0;
	if ((t->sigmask & SIG_BIT(SIGTTIN)) || t->sighand->action[SIGTTIN - 1].handler == (void *)1)
		return -EIO;
	signal_send_group(p->pgid, SIGTTIN, NULL);
	return -ERESTARTSYS;
}

/* Raw mode: VMIN and VTIME.  Returns how many characters to wait for. */
static unsigned raw_minimum(size_t n, uint64_t *deadline)
{
	unsigned min = tty.modes.c_cc[VMIN], tenths = tty.modes.c_cc[VTIME];

	*deadline = NO_DEADLINE;
	if (min)
		return min < n ? min : (unsigned)n;
	*deadline = deadline_after(tenths * (NS_PER_SEC / 10));
	return 1;
}

/* 0 when there is something to read, or the time of raw mode is up. */
static int wait_input(struct file *f, size_t n)
{
	uint64_t deadline = NO_DEADLINE;
	unsigned need = 1;
	int err;

	if (!mode(ICANON))
		need = raw_minimum(n, &deadline);
	while (tty.count < need) {
		if (f->flags & O_NONBLOCK)
			return -EAGAIN;
		err = wait_queue_sleep(&tty.readers, deadline, true);
		if (err == -ETIMEDOUT)
			return 0;
		if (err == -EINTR)
			return -ERESTARTSYS;
	}
	return 0;
}

long tty_read(struct file *f, uintptr_t buf, size_t n, uint64_t *off)
{
	char part[256];
	long err = check_foreground();
	size_t got;

	(void)off;
	if (err || !n)
		return err;
	n = n < sizeof(part) ? n : sizeof(part);
	err = wait_input(f, n);
	if (err)
		return err;
	got = take_ready(part, n);
	return arch_copy_out(buf, part, got) ? -EFAULT : (long)got;
}

long tty_read_line(char *buf, size_t size)
{
	size_t n;

	while (!tty.count) {
		if (wait_queue_sleep(&tty.readers, NO_DEADLINE, true) == -EINTR)
			return -EINTR;
	}
	if (tty.ring[tty.head] == NOTHING) {
		next_ready();
		return -EINTR;
	}
	if (tty.ring[tty.head] == (END | NOTHING)) {
		next_ready();
		return -EIO;
	}
	n = take_ready(buf, size - 1);
	if (n && buf[n - 1] == '\n')
		n--;
	buf[n] = '\0';
	return (long)n;
}

long tty_write(struct file *f, uintptr_t buf, size_t n, uint64_t *off)
{
	char part[512];
	size_t done = 0;

	(void)f, (void)off;
	while (done < n && !thread_must_die(thread_current())) {
		size_t k = n - done < sizeof(part) ? n - done : sizeof(part);

		if (arch_copy_in(part, buf + done, k))
			return done ? (long)done : -EFAULT;
		console_write(part, k);
		done += k;
	}
	return (long)done;
}

unsigned tty_poll(struct file *f)
{
	(void)f;
	return POLLOUT | POLLWRNORM | (tty.count ? POLLIN | POLLRDNORM : 0);
}

/* ---- modes ---------------------------------------------------------------------------------- */

void tty_set_foreground(int session, int group)
{
	tty.session = session;
	tty.group = group;
}

void tty_reset(void)
{
	tty.modes = initial_modes;
	tty_set_foreground(0, 0);
}
