/* SPDX-License-Identifier: BSD-2-Clause */
/* The serial line: an 8250 at port 0x3f8, polled for output. */
#include "cpu.h"
#include "x86.h"

#define UART      0x3f8
#define UART_DATA (UART + 0)
#define UART_IER  (UART + 1)
#define UART_FCR  (UART + 2)
#define UART_LCR  (UART + 3)
#define UART_MCR  (UART + 4)
#define UART_LSR  (UART + 5)
#define LSR_READY 0x01
#define LSR_EMPTY 0x20
#define UART_IRQ  4

void x86_64_uart_init(void)
{
	outb(UART_IER, 0);
	outb(UART_LCR, 0x80); /* divisor latch: 115200 baud */
	outb(UART_DATA, 1);
	outb(UART_IER, 0);
	outb(UART_LCR, 0x03); /* 8 bits, no parity, 1 stop */
	outb(UART_FCR, 0x00); /* no FIFOs: switching them on loses input that is there */
	outb(UART_MCR, 0x0b); /* ready, and OUT2, which lets interrupts through */
}

void arch_console_putc(char c)
{
	while (!(inb(UART_LSR) & LSR_EMPTY))
		cpu_pause();
	outb(UART_DATA, (uint8_t)c);
}

int arch_console_getc(void)
{
	return inb(UART_LSR) & LSR_READY ? inb(UART_DATA) : -1;
}

void arch_console_enable_input(void)
{
	x86_64_ioapic_route(UART_IRQ, VEC_CONSOLE);
	outb(UART_IER, 0x01);
}
