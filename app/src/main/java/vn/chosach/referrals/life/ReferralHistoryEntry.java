package vn.chosach.referrals.life;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.Actor;

/**
 * One act in the history of a referral; appended, never changed.
 *
 * @param id identifier
 * @param referral the referral
 * @param receiver receiver with whom it happened
 * @param version version of the referral before the act
 * @param at when
 * @param event what
 * @param from state before; {@code null} for the offer
 * @param to state after
 * @param actor who
 * @param ground law and article
 * @param about reason code, result, day or officer
 */
public record ReferralHistoryEntry(
    UUID id,
    UUID referral,
    @Nullable UUID receiver,
    int version,
    Instant at,
    ReferralEvent event,
    @Nullable ReceiverState from,
    ReceiverState to,
    Actor actor,
    String ground,
    @Nullable String about) {}
