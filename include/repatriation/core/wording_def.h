/*
 * wording_def.h
 *	  Words that a child's record should do without: one row for each beginning.
 *
 * Layer: core. There is deliberately no include guard: the includer (wording.c)
 * defines REPAT_WORDING(script, language, stem), includes this file, and
 * undefines it. Bali Conclusions 2024, section "Recognition of children's victim
 * status": the text suggests refraining from "radicalization" and
 * "deradicalization" when speaking of children; these are the two and their
 * inflections, and no other word. So radical, radicalism and extremism are not
 * here. A ministry adds words of its own in casework.term.
 *
 *	  script	 ISO 15924
 *	  language	 ISO 639 of one language that writes it so; others may as well
 *	  stem		 folded beginning of the word, as wording.h says; a blank stands for
 *				 whatever is between two words
 *
 * SPDX-License-Identifier: PostgreSQL
 */

/* English, with s and with z */
REPAT_WORDING("Latn", "en", "radicaliz")
REPAT_WORDING("Latn", "en", "radicalisat")
REPAT_WORDING("Latn", "en", "radicalise")
REPAT_WORDING("Latn", "en", "radicalisi")
REPAT_WORDING("Latn", "en", "deradicaliz")
REPAT_WORDING("Latn", "en", "deradicalisat")
REPAT_WORDING("Latn", "en", "deradicalise")
REPAT_WORDING("Latn", "en", "deradicalisi")

/* French, beyond what it shares with English */
REPAT_WORDING("Latn", "fr", "radicalisan")
REPAT_WORDING("Latn", "fr", "radicalisons")
REPAT_WORDING("Latn", "fr", "radicalisai")
REPAT_WORDING("Latn", "fr", "deradicalisan")
REPAT_WORDING("Latn", "fr", "deradicalisons")
REPAT_WORDING("Latn", "fr", "deradicalisai")

/* Spanish, beyond what it shares with English */
REPAT_WORDING("Latn", "es", "radicalice")
REPAT_WORDING("Latn", "es", "desradicaliz")
REPAT_WORDING("Latn", "es", "desradicalice")

/* Indonesian */
REPAT_WORDING("Latn", "id", "radikalisas")
REPAT_WORDING("Latn", "id", "radikalisir")
REPAT_WORDING("Latn", "id", "deradikalisas")
REPAT_WORDING("Latn", "id", "deradikalisir")
REPAT_WORDING("Latn", "id", "diradikalis")
REPAT_WORDING("Latn", "id", "dideradikalis")
REPAT_WORDING("Latn", "id", "meradikalis")
REPAT_WORDING("Latn", "id", "menderadikalis")
REPAT_WORDING("Latn", "id", "teradikalis")

/* Russian */
REPAT_WORDING("Cyrl", "ru", "радикализа")
REPAT_WORDING("Cyrl", "ru", "радикализи")
REPAT_WORDING("Cyrl", "ru", "радикализо")
REPAT_WORDING("Cyrl", "ru", "радикализу")
REPAT_WORDING("Cyrl", "ru", "дерадикализа")
REPAT_WORDING("Cyrl", "ru", "дерадикализи")
REPAT_WORDING("Cyrl", "ru", "дерадикализо")
REPAT_WORDING("Cyrl", "ru", "дерадикализу")

/* Arabic says it in phrases, or with a loan word */
REPAT_WORDING("Arab", "ar", "نزع التطرف")
REPAT_WORDING("Arab", "ar", "إزالة التطرف")
REPAT_WORDING("Arab", "ar", "اجتثاث التطرف")
REPAT_WORDING("Arab", "ar", "نشر التطرف")
REPAT_WORDING("Arab", "ar", "جنوح إلى التطرف")
REPAT_WORDING("Arab", "ar", "نزوع إلى التطرف")
REPAT_WORDING("Arab", "ar", "دفع إلى التطرف")
REPAT_WORDING("Arab", "ar", "ردكلة")
REPAT_WORDING("Arab", "ar", "راديكالية")
