package vn.chosach.press.life;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a newsroom asks about a press note.
 *
 * @param agency key of the newsroom
 * @param answer of the spokesperson; {@code null} while there is none
 */
public record BulletinQuestion(
    UUID id,
    String agency,
    String words,
    UUID askedBy,
    Instant askedAt,
    @Nullable String answer,
    @Nullable UUID answeredBy,
    @Nullable Instant answeredAt) {}
