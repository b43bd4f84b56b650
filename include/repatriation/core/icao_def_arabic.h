/*
 * icao_def_arabic.h
 *	  Transliteration of Arabic letters: ICAO Doc 9303-3, section 6, table C.
 *
 * Layer: core. ROW(code point, code). X escapes: no code is the beginning of another.
 * The letter 0629 is XAH at the end of a name's component. Marks have no code, and
 * neither have four obsolete letters; shadda, 0651, doubles the code before it.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#define REPAT_ICAO_ARABIC(ROW) \
	ROW(0x0621, "XE") \
	ROW(0x0622, "XAA") \
	ROW(0x0623, "XAE") \
	ROW(0x0624, "U") \
	ROW(0x0625, "I") \
	ROW(0x0626, "XI") \
	ROW(0x0627, "A") \
	ROW(0x0628, "B") \
	ROW(0x0629, "XTA") \
	ROW(0x062A, "T") \
	ROW(0x062B, "XTH") \
	ROW(0x062C, "J") \
	ROW(0x062D, "XH") \
	ROW(0x062E, "XKH") \
	ROW(0x062F, "D") \
	ROW(0x0630, "XDH") \
	ROW(0x0631, "R") \
	ROW(0x0632, "Z") \
	ROW(0x0633, "S") \
	ROW(0x0634, "XSH") \
	ROW(0x0635, "XSS") \
	ROW(0x0636, "XDZ") \
	ROW(0x0637, "XTT") \
	ROW(0x0638, "XZZ") \
	ROW(0x0639, "E") \
	ROW(0x063A, "G") \
	ROW(0x0641, "F") \
	ROW(0x0642, "Q") \
	ROW(0x0643, "K") \
	ROW(0x0644, "L") \
	ROW(0x0645, "M") \
	ROW(0x0646, "N") \
	ROW(0x0647, "H") \
	ROW(0x0648, "W") \
	ROW(0x0649, "XAY") \
	ROW(0x064A, "Y") \
	ROW(0x0671, "XXA") \
	ROW(0x0679, "XXT") \
	ROW(0x067C, "XRT") \
	ROW(0x067E, "P") \
	ROW(0x0681, "XKE") \
	ROW(0x0685, "XXH") \
	ROW(0x0686, "XC") \
	ROW(0x0688, "XXD") \
	ROW(0x0689, "XDR") \
	ROW(0x0691, "XXR") \
	ROW(0x0693, "XRR") \
	ROW(0x0696, "XRX") \
	ROW(0x0698, "XJ") \
	ROW(0x069A, "XXS") \
	ROW(0x06A4, "V") \
	ROW(0x06A5, "XF") \
	ROW(0x06A9, "XKK") \
	ROW(0x06AB, "XXK") \
	ROW(0x06AD, "XNG") \
	ROW(0x06AF, "XGG") \
	ROW(0x06BA, "XNN") \
	ROW(0x06BC, "XXN") \
	ROW(0x06BE, "XDO") \
	ROW(0x06C0, "XYH") \
	ROW(0x06C1, "XXG") \
	ROW(0x06C2, "XGE") \
	ROW(0x06C3, "XTG") \
	ROW(0x06CC, "XYA") \
	ROW(0x06CD, "XXY") \
	ROW(0x06D0, "Y") \
	ROW(0x06D2, "XYB") \
	ROW(0x06D3, "XBE")

/* What else stands for a letter: as printed in an example of the section, or by habit. */
#define REPAT_ICAO_ARABIC_ALSO(ROW) \
	ROW(0x0629, "XAH") \
	ROW(0x0647, "XH") \
	ROW(0x06CC, "Y") \
	ROW(0x06CC, "XAY")

#define REPAT_ICAO_ARABIC_DROPPED(ROW) \
	ROW(0x0640) \
	ROW(0x064B) \
	ROW(0x064C) \
	ROW(0x064D) \
	ROW(0x064E) \
	ROW(0x064F) \
	ROW(0x0650) \
	ROW(0x0652) \
	ROW(0x0670) \
	ROW(0x069C) \
	ROW(0x06A2) \
	ROW(0x06A7) \
	ROW(0x06A8)
