package vn.chosach.publicity;

import vn.chosach.publicity.life.PublicationKind;

/**
 * What the public looks for, newest first.
 *
 * @param kind closed cases or warnings
 * @param words part of what is written, with or without marks; empty for all
 * @param goods code of a goods group or its beginning; empty for all
 * @param offset how many to leave out, not negative
 * @param limit at most this many, 1 to 100
 */
public record PublicQuestion(
    PublicationKind kind, String words, String goods, int offset, int limit) {}
