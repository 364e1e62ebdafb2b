package vn.chosach.referrals.life;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A thing that is handed over, as a receiver reads it.
 *
 * @param number number as people say it
 * @param title what it is about in one line
 * @param text what is known, without the reporter
 * @param path its page on the desk without language prefix; {@code null} when the reader has none
 * @param receivedAt when it first reached an office
 * @param report whether it is a mere report, which has no decision and no minutes yet
 */
public record SubjectCard(
    String number,
    String title,
    String text,
    @Nullable String path,
    Instant receivedAt,
    boolean report) {}
