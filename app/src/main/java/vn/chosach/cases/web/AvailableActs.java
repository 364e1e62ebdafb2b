package vn.chosach.cases.web;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chosach.cases.Dossier;
import vn.chosach.cases.criminal.CriminalStage;
import vn.chosach.cases.execution.Executions;
import vn.chosach.cases.inquiry.MinutesForm;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseEvent.CaseSection;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.CaseLifeCycle;
import vn.chosach.cases.life.CaseState;
import vn.chosach.cases.life.CaseTrait;
import vn.chosach.cases.life.Secrecy;
import vn.chosach.cases.papers.MinutesRepository;
import vn.chosach.cases.papers.Transfers;
import vn.chosach.cases.reading.ClockChoices;
import vn.chosach.cases.web.forms.ExecutionForms;
import vn.chosach.cases.web.forms.RecordForms;
import vn.chosach.cases.web.forms.SeizureForms;
import vn.chosach.deadlines.ClockExplanation;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.referrals.Handed;
import vn.chosach.referrals.life.ReceiverState;
import vn.chosach.ui.Page;

/** The acts that are possible now for this officer, by the section of the page they stand in. */
@Component
record AvailableActs(ClockChoices clocks) {

  /** When an act that the table and the rights allow is of use; one that stands not here always. */
  private static final Map<CaseEvent, Predicate<ActOffer>> OF_USE = new EnumMap<>(CaseEvent.class);

  static {
    when(
        offer -> !offer.dossier.thresholds().isEmpty() && !offer.file().valuation().kept(),
        CaseEvent.KEEP);
    when(offer -> offer.file().access().secrecy() != Secrecy.AGENCY, CaseEvent.DISCLOSE);
    when(offer -> offer.file().access().secrecy() != Secrecy.NAMED, CaseEvent.RESTRICT);
    when(
        offer -> !offer.file().access().declared().contains(offer.reader.actor().id()),
        CaseEvent.DECLARE);
    when(offer -> offer.ahead(one -> one.order() == null), CaseEvent.ORDER);
    when(
        offer -> offer.ahead(one -> one.order() != null && one.announcedAt() == null),
        CaseEvent.ANNOUNCE);
    when(
        offer -> offer.ahead(one -> one.order() != null && one.announcedAt() != null),
        CaseEvent.INSPECT);
    when(
        offer ->
            offer.in(CaseState.RETURNED)
                || offer.dossier.inspections().stream().anyMatch(Dossier.Inspection::violation),
        CaseEvent.MINUTE_VIOLATION);
    when(offer -> offer.runs("QL.LEADER.REPORT", "VP.MINUTES.SEND"), CaseEvent.REPORT);
    when(offer -> offer.runs("HS.NOTICE.VKS", "HS.DECISION.VKS"), CaseEvent.NOTIFY);
    when(offer -> !offer.file().explained() && offer.minuted(), CaseEvent.INVITE);
    when(offer -> !offer.minuted(), CaseEvent.FINE_AT_ONCE);
    when(
        offer -> offer.running(one -> one.servedOn() == null || one.unserved().isPresent()),
        CaseEvent.SERVE);
    when(offer -> offer.running(one -> one.servedOn() != null), CaseEvent.COERCE);
    when(
        offer -> offer.running(one -> one.servedOn() != null && one.account().open().amount() > 0),
        CaseEvent.POSTPONE,
        CaseEvent.SPLIT,
        CaseEvent.REMIT);
    when(
        offer ->
            offer.running(
                one ->
                    one.account().open().amount()
                            + one.account().lateOpen(offer.page.today()).amount()
                        > 0),
        CaseEvent.BOOK);
    when(
        offer ->
            ExecutionForms.waiting(offer.dossier)
                .anyMatch(one -> !one.bookedBy().equals(offer.reader.actor().id())),
        CaseEvent.PAY);
    when(
        offer -> ExecutionForms.openMeasures(offer.dossier).findAny().isPresent(),
        CaseEvent.FULFIL);
    when(offer -> offer.running(one -> true), CaseEvent.AMEND, CaseEvent.EXECUTE);
    when(
        offer ->
            RecordForms.possible(offer.dossier).stream()
                .anyMatch(form -> MinutesForm.of(offer.page.path()).map(form::equals).orElse(true)),
        CaseEvent.RECORD);
    when(offer -> offer.dossier.there().findAny().isPresent(), CaseEvent.PASS_ON);
    when(
        offer -> offer.dossier.evidence().stream().anyMatch(Dossier.Exhibit::counts),
        CaseEvent.APPRAISE,
        CaseEvent.EXPERTISE);
    when(
        offer -> offer.dossier.free().findAny().isPresent(), CaseEvent.SEIZE, CaseEvent.STRIKE_OUT);
    when(
        offer -> offer.dossier.seizures().stream().anyMatch(one -> one.row().holds()),
        CaseEvent.PROLONG);
    when(
        offer -> offer.dossier.seizures().stream().anyMatch(one -> one.row().kept()),
        CaseEvent.RELEASE);
    when(
        offer -> offer.dossier.tasks().stream().anyMatch(one -> one.doneAt() == null),
        CaseEvent.FINISH_TASK);
    when(
        offer -> offer.dossier.requests().stream().anyMatch(one -> one.answeredAt() == null),
        CaseEvent.CHECK_TAKE_DOWN);
    when(
        offer -> !offer.clocks.of(offer.event, offer.dossier, offer.page).isEmpty(),
        CaseEvent.EXTEND,
        CaseEvent.PAUSE,
        CaseEvent.RESUME);
    when(offer -> offer.dossier.proposal() != null, CaseEvent.DENY);
    when(
        offer ->
            offer.dossier.origins().stream().anyMatch(one -> one.tip() != null && !one.takenBack()),
        CaseEvent.TELL);
    when(offer -> answerable(offer.dossier), CaseEvent.RECEIVE_BACK);
    when(
        offer ->
            answerable(offer.dossier)
                || offer.dossier.transfers().stream().noneMatch(Transfers.TransferRow::open)
                    && offer.runs("HS.VERIFY", "HS.RESUME"),
        CaseEvent.PROSECUTE);
    when(
        offer ->
            offer.dossier.transfers().stream().anyMatch(Transfers.TransferRow::prosecuted)
                || offer.dossier.criminal().stream()
                    .anyMatch(one -> one.stage() == CriminalStage.PROSECUTED),
        CaseEvent.TRY);
    when(
        offer ->
            !offer.dossier.toAnnul().isEmpty()
                || SeizureForms.remedies(offer.dossier).findAny().isPresent()
                || offer.in(CaseState.FINED, CaseState.TAXED)
                || offer.ahead(one -> one.order() != null),
        CaseEvent.ANNUL);
    when(
        offer -> offer.in(CaseState.INSPECTED, CaseState.RETURNED) || undecided(offer.dossier),
        CaseEvent.FINE);
  }

  private static void when(Predicate<ActOffer> use, CaseEvent... events) {
    for (CaseEvent event : events) {
      OF_USE.put(event, use);
    }
  }

  /** An act on a case, and who looks at it. */
  private record ActOffer(
      CaseEvent event, Dossier dossier, ActingOfficer reader, Page page, ClockChoices clocks) {

    CaseFile file() {
      return dossier.file();
    }

    boolean in(CaseState... states) {
      return Arrays.asList(states).contains(file().state());
    }

    boolean ahead(Predicate<Dossier.Inspection> which) {
      return dossier.inspections().stream().anyMatch(one -> one.ahead() && which.test(one));
    }

    boolean running(Predicate<Executions.Execution> which) {
      return dossier.running().stream().anyMatch(which);
    }

    boolean minuted() {
      return dossier.minutes().stream().anyMatch(MinutesRepository.MinutesRow::ofViolation);
    }

    boolean runs(String... rules) {
      return dossier.clocks().stream()
          .map(ClockExplanation::clock)
          .anyMatch(
              clock -> Arrays.asList(rules).contains(clock.ruleKey()) && clock.state().open());
    }
  }

  /** What may come next, whoever does it, those that move the case first. */
  List<CaseEvent> ahead(Dossier dossier, ActingOfficer reader, Page page) {
    CaseState state = dossier.file().state();
    return CaseSection.STEP.events().stream()
        .filter(
            event ->
                CaseLifeCycle.row(state, event)
                    .filter(row -> row.to().stream().anyMatch(to -> to != state))
                    .isPresent())
        .filter(event -> useful(event, dossier, reader, page))
        .toList();
  }

  /**
   * Other steps that this officer may take now; those ahead are linked where they are announced.
   */
  List<CaseView.CaseLink> steps(Dossier dossier, ActingOfficer reader, Page page) {
    List<CaseEvent> ahead = ahead(dossier, reader, page);
    return CaseSection.STEP.events().stream()
        .filter(event -> !ahead.contains(event) && may(event, dossier, reader, page))
        .map(event -> link(event, dossier, page))
        .toList();
  }

  List<CaseView.CaseGroup> groups(Dossier dossier, ActingOfficer reader, Page page) {
    return Arrays.stream(CaseSection.values())
        .filter(section -> section != CaseSection.STEP && section != CaseSection.NONE)
        .map(
            section ->
                new CaseView.CaseGroup(
                    section.anchor(),
                    section.events().stream()
                        .filter(event -> may(event, dossier, reader, page))
                        .flatMap(event -> links(event, dossier, page))
                        .toList()))
        .toList();
  }

  private static Stream<CaseView.CaseLink> links(CaseEvent event, Dossier dossier, Page page) {
    return event == CaseEvent.RECORD
        ? RecordForms.possible(dossier).stream()
            .map(
                form ->
                    new CaseView.CaseLink(
                        CaseRoutes.page(dossier.file().number()) + "/lam/" + form.slug(),
                        page.t("cases.act." + form.slug()),
                        false))
        : Stream.of(link(event, dossier, page));
  }

  static CaseView.CaseLink link(CaseEvent event, Dossier dossier, Page page) {
    return new CaseView.CaseLink(
        CaseRoutes.page(dossier.file().number()) + "/lam/" + event.path(),
        page.t("cases.act." + event.path()),
        event.has(CaseTrait.TWO));
  }

  /** Whether the table, the rights and what is there allow it. */
  boolean may(CaseEvent event, Dossier dossier, ActingOfficer reader, Page page) {
    CaseFile file = dossier.file();
    boolean allowed =
        CaseLifeCycle.row(file.state(), event.has(CaseTrait.PAPER) ? CaseEvent.PREPARE : event)
            .filter(row -> row.who().may(file, reader))
            .isPresent();
    return allowed
        && CaseLifeCycle.row(file.state(), event).isPresent()
        && event.offered()
        && useful(event, dossier, reader, page);
  }

  private boolean useful(CaseEvent event, Dossier dossier, ActingOfficer reader, Page page) {
    return !(event.has(CaseTrait.TWO) && waits(dossier))
        && OF_USE
            .getOrDefault(event, offer -> true)
            .test(new ActOffer(event, dossier, reader, page, clocks));
  }

  /**
   * Something waits for a second person. Where a case is read by name, that person may have gone:
   * whoever asks again is told so when somebody can still answer. Another agency may have ended.
   */
  private static boolean waits(Dossier dossier) {
    Dossier.Proposal proposal = dossier.proposal();
    return proposal != null
        && (proposal.reviewing() == null
            ? dossier.file().access().secrecy() != Secrecy.NAMED
            : proposal.answerable());
  }

  /** A file over there of which no investigating body said in a referral that it has it. */
  private static boolean answerable(Dossier dossier) {
    Set<UUID> accepted =
        dossier.handed().stream()
            .filter(Handed::withInvestigators)
            .filter(
                one ->
                    one.receivers().stream()
                        .anyMatch(each -> each.state() == ReceiverState.ACCEPTED))
            .map(one -> one.referral().id())
            .collect(Collectors.toSet());
    return dossier.transfers().stream()
        .filter(Transfers.TransferRow::open)
        .anyMatch(one -> one.referral() == null || !accepted.contains(one.referral()));
  }

  /** Whether minutes name somebody about whom nothing is decided, here or over there. */
  private static boolean undecided(Dossier dossier) {
    return dossier.minutes().stream()
        .filter(MinutesRepository.MinutesRow::ofViolation)
        .map(MinutesRepository.MinutesRow::subject)
        .anyMatch(
            subject ->
                dossier.executions().stream()
                        .filter(one -> one.kind() == CaseEvent.FINE)
                        .noneMatch(one -> subject.equals(one.violator()))
                    && dossier.transfers().stream()
                        .noneMatch(row -> row.bars() && row.concerns(subject)));
  }
}
