/* SPDX-License-Identifier: BSD-2-Clause */
/* Console: PL011 of QEMU's virt machine. */
#include "arm_cpu.h"

#define UART      0x09000000ul
#define UART_DR   (UART + 0x00)
#define UART_FR   (UART + 0x18)
#define UART_LCRH (UART + 0x2c)
#define UART_CR   (UART + 0x30)
#define UART_IMSC (UART + 0x38)
#define UART_ICR  (UART + 0x44)

#define FR_RXFE   (1u << 4)
#define FR_TXFF   (1u << 5)
#define LCRH_8BIT (3u << 5)
#define CR_ENABLE (1u << 0 | 1u << 8 | 1u << 9)
#define INT_RX    (1u << 4 | 1u << 6) /* level and timeout */
#define INT_ALL   0x7ffu

static bool input_wanted;

void arm_uart_init(void)
{
	arm_mmio_write(UART_CR, 0);
	arm_mmio_write(UART_IMSC, 0);
	arm_mmio_write(UART_ICR, INT_ALL);
	/* no FIFO: switching it on loses input that is there */
	arm_mmio_write(UART_LCRH, LCRH_8BIT);
	arm_mmio_write(UART_CR, CR_ENABLE);
}

void arch_console_putc(char c)
{
	while (arm_mmio_read(UART_FR) & FR_TXFF)
		;
	arm_mmio_write(UART_DR, (unsigned char)c);
}

/* The interrupt stays masked until somebody has read all that is there. */
void arm_uart_interrupt(void)
{
	arm_mmio_write(UART_IMSC, 0);
}

int arch_console_getc(void)
{
	if (!(arm_mmio_read(UART_FR) & FR_RXFE))
		return (int)(arm_mmio_read(UART_DR) & 0xff);
	if (input_wanted)
		arm_mmio_write(UART_IMSC, INT_RX);
	return -1;
}

void arch_console_enable_input(void)
{
	input_wanted = true;
	arm_mmio_write(UART_IMSC, INT_RX);
}
