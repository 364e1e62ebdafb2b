package vn.chosach.referrals.web;

import static vn.chosach.ui.RouteRules.only;

import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.notices.NoticeQuery;
import vn.chosach.officers.notices.NoticedRecords;
import vn.chosach.referrals.keeping.Reach;
import vn.chosach.referrals.keeping.RefusedSignals;
import vn.chosach.referrals.keeping.RefusedSignals.RefusedSignal;
import vn.chosach.referrals.keeping.RefusedSignals.RefusedSlice;
import vn.chosach.referrals.life.ReferralEvent;
import vn.chosach.ui.NavEntry;
import vn.chosach.ui.RouteRules;
import vn.chosach.ui.SentId;
import vn.chosach.ui.lists.DeskList;
import vn.chosach.ui.lists.DeskList.ListSlice;
import vn.chosach.ui.lists.DeskList.ListTerms;
import vn.chosach.ui.lists.ListColumn;
import vn.chosach.ui.lists.ListColumn.ListCell;

/** Who may see the pages of this room; what of them, the room itself decides. */
@Configuration
class ReferralRoutes {

  static final String DESK = "/phoi-hop";
  static final String REFUSED = DESK + "/bi-tra-lai";
  static final String ID = "{id:" + SentId.FORM + "}";

  private static final Role[] READERS = {
    Role.OPERATOR, Role.CASE_OFFICER, Role.AGENCY_HEAD, Role.STANDING_OFFICE, Role.COMMITTEE_LEADER
  };

  @Bean
  RouteRules referralRules() {
    return RouteRules.of(
        only(REFUSED, Role.OPERATOR, Role.STANDING_OFFICE),
        only(DESK, READERS),
        only(DESK + "/**", READERS));
  }

  /** What receivers did not take and nobody decided again. */
  @Bean
  DeskList<RefusedSignal> refusedList(RefusedSignals refused, PartyNames names) {
    return DeskList.of(
        new ListTerms(REFUSED, "referrals.refused.title", "referrals.refused.count", Set.of()),
        List.of(
            ListColumn.name(
                "noi-dung",
                "referrals.head.what",
                "",
                RefusedSignal::title,
                RefusedSignal::number,
                row -> "/hop-tiep-nhan/" + row.signal()),
            ListColumn.of(
                "ly-do",
                "referrals.head.state",
                "",
                (row, page) -> ListCell.of(RefusedWork.why(row, names, page))),
            ListColumn.of(
                "tu",
                "referrals.refused.since",
                "",
                (row, page) -> ListCell.of(page.moment(row.since()))),
            ListColumn.of(
                "han",
                "referrals.head.due",
                "",
                (row, page) -> ListCell.of(row.dueAt() == null ? "–" : page.moment(row.dueAt())))),
        (ask, offset, limit, viewer, page) -> {
          RefusedSlice found = refused.page(ActingOfficer.of(viewer), offset, limit);
          return new ListSlice<>(found.rows(), found.count());
        });
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
