/*
 * icao_def_cyrillic.h
 *	  Transliteration of Cyrillic letters: ICAO Doc 9303-3, section 6, table B.
 *
 * Layer: core. ROW(code point of the capital letter, what stands for it), and
 * ROW(language, code point, what stands for it within a word, and at its start).
 *
 * Of the table as it was read: it has the glyph of U+040B beside 0402, and no row for
 * 040B nor for the soft sign, which is left out in practice. It gives Serbian U+0413 as
 * H, which Serbian does not: that is sr-icao's alone. Its Macedonian U+0492 stands
 * where Macedonian has U+0403, so both are GJ.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#define REPAT_ICAO_CYRILLIC(ROW) \
	ROW(0x0401, "E") \
	ROW(0x0402, "D") \
	ROW(0x0404, "IE") \
	ROW(0x0405, "DZ") \
	ROW(0x0406, "I") \
	ROW(0x0407, "I") \
	ROW(0x0408, "J") \
	ROW(0x0409, "LJ") \
	ROW(0x040A, "NJ") \
	ROW(0x040C, "K") \
	ROW(0x040E, "U") \
	ROW(0x040F, "DZ") \
	ROW(0x0410, "A") \
	ROW(0x0411, "B") \
	ROW(0x0412, "V") \
	ROW(0x0413, "G") \
	ROW(0x0414, "D") \
	ROW(0x0415, "E") \
	ROW(0x0416, "ZH") \
	ROW(0x0417, "Z") \
	ROW(0x0418, "I") \
	ROW(0x0419, "I") \
	ROW(0x041A, "K") \
	ROW(0x041B, "L") \
	ROW(0x041C, "M") \
	ROW(0x041D, "N") \
	ROW(0x041E, "O") \
	ROW(0x041F, "P") \
	ROW(0x0420, "R") \
	ROW(0x0421, "S") \
	ROW(0x0422, "T") \
	ROW(0x0423, "U") \
	ROW(0x0424, "F") \
	ROW(0x0425, "KH") \
	ROW(0x0426, "TS") \
	ROW(0x0427, "CH") \
	ROW(0x0428, "SH") \
	ROW(0x0429, "SHCH") \
	ROW(0x042A, "IE") \
	ROW(0x042B, "Y") \
	ROW(0x042D, "E") \
	ROW(0x042E, "IU") \
	ROW(0x042F, "IA") \
	ROW(0x046A, "U") \
	ROW(0x0474, "Y") \
	ROW(0x0490, "G") \
	ROW(0x0492, "G") \
	ROW(0x04BA, "C")

#define REPAT_ICAO_CYRILLIC_BY(ROW) \
	ROW(UK, 0x0413, "H", "H") \
	ROW(UK, 0x0418, "Y", "Y") \
	ROW(UK, 0x0404, "IE", "YE") \
	ROW(UK, 0x0407, "I", "YI") \
	ROW(UK, 0x0419, "I", "Y") \
	ROW(UK, 0x042E, "IU", "YU") \
	ROW(UK, 0x042F, "IA", "YA") \
	ROW(BE, 0x0413, "H", "H") \
	ROW(BE, 0x0401, "IO", "IO") \
	ROW(SR, 0x0416, "Z", "Z") \
	ROW(SR, 0x0425, "H", "H") \
	ROW(SR, 0x0426, "C", "C") \
	ROW(SR, 0x0427, "C", "C") \
	ROW(SR, 0x0428, "S", "S") \
	ROW(SR_ICAO, 0x0413, "H", "H") \
	ROW(MK, 0x0425, "H", "H") \
	ROW(MK, 0x0426, "C", "C") \
	ROW(MK, 0x040C, "KJ", "KJ") \
	ROW(MK, 0x040F, "DJ", "DJ") \
	ROW(MK, 0x0492, "GJ", "GJ") \
	ROW(MK, 0x0403, "GJ", "GJ") \
	ROW(BG, 0x0429, "SHT", "SHT")
