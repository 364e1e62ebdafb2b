package vn.chosach.legislation.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.legislation.desk.ExpiredLists;
import vn.chosach.legislation.desk.ExpiredLists.ExpiredYear;
import vn.chosach.legislation.desk.ProposalRepository;
import vn.chosach.legislation.life.ExpiredList;
import vn.chosach.legislation.life.LawProposal;
import vn.chosach.legislation.life.ProposalLifeCycle.ProposalWho;
import vn.chosach.legislation.life.ProposalState;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.work.WorkItem;
import vn.chosach.officers.work.WorkSource;
import vn.chosach.ui.Page;

/**
 * Opinions to be given by a day, rounds and proposals to be led on, and the yearly list of ceased
 * texts, which stays until it was published, late from 1 February on.
 */
@Component
record LegislationWork(ProposalRepository proposals, ExpiredLists lists) implements WorkSource {

  @Override
  public List<WorkItem> of(ActingOfficer officer, Page page) {
    var items = new ArrayList<WorkItem>();
    if (officer.hasAny(Role.CASE_OFFICER, Role.AGENCY_HEAD, Role.STANDING_OFFICE)) {
      for (LawProposal one : proposals.waiting(officer.agency())) {
        asked(one, officer, page).or(() -> led(one, officer, page)).ifPresent(items::add);
      }
    }
    if (lists.keeps(officer)) {
      yearly(page.today().getYear() - 1, officer, page).ifPresent(items::add);
    }
    return items;
  }

  /** Its head answers until the day; what comes later is silence. */
  private static Optional<WorkItem> asked(LawProposal one, ActingOfficer officer, Page page) {
    LocalDate by = one.answersBy();
    boolean open =
        one.state() == ProposalState.ROUND && by != null && !page.today().isAfter(by);
    return open && silent(one, officer) && LegislationPages.may(ProposalWho.ASKED, one, officer)
        ? Optional.of(until("opinion", one, by, page))
        : Optional.empty();
  }

  private static boolean silent(LawProposal one, ActingOfficer officer) {
    return one.opinions().stream()
        .anyMatch(each -> each.agency().equals(officer.agency()) && each.agrees() == null);
  }

  /** Whoever opened it answers for the next step; others of the agency may take it too. */
  private static Optional<WorkItem> led(LawProposal one, ActingOfficer officer, Page page) {
    if (!LegislationPages.may(ProposalWho.HANDLER, one, officer)) {
      return Optional.empty();
    }
    LocalDate by = one.answersBy();
    boolean runs =
        one.state() == ProposalState.ROUND
            && by != null
            && !one.allAnswered()
            && !page.today().isAfter(by);
    String verb = runs ? "follow" : one.state().name().toLowerCase(Locale.ROOT);
    WorkItem item = runs ? until(verb, one, by, page) : waiting(verb, one, page);
    boolean opened = one.steps().getFirst().actor().equals(officer.actor());
    return Optional.of(item.shared(!opened));
  }

  private static WorkItem until(String verb, LawProposal one, LocalDate last, Page page) {
    return WorkItem.until(
        key(verb, one),
        page.t("legislation.work." + verb),
        one.number(),
        one.title(),
        last.plusDays(1).atStartOfDay(Vietnam.ZONE).toInstant(),
        page.t("legislation.work." + verb + ".why"),
        LegislationRoutes.page(one.number()));
  }

  private static WorkItem waiting(String verb, LawProposal one, Page page) {
    return WorkItem.waiting(
        key(verb, one),
        page.t("legislation.work." + verb),
        one.number(),
        one.title(),
        page.t("legislation.work.follow.why"),
        LegislationRoutes.page(one.number()));
  }

  private static String key(String verb, LawProposal one) {
    return "law-" + verb + ":" + one.id();
  }

  private Optional<WorkItem> yearly(int year, ActingOfficer officer, Page page) {
    ExpiredYear one = lists.of(year);
    if (one.published() || one.texts().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        WorkItem.until(
                "law-expired:" + year + ":" + (one.proposed() ? "publish" : "propose"),
                page.t("legislation.work.expired." + (one.proposed() ? "publish" : "propose")),
                "",
                page.t("legislation.work.expired.title", String.valueOf(year)),
                ExpiredList.due(year).plusDays(1).atStartOfDay(Vietnam.ZONE).toInstant(),
                page.t("legislation.work.expired.why"),
                LegislationRoutes.EXPIRED + "?nam=" + year)
            .shared(!officer.has(Role.AGENCY_HEAD)));
  }
}
