package vn.chosach.tips.opening;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.tips.TipDesk;

/**
 * A wish to know who told it, and what became of it.
 *
 * @param number of the report
 * @param agency key of the agency of the officer
 * @param words at most 2,000 characters
 * @param assigned whether the officer was given the work and needed nobody's consent
 * @param decidedBy who granted or refused it
 * @param openedAt when the identity was shown
 * @param justified what the integrity desk found; {@code null} while it has not looked
 */
public record IdentityOpening(
    UUID id,
    UUID tip,
    String number,
    TipDesk desk,
    UUID officer,
    String agency,
    IdentityPurpose purpose,
    String words,
    Instant askedAt,
    boolean assigned,
    @Nullable UUID decidedBy,
    @Nullable Instant decidedAt,
    @Nullable Boolean granted,
    @Nullable String decidedWords,
    @Nullable Instant openedAt,
    @Nullable UUID reviewedBy,
    @Nullable Instant reviewedAt,
    @Nullable Boolean justified,
    @Nullable String reviewWords) {}
