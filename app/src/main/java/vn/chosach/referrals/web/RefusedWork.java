package vn.chosach.referrals.web;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.work.WorkItem;
import vn.chosach.officers.work.WorkSource;
import vn.chosach.referrals.keeping.RefusedSignals;
import vn.chosach.referrals.keeping.RefusedSignals.RefusedSignal;
import vn.chosach.referrals.keeping.RefusedSignals.RefusedSlice;
import vn.chosach.referrals.life.RefusalReason;
import vn.chosach.ui.Page;

/**
 * What a receiver did not take stands first with the desk that referred it, until it decides again:
 * nobody else has it, and its reporter waits.
 */
@Component
record RefusedWork(RefusedSignals refused, PartyNames names) implements WorkSource {

  /** So many stand on the first page by themselves, what waits longest first. */
  private static final int SHOWN = 200;

  @Override
  public List<WorkItem> of(ActingOfficer officer, Page page) {
    if (!RefusedSignals.decides(officer)) {
      return List.of();
    }
    RefusedSlice found = refused.page(officer, 0, SHOWN);
    Stream<WorkItem> rows = found.rows().stream().map(one -> item(one, officer, page));
    return (found.count() > found.rows().size() ? Stream.concat(rows, others(found, page)) : rows)
        .toList();
  }

  /** Nothing that waits is left out: the rest stands in the list of all. */
  private static Stream<WorkItem> others(RefusedSlice found, Page page) {
    return Stream.of(
        WorkItem.waiting(
            "referrals-refused:others",
            page.t("referrals.refused.work"),
            "",
            page.t("referrals.refused.count", found.count()),
            page.t("referrals.refused.others"),
            ReferralRoutes.REFUSED));
  }

  private WorkItem item(RefusedSignal one, ActingOfficer officer, Page page) {
    return new WorkItem(
        "referrals-refused:" + one.signal(),
        page.t("referrals.refused.work"),
        one.number(),
        one.title(),
        null,
        true,
        page.t("referrals.refused.why", why(one, names, page), limit(one.dueAt(), page)),
        "/hop-tiep-nhan/" + one.signal(),
        one.since(),
        !Objects.equals(one.sentBy(), officer.actor().id()));
  }

  /** Who did not take it, why, and who would be competent. */
  static String why(RefusedSignal one, PartyNames names, Page page) {
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
