/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * The shared queue's protocol (transfer.c, sleep.c, recover.c), a step for each store
 * that others see, with a killer that ends processes before any step.  Proven: what is
 * committed comes once, nobody sleeps beside work, every slot is accounted for.
 * Left out: bytes of messages, notices, and the lock's own sleep, which has a time limit
 * and so is no more than a delay.  BUG=1..5 makes a mistake that must be found:
 *   1 the wake-up comes after the commit       2 it wakes one sleeper only
 *   3 the registration goes before the wake-up 4 a sleeper registers without the lock
 *   5 a dead receiver's heap is not rebuilt
 */
#ifndef BUG
#define BUG 0
#endif
#ifndef DEATHS
#define DEATHS 2
#endif
#ifndef SENDERS
#define SENDERS 2
#endif
#ifndef EACH
#define EACH 1 /* messages of a sender */
#endif
#ifndef RECEIVERS
#define RECEIVERS 2
#endif
#ifndef ROOM
#define ROOM 1
#endif
#define PEOPLE    (SENDERS + RECEIVERS)
#define MESSAGES  (SENDERS * EACH)
#define SEND      0 /* the sides */
#define RECEIVE   1
#define NOBODY    255

byte count[2], drained; /* S and R; D */
byte ring[ROOM], message[ROOM], number[ROOM]; /* of slots: content and sequence */
bool heap[ROOM], torn;  /* torn: somebody is in the middle of changing it */
byte owner[2] = NOBODY;
bool died[2], registered[2];
byte generation[2];
bool asleep[PEOPLE], killed[PEOPLE];

/* What only the proof knows. */
bool committed[MESSAGES];
byte got[MESSAGES];

#define WAITING    (count[SEND] - count[RECEIVE])
#define IN_VAIN(s) (WAITING == (s == RECEIVE -> ROOM : 0))
/* Odd messages come first; within a priority the older one. */
#define BEFORE(a, b) \
	(message[a] % 2 > message[b] % 2 || (message[a] % 2 == message[b] % 2 && number[a] < number[b]))

inline lock(side) {
	atomic {
		owner[side] == NOBODY -> owner[side] = me;
		repair = died[side];
		died[side] = false
	}
}

inline unlock(side) {
	owner[side] = NOBODY
}

/* Those who wait for side's commits are woken. */
inline wake(side) {
	if
	:: registered[side] ->
#if BUG == 3
		registered[side] = false;
#endif
		generation[side]++;
		d_step {
			i = 0;
			do
			:: i < PEOPLE && asleep[i] && (side == SEND) == (i >= SENDERS) ->
				asleep[i] = false; i++;
#if BUG == 2
				break
#endif
			:: i < PEOPLE && !(asleep[i] && (side == SEND) == (i >= SENDERS)) -> i++
			:: i >= PEOPLE -> break
			od;
			i = 0
		}
		registered[side] = false
	:: else
	fi
}

/* The heap is what the ring does not hold. */
inline recover() {
	if
	:: repair && BUG != 5 ->
		torn = true;
		d_step {
			i = 0;
			do
			:: i < ROOM -> heap[i] = true; i++
			:: else -> break
			od;
			i = drained;
			do
			:: i < count[RECEIVE] + ROOM -> heap[ring[i % ROOM]] = false; i++
			:: else -> break
			od;
			i = 0
		}
		torn = false
	:: else
	fi;
	repair = false
}

/* Waits for side's next commit; comes back to look again. */
inline sleep(side) {
#if BUG != 4
	lock(side);
	if
	:: side == RECEIVE -> recover()
	:: else
	fi;
#endif
	if
	:: IN_VAIN(side) ->
#if BUG == 4
		seen = generation[side];
		registered[side] = true;
#else
		registered[side] = true;
		seen = generation[side];
		unlock(side);
#endif
		atomic { asleep[me] = (generation[side] == seen); seen = 0 }
		!asleep[me]
	:: else ->
#if BUG != 4
		unlock(side)
#endif
	fi
}

inline put(m) {
	slot = ring[count[SEND] % ROOM];
	assert(!heap[slot] || died[RECEIVE] || torn || owner[RECEIVE] != NOBODY);
	d_step { message[slot] = m; number[slot] = count[SEND] }
#if BUG != 1
	wake(SEND);
#endif
	d_step { count[SEND]++; committed[m] = true }
#if BUG == 1
	wake(SEND);
#endif
	slot = 0
}

/* What the kernel does for a dead process, and for one that is through. */
inline end_of(who) {
	d_step {
		asleep[who] = false;
		i = 0;
		do
		:: i < 2 && owner[i] == who -> owner[i] = NOBODY; died[i] = true; i++
		:: i < 2 && owner[i] != who -> i++
		:: i >= 2 -> break
		od
	}
}

proctype sender(byte me) {
	byte sent, slot, seen, i;
	bool repair;
	{
		do
		:: sent < EACH ->
			lock(SEND);
			repair = false;
			if
			:: WAITING < ROOM ->
				put(me * EACH + sent);
				unlock(SEND);
				sent++
			:: else ->
				unlock(SEND);
				sleep(RECEIVE)
			fi
		:: else -> break
		od
	} unless { killed[me] };
	end_of(me)
}

/* Sorts the inbox in. */
inline drain() {
	do
	:: drained != count[SEND] ->
		assert(!torn);
		torn = true;
		heap[ring[drained % ROOM]] = true;
		torn = false;
		drained++
	:: else -> break
	od
}

inline best() {
	d_step {
		assert(!torn);
		slot = NOBODY;
		i = 0;
		do
		:: i < ROOM && heap[i] && (slot == NOBODY || BEFORE(i, slot)) -> slot = i; i++
		:: i < ROOM && !(heap[i] && (slot == NOBODY || BEFORE(i, slot))) -> i++
		:: i >= ROOM -> break
		od;
		i = 0;
		assert(slot != NOBODY)
	}
}

inline take() {
	best();
#if BUG != 1
	wake(RECEIVE);
#endif
	ring[(count[RECEIVE] + ROOM) % ROOM] = slot;
	d_step {
		assert(committed[message[slot]] && got[message[slot]] == 0);
		got[message[slot]]++;
		count[RECEIVE]++
	}
	torn = true;
	heap[slot] = false;
	torn = false;
#if BUG == 1
	wake(RECEIVE);
#endif
	slot = 0
}

proctype receiver(byte me) {
	byte slot, seen, i;
	bool repair;
	{
		do
		:: lock(RECEIVE);
			recover();
			drain();
			if
			:: WAITING > 0 && drained > count[RECEIVE] ->
				take();
				unlock(RECEIVE)
			:: else ->
				unlock(RECEIVE);
				sleep(SEND)
			fi
		od
	} unless { killed[me] };
	end_of(me)
}

proctype killer() {
	byte left = DEATHS, who;

	do
	:: left > 0 ->
		atomic { select(who : 0 .. PEOPLE - 1); killed[who] = true; left--; who = 0 }
	:: break
	od
}

/* Nothing moves any more. */
inline judge() {
	d_step {
		assert(owner[SEND] == NOBODY && owner[RECEIVE] == NOBODY);
		assert(count[RECEIVE] <= drained && drained <= count[SEND] && WAITING <= ROOM);
		i = 0;
		do
		:: i < PEOPLE ->
			assert(!asleep[i] || i >= SENDERS || WAITING == ROOM);
			assert(!asleep[i] || i < SENDERS || WAITING == 0);
			i++
		:: else -> break
		od;
		/* Each slot is in the ring once, or sorted in; what waits was not received. */
		i = drained;
		do
		:: i < count[RECEIVE] + ROOM ->
			assert(!(used & (1 << ring[i % ROOM])));
			used = used | (1 << ring[i % ROOM]);
			assert(i >= count[SEND] || !got[message[ring[i % ROOM]]]);
			i++
		:: else -> break
		od;
		i = 0;
		do
		:: i < ROOM ->
			assert(died[RECEIVE] || heap[i] == !(used & (1 << i)));
			assert((used & (1 << i)) || !got[message[i]]);
			i++
		:: else -> break
		od;
		i = 0;
		do
		:: i < MESSAGES -> all = all + committed[i] - got[i]; i++
		:: else -> break
		od;
		assert(all == WAITING)
	}
}

init {
	byte i, used;
	short all;

	atomic {
		do
		:: i < ROOM -> ring[i] = i; i++
		:: else -> break
		od;
		i = 0;
		do
		:: i < PEOPLE ->
			if
			:: i < SENDERS -> run sender(i)
			:: else -> run receiver(i)
			fi;
			i++
		:: else -> break
		od;
		run killer()
	}
	timeout -> judge()
}
