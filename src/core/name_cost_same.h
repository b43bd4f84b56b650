/*
 * name_cost_same.h
 *	  What differences between two names of one script cost.
 *
 * Layer: core, private to the room. Both are the same way round. Fitted to public
 * lists of spellings of the same names; see name_cost.h for the units.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_NAME_COST_SAME_H
#define REPAT_NAME_COST_SAME_H

#define SAME_FIRST	85
#define SAME_SLACK	55
#define SAME_SHARE	30

/* SOUND(sound, weight, left out at the beginning, in the middle, at the end) */
#define SAME_LEFT(SOUND) \
	SOUND(A, 30, 45, 30, 50) SOUND(E, 38, 30, 8, 5) SOUND(I, 3, 45, 45, 65) \
	SOUND(O, 60, 45, 20, 35) SOUND(U, 30, 45, 30, 50) SOUND(AY, 60, 45, 60, 35) \
	SOUND(Y, 145, 45, 12, 30) SOUND(W, 130, 45, 60, 45) SOUND(H, 70, 40, 37, 10) \
	SOUND(K, 55, 130, 100, 100) SOUND(Q, 100, 130, 100, 100) SOUND(G, 137, 130, 100, 100) \
	SOUND(GE, 130, 130, 100, 100) SOUND(GH, 115, 130, 100, 100) SOUND(KH, 100, 130, 100, 100) \
	SOUND(J, 100, 130, 100, 100) SOUND(DJ, 130, 130, 100, 100) SOUND(ZH, 100, 130, 100, 100) \
	SOUND(X, 100, 130, 100, 100) SOUND(C, 137, 130, 100, 100) SOUND(CE, 85, 130, 100, 100) \
	SOUND(TS, 100, 130, 100, 100) SOUND(S, 63, 130, 100, 100) SOUND(Z, 85, 130, 100, 100) \
	SOUND(D, 100, 130, 100, 100) SOUND(DH, 145, 130, 100, 100) SOUND(T, 100, 130, 100, 100) \
	SOUND(TH, 145, 130, 100, 100) SOUND(B, 100, 130, 100, 100) SOUND(P, 130, 130, 100, 100) \
	SOUND(F, 100, 130, 100, 100) SOUND(V, 130, 130, 100, 100) SOUND(L, 85, 130, 100, 100) \
	SOUND(R, 85, 130, 100, 100) SOUND(M, 100, 130, 100, 100) SOUND(N, 100, 130, 100, 100) \
	SOUND(AIN, 20, 10, 10, 10) SOUND(HEH, 20, 15, 15, 15) SOUND(DAD, 100, 130, 100, 100) \
	SOUND(ZAH, 100, 130, 100, 100) SOUND(DZ, 100, 130, 100, 100) SOUND(TWICE, 8, 4, 4, 11) \
	SOUND(LONG, 0, 6, 6, 6)

/* NEAR(left, right, nearness): pairs that are nearer, or further, than two consonants of chance */
#define SAME_NEAR(NEAR) \
	NEAR(E, A, 85) NEAR(I, A, 40) NEAR(I, E, 85) NEAR(O, A, 82) NEAR(O, E, 77) NEAR(O, I, 55) \
	NEAR(U, A, 40) NEAR(U, E, 55) NEAR(U, I, 55) NEAR(U, O, 88) NEAR(AY, A, 70) NEAR(AY, E, 80) \
	NEAR(AY, I, 88) NEAR(AY, O, 70) NEAR(AY, U, 70) NEAR(Y, E, 90) NEAR(Y, I, 95) \
	NEAR(Y, AY, 90) NEAR(W, I, 20) NEAR(W, O, 80) NEAR(W, U, 93) NEAR(Q, K, 92) NEAR(G, K, 70) \
	NEAR(G, Q, 65) NEAR(GE, H, 40) NEAR(GE, G, 90) NEAR(GH, K, 70) NEAR(GH, Q, 95) \
	NEAR(GH, G, 95) NEAR(KH, H, 75) NEAR(KH, K, 65) NEAR(J, Y, 95) NEAR(J, G, 85) \
	NEAR(J, GE, 95) NEAR(DJ, J, 92) NEAR(ZH, J, 85) NEAR(X, H, 10) NEAR(X, J, 40) \
	NEAR(X, ZH, 60) NEAR(C, K, 87) NEAR(C, J, 50) NEAR(C, X, 98) NEAR(CE, K, 40) \
	NEAR(CE, C, 75) NEAR(TS, C, 75) NEAR(TS, CE, 85) NEAR(S, X, 50) NEAR(S, CE, 93) \
	NEAR(S, TS, 70) NEAR(Z, J, 50) NEAR(Z, ZH, 70) NEAR(Z, TS, 92) NEAR(Z, S, 90) \
	NEAR(D, DJ, 40) NEAR(D, Z, 45) NEAR(DH, DJ, 60) NEAR(DH, Z, 100) NEAR(DH, D, 100) \
	NEAR(T, D, 65) NEAR(TH, S, 80) NEAR(TH, DH, 100) NEAR(TH, T, 89) NEAR(P, B, 65) \
	NEAR(F, P, 45) NEAR(V, U, 85) NEAR(V, W, 100) NEAR(V, B, 85) NEAR(V, F, 100) NEAR(R, L, 20) \
	NEAR(N, M, 40) NEAR(AIN, A, 90) NEAR(AIN, E, 85) NEAR(AIN, I, 80) NEAR(AIN, O, 80) \
	NEAR(AIN, U, 80) NEAR(HEH, A, 92) NEAR(HEH, E, 90) NEAR(HEH, O, 80) NEAR(HEH, H, 92) \
	NEAR(DAD, Z, 75) NEAR(DAD, D, 95) NEAR(DAD, DH, 90) NEAR(DAD, T, 40) NEAR(ZAH, Z, 90) \
	NEAR(ZAH, D, 70) NEAR(ZAH, DH, 90) NEAR(DZ, J, 80) NEAR(DZ, DJ, 80) NEAR(DZ, TS, 80) \
	NEAR(DZ, Z, 85) NEAR(DZ, DH, 40)

#endif
