package vn.chosach.referrals;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.Actor;
import vn.chosach.referrals.life.Purpose;
import vn.chosach.referrals.life.ReferralEvent;
import vn.chosach.referrals.life.ReferralResult;

/**
 * Something happened with a referral. The room that owns the subject learns from it who has the
 * thing now, or that it came back.
 *
 * @param referral which
 * @param subjectKind kind of its subject; {@code null} when it has none
 * @param subjectId identifier of its subject
 * @param purpose why it was handed over
 * @param agency key of the receiver with whom it happened
 * @param event what
 * @param number of the referral, as people say it
 * @param result what came of it; {@code null} unless it is finished
 * @param by who did it; {@code null} only in news that was written down before it was told
 */
public record ReferralMoved(
    UUID referral,
    @Nullable String subjectKind,
    @Nullable UUID subjectId,
    Purpose purpose,
    String agency,
    ReferralEvent event,
    String number,
    @Nullable ReferralResult result,
    @Nullable Actor by) {}
