package vn.chosach.legislation.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.legislation.desk.ExpiredLists;
import vn.chosach.legislation.desk.ExpiredLists.ExpiredYear;
import vn.chosach.legislation.desk.ProposalRepository;
import vn.chosach.legislation.life.LawProposal;
import vn.chosach.legislation.life.ProposalLifeCycle.ProposalWho;
import vn.chosach.legislation.life.ProposalState;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Heirs;
import vn.chosach.officers.work.WorkItem;
import vn.chosach.officers.work.WorkSource;
import vn.chosach.ui.Page;

/**
 * Opinions to be given by a day, rounds and proposals to be led on, and the yearly list of ceased
 * texts, which stays until it was published, late from 1 February on.
 */
@Component
record LegislationWork(
    ProposalRepository proposals, ExpiredLists lists, LegislationPages pages, Heirs heirs)
    implements WorkSource {

  @Override
  public List<WorkItem> of(ActingOfficer officer, Page page) {
    var items = new ArrayList<WorkItem>();
    if (officer.hasAny(Role.CASE_OFFICER, Role.AGENCY_HEAD, Role.STANDING_OFFICE)) {
      for (LawProposal one : proposals.waiting(heirs.of(officer))) {
        asked(one, officer, page).or(() -> led(one, officer, page)).ifPresent(items::add);
      }
    }
    if (lists.keeps(officer)) {
      ExpiredYear last = lists.of(page.today().getYear() - 1);
      if (last.owed(page.today())) {
        items.add(yearly(last, page).shared(!officer.has(Role.AGENCY_HEAD)));
      }
    }
    return items;
  }

  /** Its head answers until the day; what comes later is silence. */
  private Optional<WorkItem> asked(LawProposal one, ActingOfficer officer, Page page) {
    LocalDate by = one.answersBy();
    boolean open = one.state() == ProposalState.ROUND && by != null && !page.today().isAfter(by);
    return open && silent(one, officer) && pages.may(ProposalWho.ASKED, one, officer)
        ? Optional.of(item("opinion", one, by, page))
        : Optional.empty();
  }

  private boolean silent(LawProposal one, ActingOfficer officer) {
    return one.opinions().stream()
        .anyMatch(each -> heirs.act(each.agency(), officer) && each.agrees() == null);
  }

  /** Whoever opened it answers for the next step; others of the agency may take it too. */
  private Optional<WorkItem> led(LawProposal one, ActingOfficer officer, Page page) {
    if (!pages.may(ProposalWho.HANDLER, one, officer)) {
      return Optional.empty();
    }
    LocalDate by = one.answersBy();
    boolean runs =
        one.state() == ProposalState.ROUND
            && by != null
            && !one.allAnswered()
            && !page.today().isAfter(by);
    String verb = runs ? "follow" : one.state().name().toLowerCase(Locale.ROOT);
    boolean opened = one.steps().getFirst().actor().equals(officer.actor());
    return Optional.of(item(verb, one, runs ? by : null, page).shared(!opened));
  }

  /**
   * @param last last day; {@code null} where somebody waits without an end
   */
  private static WorkItem item(String verb, LawProposal one, @Nullable LocalDate last, Page page) {
    String words = page.t("legislation.work." + verb);
    String key = "law-" + verb + ":" + one.id();
    String why = page.t("legislation.work.why-" + (verb.equals("opinion") ? "asked" : "leads"));
    String href = LegislationRoutes.page(one.number());
    return last == null
        ? WorkItem.waiting(key, words, one.number(), one.title(), why, href)
        : WorkItem.until(
            key,
            words,
            one.number(),
            one.title(),
            last.plusDays(1).atStartOfDay(Vietnam.ZONE).toInstant(),
            why,
            href);
  }

  private static WorkItem yearly(ExpiredYear of, Page page) {
    return WorkItem.until(
        "law-expired:" + of.year(),
        page.t("legislation.work.expired"),
        "",
        page.t("legislation.work.expired.title", String.valueOf(of.year())),
        of.due().plusDays(1).atStartOfDay(Vietnam.ZONE).toInstant(),
        page.t("legislation.work.expired.why"),
        LegislationRoutes.EXPIRED + "?nam=" + of.year());
  }
}
