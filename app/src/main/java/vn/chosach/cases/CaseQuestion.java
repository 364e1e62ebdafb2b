package vn.chosach.cases;

import org.jspecify.annotations.Nullable;
import vn.chosach.cases.life.CaseState;

/**
 * Which cases to list, newest first.
 *
 * @param words part of number, title or a subject, with or without marks; empty for all
 * @param state only those in this state; {@code null} for all that are open when {@code words} is
 *     empty, else for all
 * @param mine only those given to the reader
 * @param closedToo whether closed cases stand among the others
 * @param offset how many to leave out, not negative
 * @param limit at most this many, 1 to 100
 */
public record CaseQuestion(
    String words,
    @Nullable CaseState state,
    boolean mine,
    boolean closedToo,
    int offset,
    int limit) {}
