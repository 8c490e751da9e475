/* SPDX-License-Identifier: BSD-2-Clause */
/* One CPU's private data, found through gs while in the kernel, and what the
 * files of this folder ask of one another. */
#ifndef X86_64_CPU_H
#define X86_64_CPU_H

#include "arch.h"

struct tss {
	uint32_t reserved0;
	uint64_t rsp[3];
	uint64_t reserved1;
	uint64_t ist[7];
	uint64_t reserved2;
	uint16_t reserved3, iomap;
} __attribute__((packed));

struct cpu {
	struct cpu *self;  /* CPU_SELF */
	uint64_t kstack;   /* CPU_KSTACK: where system calls start */
	uint64_t user_rsp; /* CPU_USER_RSP: scratch of the system call entry */
	unsigned id;
	uint32_t apic_id;
	bool online; /* set once, before the kernel lock is first taken there */
	/* under the kernel lock */
	uint64_t root; /* page tables in use */
	/* this CPU only */
	struct arch_thread *thread;
	uint64_t deadline;              /* of the timer, UINT64_MAX: none */
	unsigned turns;                 /* of the wait that it is in: spin.c */
	bool halted;                    /* in a wait, with interrupts on */
	bool missed_tick;               /* came meanwhile: given at the return to user code */
	const struct arch_frame *fault; /* kernel registers of a panic */
	/* set by the CPU that holds the kernel lock, cleared by this one */
	uint32_t tlb_request;
	struct tss tss;
	uint64_t gdt[10];
};

extern struct cpu x86_64_cpus[MAX_CPUS];
extern bool x86_64_has_smap, x86_64_has_nx, x86_64_has_fsgsbase;

static inline struct cpu *this_cpu(void)
{
	struct cpu *cpu;

	__asm__ volatile("mov %%gs:0, %0" : "=r"(cpu));
	return cpu;
}

static inline bool frame_is_user(const struct arch_frame *f)
{
	return (f->cs & 3) != 0;
}

/* cpu.c: the calling CPU becomes CPU id, its own descriptors and MSRs loaded. */
void x86_64_cpu_init(unsigned id);
/* Fills the table of vectors that all CPUs share. */
void x86_64_idt_init(void);

/* mmu.c */
void x86_64_mmu_init(void);
/* Maps the first 4 GiB at 0 for the trampoline, or takes that away. */
void x86_64_mmu_identity(bool on);

/* tlb.c: answers a pending request of another CPU. */
void x86_64_tlb_answer(void);
/* No CPU uses the page tables at root afterwards. */
void x86_64_tlb_forget(uint64_t root);

/* spin.c: one turn of a wait, whose condition the caller looks at before each;
 * interrupts may be taken during it.  end: the wait is over. */
void x86_64_spin_turn(void);
void x86_64_spin_end(void);
/* After a change that CPU cpu may wait for. */
void x86_64_spin_wake(unsigned cpu);

/* apic.c */
void x86_64_apic_init_once(void);
void x86_64_apic_init_cpu(void);
uint32_t x86_64_apic_id(void);
void x86_64_apic_eoi(void);
void x86_64_apic_send(uint32_t apic_id, uint32_t vector);
/* To all other CPUs; mode is INIT or STARTUP with its page. */
void x86_64_apic_broadcast(uint32_t mode);
void x86_64_apic_timer(uint32_t ticks);
uint32_t x86_64_apic_count(void);
void x86_64_ioapic_route(unsigned pin, uint32_t vector);
#define APIC_INIT    0x4500u
#define APIC_STARTUP 0x4600u

/* clock.c */
void x86_64_clock_init(void);
void x86_64_delay_ns(uint64_t ns);
/* The timer's interrupt; true when the deadline has passed. */
bool x86_64_timer_expired(void);

/* uart.c, smp.c */
void x86_64_uart_init(void);
/* Copies the real-mode code into place: before mmu_init write-protects it. */
void x86_64_trampoline_install(void);
_Noreturn void x86_64_secondary_main(unsigned id);

/* trap.c: called by vectors.S */
void x86_64_trap(struct arch_frame *f);
void x86_64_syscall(struct arch_frame *f);
void x86_64_user_return(struct arch_frame *f);

/* thread.c: FPU registers of the running thread */
void x86_64_fpu_save(struct arch_thread *t);
void x86_64_fpu_load(const struct arch_thread *t);
void x86_64_fpu_reset(struct arch_thread *t);
/* As arch_thread_set_tls, for gs; t is the running thread. */
int x86_64_set_gs_base(struct arch_thread *t, uintptr_t base);
/* What a stored MXCSR may hold without a fault when it is loaded. */
uint32_t x86_64_mxcsr_mask(void);

/* start.c */
_Noreturn void x86_64_start(uint32_t start_info);

/* assembly */
void x86_64_switch(uint64_t *save_rsp, uint64_t load_rsp);
void x86_64_thread_start(void);
void x86_64_syscall_entry(void);
void x86_64_ignore_entry(void);
extern const uint64_t x86_64_vectors[];     /* vectors.S: entry points 0..31 */
extern const uint64_t x86_64_irq_vectors[]; /* VEC_TIMER.. and spurious */
extern const uint64_t x86_64_call_vector;
extern char x86_64_cpu_stacks[];
extern uint64_t x86_64_pml4[512];
extern uint64_t x86_64_pdpt_low[512], x86_64_pdpt_high[512], x86_64_pd[4][512];

#endif
