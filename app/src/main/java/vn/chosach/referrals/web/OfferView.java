package vn.chosach.referrals.web;

import org.jspecify.annotations.Nullable;
import vn.chosach.referrals.life.Purpose;
import vn.chosach.referrals.life.SubjectCard;
import vn.chosach.ui.form.FormView;

/**
 * The form of a new referral.
 *
 * @param purpose what is sent; {@code null} on the first page, which asks for it
 * @param ground law it rests on
 * @param subject the thing that is handed over
 * @param form of this page
 * @param again back to the choice of a purpose, still about the same thing
 */
public record OfferView(
    @Nullable Purpose purpose,
    String ground,
    @Nullable SubjectCard subject,
    FormView form,
    String again) {}
