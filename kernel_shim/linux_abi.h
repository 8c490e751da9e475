/* SPDX-License-Identifier: BSD-2-Clause */
/* Constants and structures of the 64-bit Linux ABI that the kernel needs and libc does not. */
#ifndef KERNEL_SHIM_LINUX_ABI_H
#define KERNEL_SHIM_LINUX_ABI_H

#include <stdint.h>

/* ---- terminals ---- */
#define TCGETS     0x5401
#define TCSETS     0x5402
#define TCSETSW    0x5403
#define TCSETSF    0x5404
#define TIOCGWINSZ 0x5413
#define FIONREAD   0x541b

#define ICRNL      0000400u
#define OPOST      0000001u
#define ONLCR      0000004u
#define B38400     0000017u
#define CS8        0000060u
#define CREAD      0000200u
#define ISIG       0000001u
#define ICANON     0000002u
#define ECHO       0000010u
#define ECHOE      0000020u
#define ECHOK      0000040u
#define ECHOCTL    0001000u

enum {
	VINTR,
	VQUIT,
	VERASE,
	VKILL,
	VEOF,
	VTIME,
	VMIN,
	VSWTC,
	VSTART,
	VSTOP,
	VSUSP,
	VEOL,
	VREPRINT,
	VDISCARD,
	VWERASE,
	VLNEXT,
	VEOL2,
	NCCS = 19
};

struct termios {
	uint32_t c_iflag, c_oflag, c_cflag, c_lflag;
	uint8_t c_line, c_cc[NCCS];
};

struct winsize {
	uint16_t ws_row, ws_col, ws_xpixel, ws_ypixel;
};

/* ---- files ---- */

#define FALLOC_FL_KEEP_SIZE 1

struct dirent64 {
	uint64_t d_ino;
	int64_t d_off;
	uint16_t d_reclen;
	uint8_t d_type;
	char d_name[];
};

struct iovec {
	uint64_t iov_base, iov_len;
};

/* ---- sockets: as much as mq_notify needs ---- */
#define AF_NETLINK   16
#define SOCK_TYPE    0xf
#define SOCK_RAW     3
#define SOCK_DGRAM   2
#define MSG_DONTWAIT 0x40

#endif
