package vn.chosach.signals.web;

import static vn.chosach.ui.RouteRules.only;
import static vn.chosach.ui.RouteRules.open;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.chosach.kernel.Role;
import vn.chosach.officers.notices.NoticeQuery;
import vn.chosach.officers.notices.NoticedRecords;
import vn.chosach.signals.life.SignalEvent;
import vn.chosach.signals.searching.SignalRowSecurity;
import vn.chosach.ui.NavEntry;
import vn.chosach.ui.RouteRules;

@Configuration
class InboxRoutes {

  static final String INBOX = "/hop-tiep-nhan";

  private static final Role[] READERS = {
    Role.OPERATOR, Role.STANDING_OFFICE, Role.COMMITTEE_LEADER, Role.AGENCY_HEAD, Role.CASE_OFFICER
  };

  @Bean
  RouteRules signalRules() {
    return RouteRules.of(open("/signals/**"), only(INBOX, READERS), only(INBOX + "/**", READERS));
  }

  @Bean
  NavEntry inboxInNav() {
    return new NavEntry(
        NavEntry.NavEntryGroup.RECEIVING, 20, INBOX, "signals.inbox.title", Set.of(READERS));
  }

  /** What was told stays on the page of the signal. */
  @Bean
  static NoticedRecords noticedSignals(NoticeQuery rows, SignalRowSecurity rowSecurity) {
    return new NoticeQuery.NoticedSource(
        rows,
        "signal",
        NoticedRecords.acts(SignalEvent.class, SignalEvent::verb, SignalEvent::textKey),
        "SELECT id, number, '' AS title, id AS at FROM signals.signal WHERE id = ANY (:ids)",
        INBOX + "/",
        rowSecurity::of);
  }
}
