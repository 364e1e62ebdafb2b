package vn.chosach.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.life.PlanAct;
import vn.chosach.referrals.Parties;
import vn.chosach.referrals.ReferralSent;
import vn.chosach.referrals.Referrals;
import vn.chosach.referrals.life.Purpose;
import vn.chosach.referrals.life.ReferralOffer;

/** Rules of coordination are dated records, and the routing of referrals keeps to them (R11). */
class CoordinationTest extends PlanDesk {

  @Autowired Referrals referrals;
  @Autowired Parties parties;

  @Test
  void a_referral_is_answered_within_the_rule_of_its_day() {
    LocalDate later = today.plusDays(20);
    assertThat(answerBy(later)).as("without a rule the day of the sender").isEqualTo(later);
    done(rule(today.plusDays(1), today.plusDays(9), 48), LEADER);
    assertThat(answerBy(later)).as("not in force yet").isEqualTo(later);
    done(rule(today, today.plusDays(9), 24), LEADER);
    assertThat(answerBy(later)).isEqualTo(today.plusDays(1));
    assertThat(answerBy(null)).isEqualTo(today.plusDays(1));
    assertThat(answerBy(today)).as("the sender may ask for less").isEqualTo(today);
    var keys = Set.of("STP-AG", "SYT-AG");
    assertThat(plans.arrangements(today, keys)).hasSize(1);
    assertThat(plans.arrangements(today.plusDays(10), keys)).isEmpty();
  }

  @Test
  void a_rule_without_two_parties_or_with_impossible_days_is_refused() {
    assertThat(refused(rule(today, today.minusDays(1), 24), LEADER)).isEqualTo("term-upside-down");
    assertThat(refused(rule(today, null, 0), LEADER)).isEqualTo("hours-out-of-range");
    assertThat(refused(rule(today, null, 24), MARKET)).isEqualTo("not-yours");
    var alone =
        new PlanAct.Arrange(
            "3/QC",
            "Một mình",
            today,
            null,
            24,
            List.of(new PlanAct.Arrange.Party("STP-AG", "Văn phòng")));
    assertThat(refused(alone, LEADER)).isEqualTo("two-parties");
  }

  private @Nullable LocalDate answerBy(@Nullable LocalDate asked) {
    ActingOfficer sender = parties.of("STP-AG", Role.OPERATOR);
    var referralOffer =
        new ReferralOffer(
            Purpose.URGENT,
            null,
            List.of("SYT-AG"),
            "Tin cần xác minh " + UUID.randomUUID(),
            "Đề nghị xác minh.",
            asked,
            Map.of(),
            List.of(),
            null);
    ActOutcome<ReferralSent> outcome = referrals.offer(referralOffer, sender);
    assertThat(outcome).isInstanceOf(ActOutcome.Done.class);
    UUID id = ((ActOutcome.Done<ReferralSent>) outcome).value().referral();
    return referrals.open(id, sender).orElseThrow().receivers().getFirst().answer().by();
  }

  private static PlanAct rule(LocalDate from, @Nullable LocalDate to, int hours) {
    return new PlanAct.Arrange(
        "3/QC-PH",
        "Phối hợp",
        from,
        to,
        hours,
        List.of(
            new PlanAct.Arrange.Party("STP-AG", "Văn phòng Sở, 0296 000 001"),
            new PlanAct.Arrange.Party("SYT-AG", "Thanh tra Sở, 0296 000 002")));
  }
}
