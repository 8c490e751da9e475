/* SPDX-License-Identifier: BSD-2-Clause */
/* The boot CPU from boot.S to kernel_main: what firmware told us (PVH's
 * hvm_start_info, QEMU's fw_cfg), then each device in turn. */
#include "cpu.h"
#include "x86.h"

#define START_MAGIC    0x336ec578u
#define MEMORY_RAM     1u
#define LOW_MEMORY_END 0x100000ul   /* firmware's and the trampoline's */
#define PHYSMAP_RAM    0xc0000000ul /* above are devices */

#define FW_CFG_SELECT  0x510
#define FW_CFG_DATA    0x511
#define FW_CFG_NCPUS   5

#define PCI_ADDRESS    0xcf8
#define PCI_DATA       0xcfc
#define PCI_ENABLE     0x80000000u
#define PCI_ID_Q35     0x29c08086u
#define PCI_NO_BUS     0xffffffffu

struct start_info {
	uint32_t magic, version, flags, nmodules;
	uint64_t modules, cmdline, rsdp;
	uint64_t memmap; /* from version 1 on */
	uint32_t nmemmap, reserved;
};

struct start_module {
	uint64_t pa, size, cmdline, reserved;
};

struct start_memory {
	uint64_t base, size;
	uint32_t type, reserved;
};

extern char kernel_image_start[], kernel_image_end[];

const char *x86_64_machine;
static struct boot_info boot;

static void add_ram(uint64_t base, uint64_t size)
{
	uint64_t end = base + size;

	boot_add_ram(&boot, base < LOW_MEMORY_END ? LOW_MEMORY_END : base,
	             end > PHYSMAP_RAM ? PHYSMAP_RAM : end);
}

static void read_start_info(const struct start_info *info)
{
	const struct start_memory *memory = arch_phys_to_virt(info->memmap);
	const struct start_module *module = arch_phys_to_virt(info->modules);
	const char *cmdline = arch_phys_to_virt(info->cmdline);

	if (info->magic != START_MAGIC)
		return; /* no RAM: the core says so */
	for (uint32_t i = 0; info->version >= 1 && i < info->nmemmap; i++)
		if (memory[i].type == MEMORY_RAM)
			add_ram(memory[i].base, memory[i].size);
	if (info->nmodules > 0) {
		boot.initrd = module->pa;
		boot.initrd_size = module->size;
	}
	for (unsigned i = 0; info->cmdline && i < BOOT_CMDLINE_MAX - 1 && cmdline[i]; i++)
		boot.cmdline[i] = cmdline[i];
}

static unsigned read_ncpus(void)
{
	unsigned n;

	outw(FW_CFG_SELECT, FW_CFG_NCPUS);
	n = inb(FW_CFG_DATA);
	n |= (unsigned)inb(FW_CFG_DATA) << 8;
	if (n == 0 || n == 0xffff)
		return 1;
	return n < MAX_CPUS ? n : MAX_CPUS;
}

static const char *find_machine(void)
{
	uint32_t id;

	outl(PCI_ADDRESS, PCI_ENABLE);
	id = inl(PCI_DATA);
	if (id == PCI_NO_BUS)
		return "microvm";
	return id == PCI_ID_Q35 ? "q35" : "pc";
}

_Noreturn void x86_64_start(uint32_t start_info)
{
	x86_64_uart_init();
	read_start_info(arch_phys_to_virt(start_info));
	x86_64_machine = find_machine();
	boot.machine = x86_64_machine;
	boot.ncpus = read_ncpus();
	boot.kernel_start = arch_virt_to_phys(kernel_image_start);
	boot.kernel_end = arch_virt_to_phys(kernel_image_end);
	x86_64_idt_init();
	x86_64_cpu_init(0);
	x86_64_trampoline_install();
	x86_64_mmu_init();
	x86_64_apic_init_once();
	x86_64_apic_init_cpu();
	x86_64_clock_init();
	x86_64_cpus[0].online = true;
	kernel_main(&boot);
}

/* ---- the end ------------------------------------------------------------------------------- */

/* Success: the machine's own power-off, with which QEMU ends with 0.  Failure: isa-debug-exit,
 * which cannot say 0. */

#define Q35_PM1_CONTROL    0x604 /* where the firmware put the ACPI ports */
#define PM1_SLEEP_S5       0x2000
#define MICROVM_SLEEP_PA   0xfea00200ul /* ACPI generic event device */
#define MICROVM_SLEEP_S5   0x34
#define DEBUG_EXIT         0xf4
#define POWER_OFF_GRACE_NS 500000000ull

_Noreturn void arch_poweroff(int status)
{
	__asm__ volatile("cli");
	if (status == 0) {
		if (x86_64_machine[0] == 'm')
			*(volatile uint8_t *)arch_phys_to_virt(MICROVM_SLEEP_PA) = MICROVM_SLEEP_S5;
		else
			outw(Q35_PM1_CONTROL, PM1_SLEEP_S5);
		x86_64_delay_ns(POWER_OFF_GRACE_NS);
	}
	outl(DEBUG_EXIT, (uint32_t)status);
	for (;;)
		__asm__ volatile("hlt");
}
