package vn.chosach.cases.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chosach.cases.Dossier;
import vn.chosach.cases.criminal.CriminalStage;
import vn.chosach.cases.execution.Executions;
import vn.chosach.cases.inquiry.MinutesForm;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.CaseLifeCycle;
import vn.chosach.cases.life.CaseState;
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

  /** What may come next, whoever does it, those that move the case first. */
  List<CaseEvent> ahead(Dossier dossier, ActingOfficer reader, Page page) {
    CaseState state = dossier.file().state();
    return ActSections.STEPS.stream()
        .filter(ActPaths::has)
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
    return ActSections.STEPS.stream()
        .filter(event -> !ahead.contains(event) && may(event, dossier, reader, page))
        .map(event -> link(event, dossier, page))
        .toList();
  }

  List<CaseView.CaseGroup> groups(Dossier dossier, ActingOfficer reader, Page page) {
    var groups = new ArrayList<CaseView.CaseGroup>();
    ActSections.SECTIONS.forEach(
        (section, events) ->
            groups.add(
                new CaseView.CaseGroup(
                    section,
                    events.stream()
                        .filter(event -> may(event, dossier, reader, page))
                        .flatMap(event -> links(event, dossier, page))
                        .toList())));
    return groups;
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
        CaseRoutes.page(dossier.file().number()) + "/lam/" + ActPaths.of(event),
        page.t("cases.act." + ActPaths.of(event)),
        event.fourEyes());
  }

  /** Whether the table, the rights and what is there allow it. */
  boolean may(CaseEvent event, Dossier dossier, ActingOfficer reader, Page page) {
    CaseFile file = dossier.file();
    boolean allowed =
        CaseLifeCycle.row(file.state(), event.byPaper() ? CaseEvent.PREPARE : event)
            .filter(row -> row.who().may(file, reader))
            .isPresent();
    return allowed
        && CaseLifeCycle.row(file.state(), event).isPresent()
        && ActPaths.has(event)
        && useful(event, dossier, reader, page);
  }

  private static boolean runs(Dossier dossier, String rule) {
    return dossier.clocks().stream()
        .map(ClockExplanation::clock)
        .anyMatch(clock -> clock.ruleKey().equals(rule) && clock.state().open());
  }

  private boolean useful(CaseEvent event, Dossier dossier, ActingOfficer reader, Page page) {
    CaseFile file = dossier.file();
    Secrecy secrecy = file.access().secrecy();
    if (event.fourEyes() && dossier.proposal() != null) {
      return false;
    }
    return switch (event) {
      case KEEP -> !dossier.thresholds().isEmpty() && !file.valuation().kept();
      case DISCLOSE -> secrecy != Secrecy.AGENCY;
      case RESTRICT -> secrecy != Secrecy.NAMED;
      case DECLARE -> !file.access().declared().contains(reader.actor().id());
      case ANNOUNCE ->
          dossier.inspections().stream()
              .anyMatch(one -> one.ahead() && one.order() != null && one.announcedAt() == null);
      case INSPECT ->
          dossier.inspections().stream()
              .anyMatch(one -> one.ahead() && one.order() != null && one.announcedAt() != null);
      case MINUTE_VIOLATION ->
          file.state() == CaseState.RETURNED
              || dossier.inspections().stream().anyMatch(Dossier.Inspection::violation);
      case REPORT -> runs(dossier, "QL.LEADER.REPORT") || runs(dossier, "VP.MINUTES.SEND");
      case NOTIFY -> runs(dossier, "HS.NOTICE.VKS") || runs(dossier, "HS.DECISION.VKS");
      case INVITE ->
          !file.explained()
              && dossier.minutes().stream().anyMatch(MinutesRepository.MinutesRow::ofViolation);
      case ORDER ->
          dossier.inspections().stream().anyMatch(one -> one.ahead() && one.order() == null);
      case SERVE ->
          dossier.running().stream()
              .anyMatch(one -> one.servedOn() == null || one.unserved().isPresent());
      case POSTPONE, SPLIT, REMIT, COERCE ->
          dossier.running().stream()
              .filter(one -> one.servedOn() != null)
              .anyMatch(one -> event == CaseEvent.COERCE || one.account().open().amount() > 0);
      case BOOK ->
          dossier.running().stream()
              .map(Executions.Execution::account)
              .anyMatch(one -> one.open().amount() + one.lateOpen(page.today()).amount() > 0);
      case PAY ->
          ExecutionForms.waiting(dossier)
              .anyMatch(one -> !one.bookedBy().equals(reader.actor().id()));
      case FULFIL -> ExecutionForms.openMeasures(dossier).findAny().isPresent();
      case FINE_AT_ONCE ->
          dossier.minutes().stream().noneMatch(MinutesRepository.MinutesRow::ofViolation);
      case RECORD ->
          RecordForms.possible(dossier).stream()
              .anyMatch(form -> MinutesForm.of(page.path()).map(form::equals).orElse(true));
      case PASS_ON -> !dossier.evidence().isEmpty();
      case SEIZE, APPRAISE, STRIKE_OUT, EXPERTISE ->
          dossier.evidence().stream().anyMatch(Dossier.Exhibit::counts);
      case PROLONG -> dossier.seizures().stream().anyMatch(one -> one.row().holds());
      case RELEASE -> dossier.seizures().stream().anyMatch(one -> one.row().kept());
      case FINISH_TASK -> dossier.tasks().stream().anyMatch(one -> one.doneAt() == null);
      case CHECK_TAKE_DOWN -> dossier.requests().stream().anyMatch(one -> one.answeredAt() == null);
      case EXTEND, PAUSE, RESUME -> !clocks.of(event, dossier, page).isEmpty();
      case DENY -> dossier.proposal() != null;
      case TELL ->
          dossier.origins().stream().anyMatch(one -> one.tip() != null && !one.takenBack());
      case RECEIVE_BACK -> answerable(dossier);
      case PROSECUTE ->
          answerable(dossier)
              || dossier.transfers().stream().noneMatch(Transfers.TransferRow::open)
                  && (runs(dossier, "HS.VERIFY") || runs(dossier, "HS.RESUME"));
      case TRY ->
          dossier.transfers().stream().anyMatch(Transfers.TransferRow::prosecuted)
              || dossier.criminal().stream()
                  .anyMatch(one -> one.stage() == CriminalStage.PROSECUTED);
      case ANNUL ->
          !dossier.toAnnul().isEmpty()
              || SeizureForms.remedies(dossier).findAny().isPresent()
              || file.state() == CaseState.FINED
              || file.state() == CaseState.TAXED
              || dossier.inspections().stream().anyMatch(one -> one.ahead() && one.order() != null);
      case FINE ->
          file.state() == CaseState.INSPECTED
              || file.state() == CaseState.RETURNED
              || undecided(dossier);
      case AMEND, EXECUTE -> !dossier.running().isEmpty();
      case OPEN,
          PLAN,
          PREPARE,
          CALL_OFF,
          HEAR,
          HEAR_IN_PERSON,
          HAND_UP,
          HAND_DOWN,
          RECOVER,
          UNSANCTIONED,
          TRANSFER,
          REFUSE_RECEIPT,
          CLOSE,
          REOPEN,
          CLEAR,
          DROP,
          REFER,
          DECLINE,
          TAKE_OVER,
          SUCCEED,
          REFERRAL,
          PROPOSE,
          ASSIGN,
          INVOLVE,
          NOTE,
          RETITLE,
          NAME_SUBJECT,
          SECURE,
          PURCHASE,
          VALUE,
          SET_TASK,
          LINK,
          TAKE_DOWN,
          RECUSE,
          JOIN,
          TAKE_BACK,
          HAND_OVER ->
          true;
    };
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
