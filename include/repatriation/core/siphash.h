/*
 * siphash.h
 *	  SipHash-2-4, a keyed hash of 64 bits.
 *
 * Layer: core. See siphash.c.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_CORE_SIPHASH_H
#define REPAT_CORE_SIPHASH_H

#include <stddef.h>
#include <stdint.h>

#define REPAT_SIPHASH_KEY	16

extern uint64_t repat_siphash24(const uint8_t key[REPAT_SIPHASH_KEY], const uint8_t *data,
								size_t length);

#endif
