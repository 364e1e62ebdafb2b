package vn.chosach.referrals.web;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.work.WorkItem;
import vn.chosach.officers.work.WorkSource;
import vn.chosach.referrals.keeping.RefusedSignals;
import vn.chosach.referrals.keeping.RefusedSignals.RefusedSignal;
import vn.chosach.referrals.life.RefusalReason;
import vn.chosach.ui.Page;

/**
 * What a receiver did not take stands first with the desk that referred it, until it decides again:
 * nobody else has it, and its reporter waits.
 */
@Component
record RefusedWork(RefusedSignals refused, PartyNames names) implements WorkSource {

  @Override
  public List<WorkItem> of(ActingOfficer officer, Page page) {
    return officer.hasAny(Role.OPERATOR, Role.STANDING_OFFICE)
        ? refused.of(officer).stream().map(one -> item(one, officer, page)).toList()
        : List.of();
  }

  private WorkItem item(RefusedSignal one, ActingOfficer officer, Page page) {
    return new WorkItem(
        "referrals-refused:" + one.signal(),
        page.t("referrals.refused.work"),
        one.number(),
        one.title(),
        null,
        true,
        page.t("referrals.refused.why", why(one, page), limit(one.dueAt(), page)),
        "/hop-tiep-nhan/" + one.signal(),
        one.since(),
        !Objects.equals(one.sentBy(), officer.actor().id()));
  }

  private String why(RefusedSignal one, Page page) {
    String agency = names.agency(one.agency(), page);
    RefusalReason reason = one.reason();
    String competent = one.suggested();
    if (reason == null) {
      return page.t("referrals.refused.without", agency, page.t(one.state().textKey()));
    }
    return competent == null
        ? page.t("referrals.refused.for", agency, page.t(reason.textKey()))
        : page.t(
            "referrals.refused.competent",
            agency,
            page.t(reason.textKey()),
            names.agency(competent, page));
  }

  private static String limit(@Nullable Instant due, Page page) {
    return due == null
        ? page.t("referrals.refused.no-clock")
        : page.t("referrals.refused.clock", page.moment(due));
  }
}
