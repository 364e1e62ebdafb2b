package vn.chosach.referrals.web;

import static vn.chosach.ui.RouteRules.only;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.chosach.kernel.Role;
import vn.chosach.officers.notices.NoticeQuery;
import vn.chosach.officers.notices.NoticedRecords;
import vn.chosach.referrals.keeping.Reach;
import vn.chosach.referrals.life.ReferralEvent;
import vn.chosach.ui.NavEntry;
import vn.chosach.ui.RouteRules;
import vn.chosach.ui.SentId;

/** Who may see the pages of this room; what of them, the room itself decides. */
@Configuration
class ReferralRoutes {

  static final String DESK = "/phoi-hop";
  static final String ID = "{id:" + SentId.FORM + "}";

  private static final Role[] READERS = {
    Role.OPERATOR, Role.CASE_OFFICER, Role.AGENCY_HEAD, Role.STANDING_OFFICE, Role.COMMITTEE_LEADER
  };

  @Bean
  RouteRules referralRules() {
    return RouteRules.of(only(DESK, READERS), only(DESK + "/**", READERS));
  }

  @Bean
  NavEntry referralEntry() {
    return new NavEntry(
        NavEntry.NavEntryGroup.RECEIVING, 30, DESK, "referrals.nav", Set.of(READERS));
  }

  @Bean
  static NoticedRecords noticedReferrals(NoticeQuery rows, Reach reach) {
    return new NoticeQuery.NoticedSource(
        rows,
        "referral",
        NoticedRecords.acts(ReferralEvent.class, ReferralEvent::verb, ReferralEvent::textKey),
        "SELECT id, number, '' AS title, id AS at FROM referrals.referral WHERE id = ANY (:ids)",
        DESK + "/",
        reach::enter);
  }
}
