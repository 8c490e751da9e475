/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * The terminal: input is edited into lines and echoed (ICANON, ECHO), ^C and ^\ become signals of
 * the group in the foreground (ISIG).  A character has END set when a read stops behind it.
 * Output is passed unchanged: the far end of the serial line turns newlines into carriage return
 * and newline.
 */
#include "tty.h"
#include "arch.h"
#include "clock.h"
#include "console.h"
#include "file.h"
#include "kmem.h"
#include "linux_abi.h"
#include "proc.h"

#include <abi/errno.h>
#include <abi/fcntl.h>
#include <abi/poll.h>

#define RING_SIZE 4096
#define END       0x100 /* the last character of a line */
#define NOTHING   0x200 /* no character: with END an end of file, else an interrupted line */
#define CTRL(c)   ((c)&0x1f)

static const struct termios initial_modes = {
        .c_iflag = ICRNL,
        .c_oflag = OPOST | ONLCR,
        .c_cflag = B38400 | CS8 | CREAD,
        .c_lflag = ISIG | ICANON | ECHO | ECHOE | ECHOK | ECHOCTL,
        .c_cc = {[VINTR] = CTRL('C'),
                 [VQUIT] = CTRL('\\'),
                 [VERASE] = 127,
                 [VKILL] = CTRL('U'),
                 [VEOF] = CTRL('D'),
                 [VMIN] = 1},
};

static struct {
	struct termios modes;
	struct winsize size;
	int group; /* in the foreground; 0: nobody's */
	/* From head on what may be read, then the line that is being edited. */
	uint16_t ring[RING_SIZE];
	unsigned head, ready, edited;
	struct wait_queue readers;
} tty = {.size = {24, 80, 0, 0}, .readers = WAIT_QUEUE_INIT(tty.readers)};

static bool mode(uint32_t flag)
{
	return tty.modes.c_lflag & flag;
}

/* ---- input ------------------------------------------------------------------------------ */

static uint16_t *at(unsigned n)
{
	return &tty.ring[(tty.head + n) % RING_SIZE];
}

/* Dropped when there is no room; that for the end of the line is kept. */
static void put(unsigned c)
{
	if (tty.ready + tty.edited + !(c & END) < RING_SIZE)
		*at(tty.ready + tty.edited++) = (uint16_t)c;
}

static void make_ready(void)
{
	tty.ready += tty.edited;
	tty.edited = 0;
	wait_queue_wake(&tty.readers, WAKE_ALL);
	poll_notify();
}

static bool is_control(unsigned c)
{
	return (c < 32 && c != '\n' && c != '\t') || c == 127;
}

static void echo(unsigned c)
{
	char text[2] = {'^', (char)(c ^ 0x40)}, plain = (char)c;

	if (mode(ECHO))
		console_write(is_control(c) ? text : &plain, is_control(c) ? 2 : 1);
}

static void erase_one(void)
{
	if (mode(ECHO))
		console_write("\b \b\b \b", is_control(*at(tty.ready + tty.edited - 1)) ? 6 : 3);
	tty.edited--;
}

static void edit(unsigned char c)
{
	const uint8_t *cc = tty.modes.c_cc;

	if (c == cc[VERASE] || c == '\b') {
		if (tty.edited)
			erase_one();
	} else if (c == cc[VKILL]) {
		while (tty.edited)
			erase_one();
	} else if (c == cc[VEOF]) {
		put(NOTHING | END);
		make_ready();
	} else {
		echo(c);
		put(c == '\n' ? c | END : c);
		if (c == '\n')
			make_ready();
	}
}

static void interrupt(unsigned char c, int sig)
{
	echo(c);
	if (mode(ECHO))
		console_write("\n", 1);
	tty.ready = tty.edited = 0;
	if (tty.group)
		signal_send_group(NULL, tty.group, sig, NULL);
	else
		put(NOTHING); /* the kernel's prompt starts a new line */
	make_ready();
}

static void take(unsigned char c)
{
	if (mode(ISIG) && (c == tty.modes.c_cc[VINTR] || c == tty.modes.c_cc[VQUIT])) {
		interrupt(c, c == tty.modes.c_cc[VINTR] ? SIGINT : SIGQUIT);
		return;
	}
	if (c == '\r' && (tty.modes.c_iflag & ICRNL))
		c = '\n';
	if (mode(ICANON)) {
		edit(c);
	} else {
		echo(c);
		put(c);
		make_ready();
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
	unsigned c = *at(0);

	tty.head = (tty.head + 1) % RING_SIZE;
	tty.ready--;
	return c;
}

/* Takes what one read gets: up to n characters, of one line in canonical mode. */
static size_t take_ready(char *buf, size_t n)
{
	size_t done = 0;

	while (done < n && tty.ready) {
		unsigned c = next_ready();

		if (!(c & NOTHING))
			buf[done++] = (char)c;
		if (mode(ICANON) && (c & (END | NOTHING)))
			break;
	}
	/* An end of file right behind what filled the buffer belongs to it. */
	if (done == n && tty.ready && *at(0) == (END | NOTHING) && mode(ICANON))
		next_ready();
	return done;
}

/* 0 when there is something to read, or raw mode does not wait for it (VMIN 0). */
static int wait_input(bool nonblock)
{
	while (!tty.ready && (mode(ICANON) || tty.modes.c_cc[VMIN])) {
		if (nonblock)
			return -EAGAIN;
		if (wait_queue_sleep(&tty.readers, NO_DEADLINE, true) == -EINTR)
			return -ERESTARTSYS;
	}
	return 0;
}

long tty_read(struct file *f, uintptr_t buf, size_t n, uint64_t *off)
{
	char part[256];
	int err = n ? wait_input(f->flags & O_NONBLOCK) : 0;

	(void)off;
	if (err)
		return err;
	n = take_ready(part, n < sizeof(part) ? n : sizeof(part));
	return arch_copy_out(buf, part, n) ? -EFAULT : (long)n;
}

long tty_read_line(char *buf, size_t size)
{
	size_t n;

	if (wait_input(false))
		return -EINTR;
	if (*at(0) & NOTHING)
		return next_ready() & END ? -EIO : -EINTR;
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
	return POLLOUT | POLLWRNORM | (tty.ready ? POLLIN | POLLRDNORM : 0);
}

/* ---- modes ---------------------------------------------------------------------------------- */

static long set_modes(unsigned long request, uintptr_t arg)
{
	struct termios new;

	if (arch_copy_in(&new, arg, sizeof(new)))
		return -EFAULT;
	if (request == TCSETSF)
		tty.ready = tty.edited = 0;
	tty.modes = new;
	if (!mode(ICANON)) /* a line that was being edited is readable at once */
		make_ready();
	return 0;
}

long tty_ioctl(struct file *f, unsigned long request, uintptr_t arg)
{
	int ready = (int)tty.ready;

	(void)f;
	switch (request) {
	case TCGETS:
		return arch_copy_out(arg, &tty.modes, sizeof(tty.modes));
	case TCSETS:
	case TCSETSW:
	case TCSETSF:
		return set_modes(request, arg);
	case TIOCGWINSZ:
		return arch_copy_out(arg, &tty.size, sizeof(tty.size));
	case FIONREAD:
		return arch_copy_out(arg, &ready, sizeof(ready));
	default:
		return -ENOTTY;
	}
}

void tty_set_foreground(int group)
{
	tty.group = group;
}

void tty_reset(void)
{
	tty.modes = initial_modes;
	tty_set_foreground(0);
}
