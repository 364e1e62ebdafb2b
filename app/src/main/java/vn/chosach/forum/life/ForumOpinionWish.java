package vn.chosach.forum.life;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said, as it was written down.
 *
 * @param crime whether it reports a crime: then it is no opinion
 * @param speaker name and way of contact; only with consent; empty for none
 * @param victim whether it names a victim or another person
 * @param saidAt when it was said; for a report of a crime, whose 24 hours run from then
 * @param late why it is handed on after more than 24 hours; empty before
 */
public record ForumOpinionWish(
    boolean crime,
    String words,
    @Nullable ForumConsent consent,
    String speaker,
    boolean victim,
    @Nullable Instant saidAt,
    String late) {}
