/* SPDX-License-Identifier: BSD-2-Clause */
/* What each CPU loads before it runs kernel code: control registers, segment
 * and interrupt tables, the system call MSRs. */
#include "cpu.h"
#include "x86.h"

#define IST_FATAL 1
#define IST_NMI   2

struct gate {
	uint16_t offset0, selector;
	uint8_t ist, type;
	uint16_t offset1;
	uint32_t offset2, reserved;
};

struct table_pointer {
	uint16_t limit;
	uint64_t base;
} __attribute__((packed));

struct cpu x86_64_cpus[MAX_CPUS];
bool x86_64_has_smap, x86_64_has_nx, x86_64_has_fsgsbase;
static struct gate idt[256];
/* Double fault and machine check, and NMI; the last 16 bytes hold the CPU. */
static _Alignas(16) uint64_t fatal_stacks[MAX_CPUS][512], nmi_stacks[MAX_CPUS][64];

_Static_assert(sizeof(struct arch_frame) == FRAME_SIZE, "FRAME_SIZE");
_Static_assert(offsetof(struct arch_frame, rdi) == FRAME_RDI, "FRAME_RDI");
_Static_assert(offsetof(struct arch_frame, cs) == FRAME_CS, "FRAME_CS");
_Static_assert(offsetof(struct cpu, self) == CPU_SELF, "CPU_SELF");
_Static_assert(offsetof(struct cpu, kstack) == CPU_KSTACK, "CPU_KSTACK");
_Static_assert(offsetof(struct cpu, user_rsp) == CPU_USER_RSP, "CPU_USER_RSP");
_Static_assert(sizeof(struct gate) == 16, "a gate has 16 bytes");
_Static_assert(sizeof(struct tss) == 104, "the TSS has 104 bytes");
_Static_assert(KSTACK_SIZE == 16384 && MAX_CPUS == 8, "boot.S reserves the stacks");

static void set_gate(unsigned vector, uint64_t entry, unsigned ist, unsigned dpl)
{
	idt[vector] = (struct gate){
	        .offset0 = (uint16_t)entry,
	        .selector = SEL_KERNEL_CS,
	        .ist = (uint8_t)ist,
	        .type = (uint8_t)(0x8e | dpl << 5), /* interrupt gate: interrupts off */
	        .offset1 = (uint16_t)(entry >> 16),
	        .offset2 = (uint32_t)(entry >> 32),
	};
}

void x86_64_idt_init(void)
{
	for (unsigned i = 0; i < 32; i++)
		set_gate(i, x86_64_vectors[i], 0, 0);
	for (unsigned i = 0; i < 4; i++)
		set_gate(VEC_TIMER + i, x86_64_irq_vectors[i], 0, 0);
	set_gate(2, (uintptr_t)x86_64_ignore_entry, IST_NMI, 0);
	set_gate(3, x86_64_vectors[3], 0, 3); /* int3, into: user code may */
	set_gate(4, x86_64_vectors[4], 0, 3);
	set_gate(8, x86_64_vectors[8], IST_FATAL, 0);
	set_gate(18, x86_64_vectors[18], IST_FATAL, 0);
	set_gate(VEC_SPURIOUS, (uintptr_t)x86_64_ignore_entry, 0, 0);
}

void arch_call_enable(void)
{
	set_gate(VEC_CALL, x86_64_call_vector, 0, 3);
}

static void load_segments(struct cpu *cpu)
{
	uint64_t tss = (uintptr_t)&cpu->tss;
	struct table_pointer gdtr = {sizeof(cpu->gdt) - 1, (uintptr_t)cpu->gdt};
	struct table_pointer idtr = {sizeof(idt) - 1, (uintptr_t)idt};

	cpu->gdt[SEL_KERNEL_CS / 8] = 0x00af9b000000ffff;
	cpu->gdt[SEL_KERNEL_DS / 8] = 0x00cf93000000ffff;
	/* no 32-bit user code segment: there is no compatibility mode */
	cpu->gdt[SEL_USER_DS / 8] = 0x00cff3000000ffff;
	cpu->gdt[SEL_USER_CS / 8] = 0x00affb000000ffff;
	cpu->gdt[SEL_TSS / 8] = 0x0000890000000000 | (sizeof(cpu->tss) - 1) |
	                        (tss & 0xffffff) << 16 | (tss >> 24 & 0xff) << 56;
	cpu->gdt[SEL_TSS / 8 + 1] = tss >> 32;
	cpu->tss.iomap = sizeof(cpu->tss); /* no port is user code's */
	__asm__ volatile("lgdt %0" : : "m"(gdtr));
	__asm__ volatile("lidt %0" : : "m"(idtr));
	__asm__ volatile("ltr %w0" : : "r"(SEL_TSS));
}

static void load_control_registers(void)
{
	struct cpuid_regs features = cpuid(7, 0);
	uint64_t cr4 = CR4_PAE | CR4_MCE | CR4_PGE | CR4_OSFXSR | CR4_OSXMMEXCPT;

	if (features.b & 1u << 0)
		cr4 |= CR4_FSGSBASE;
	if (features.c & 1u << 2)
		cr4 |= CR4_UMIP;
	if (features.b & 1u << 7)
		cr4 |= CR4_SMEP;
	if (features.b & 1u << 20)
		cr4 |= CR4_SMAP;
	x86_64_has_smap = cr4 & CR4_SMAP;
	x86_64_has_fsgsbase = cr4 & CR4_FSGSBASE;
	write_cr4(cr4);
	write_cr0(CR0_PE | CR0_MP | CR0_ET | CR0_NE | CR0_WP | CR0_AM | CR0_PG);
	write_dr7(0x400); /* no breakpoint */
}

static void load_msrs(struct cpu *cpu)
{
	x86_64_has_nx = cpuid(0x80000001, 0).d & 1u << 20;
	wrmsr(MSR_EFER, rdmsr(MSR_EFER) | EFER_SCE | (x86_64_has_nx ? EFER_NXE : 0));
	wrmsr(MSR_STAR, (uint64_t)SEL_KERNEL_CS << 32);
	wrmsr(MSR_LSTAR, (uintptr_t)x86_64_syscall_entry);
	wrmsr(MSR_FMASK, RFLAGS_SYSCALL);
	wrmsr(MSR_GS_BASE, (uintptr_t)cpu);
	wrmsr(MSR_KERNEL_GS_BASE, 0);
}

void x86_64_cpu_init(unsigned id)
{
	struct cpu *cpu = &x86_64_cpus[id];

	cpu->self = cpu;
	cpu->id = id;
	cpu->deadline = UINT64_MAX;
	cpu->root = arch_kernel_root();
	fatal_stacks[id][510] = (uintptr_t)cpu;
	cpu->tss.ist[IST_FATAL - 1] = (uintptr_t)&fatal_stacks[id][510];
	cpu->tss.ist[IST_NMI - 1] = (uintptr_t)&nmi_stacks[id][64];
	load_segments(cpu);
	load_msrs(cpu);
	load_control_registers();
}

unsigned arch_cpu_id(void)
{
	return this_cpu()->id;
}

void arch_cpu_idle(void)
{
	struct cpu *cpu = this_cpu();

	if (cpu->missed_tick) {
		cpu->missed_tick = false;
		return;
	}
	__asm__ volatile("sti; hlt; cli" : : : "memory");
}

static bool has_rdrand(void)
{
	return cpuid(1, 0).c & 1u << 30;
}

uint64_t arch_random(void)
{
	static uint64_t state;
	uint64_t v;
	uint8_t ok = 0;

	for (unsigned i = 0; i < 10 && !ok && has_rdrand(); i++)
		__asm__ volatile("rdrand %0; setc %1" : "=r"(v), "=qm"(ok) : : "cc");
	if (ok)
		return v;
	state = (state ^ rdtsc()) * 0x9e3779b97f4a7c15 + 1;
	return state ^ state >> 29;
}

uint64_t arch_hwcap(void)
{
	return cpuid(1, 0).d;
}

uint64_t arch_hwcap2(void)
{
	return x86_64_has_fsgsbase ? 2 : 0; /* HWCAP2_FSGSBASE */
}

const char *arch_platform(void)
{
	return "x86_64";
}
