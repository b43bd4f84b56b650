/*
 * seal_sample.h
 *	  ICAO's worked seal and the certificate that circulates for it, in hexadecimal.
 *
 * Sources: ICAO Doc 9303-8 (2026), Appendix B, emergency travel document; certificate
 * UTTS 5B of the open implementations of BSI TR-03137.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_TEST_SEAL_SAMPLE_H
#define REPAT_TEST_SEAL_SAMPLE_H

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#define SAMPLE_SEAL \
	"dc03d9c5d9cac8a73a995d913a7d9c575e030230bab3d2b3c549cd1da93c5bd458135c6f57fc133c" \
	"133c133c6b38208a4d0d4a32b0c11ae6268427153f7c453c133c1345ff4039034e85da183c1cc0d3" \
	"ac16732d7ee2c20d7aef7b381c0ae509f10a97890d511c3c47b94807a4d0f67ce9083a7f206f04fb" \
	"35afdb8ab9658a93327a4e0ee6ed"

#define SAMPLE_CERTIFICATE \
	"308201b83082013ea00302010202015b300a06082a8648ce3d040302303e310b3009060355040613" \
	"0255543110300e060355040a13077473656e6765723110300e060355040b13077365616c67656e31" \
	"0b3009060355040313025453301e170d3230303631303037313530305a170d333030363130303731" \
	"3530305a303e310b30090603550406130255543110300e060355040a13077473656e676572311030" \
	"0e060355040b13077365616c67656e310b3009060355040313025453305a301406072a8648ce3d02" \
	"0106092b24030302080101070342000408132a7243b3ccc29c271097081c96a729eefb8eb93630e5" \
	"36498e9b7ce1ced25d68a789d93bef39c04715c5ad3915d281c0754ecc08508bf66687efc630df88" \
	"a32c302a30090603551d1304023000301d0603551d0e04160414adc6bafc76d49aa2d92fface93d7" \
	"1033832c6e96300a06082a8648ce3d040302036800306502310087f85c8aa332659ed7ec30b8b616" \
	"53353158f5ee6841c45c3b98fd1f14f0366203c934136c7444398f7fed359300203402307a950905" \
	"2635c0faceeb83b00ad56d345a48e9af9b7e27c1301b5c47c347a91e464223551174dfba9f85beda" \
	"2350f452"

static inline int
sample_digit(char c)
{
	return c <= '9' ? c - '0' : c - 'a' + 10;
}

/* The bytes in memory of exactly their size, to be freed. */
static inline uint8_t *
sample_bytes(const char *hex, size_t *length)
{
	uint8_t    *bytes;
	size_t		i;

	*length = strlen(hex) / 2;
	bytes = malloc(*length);
	for (i = 0; i < *length; i++)
		bytes[i] = (uint8_t) (sample_digit(hex[2 * i]) * 16 + sample_digit(hex[2 * i + 1]));
	return bytes;
}

/* A copy of the first bytes, of exactly that size, to be freed. */
static inline uint8_t *
sample_copy(const uint8_t *bytes, size_t length)
{
	uint8_t    *copy = malloc(length > 0 ? length : 1);

	memcpy(copy, bytes, length);
	return copy;
}

#endif
