package vn.chosach.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chosach.cases.criminal.CriminalSteps;
import vn.chosach.cases.execution.Executions;
import vn.chosach.cases.execution.SignedTerms;
import vn.chosach.cases.inquiry.FormMinutesChecks;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.CrimeThresholds.Threshold;
import vn.chosach.cases.life.ExhibitKind;
import vn.chosach.cases.life.Moment;
import vn.chosach.cases.life.PaperTerms;
import vn.chosach.cases.life.SubjectKind;
import vn.chosach.cases.life.Visibility;
import vn.chosach.cases.papers.AppraisalRepository;
import vn.chosach.cases.papers.HandUps;
import vn.chosach.cases.papers.MinutesRepository;
import vn.chosach.cases.papers.SeizureRepository;
import vn.chosach.cases.papers.Transfers;
import vn.chosach.deadlines.ClockExplanation;
import vn.chosach.kernel.Dong;
import vn.chosach.referrals.Handed;
import vn.chosach.tips.Stage;

/**
 * A case with all that belongs to it.
 *
 * @param file as it stands
 * @param way why the reader sees it
 * @param moments timeline, oldest first
 * @param evidence exhibits with their custody
 * @param subjects what it is about
 * @param inspections planned and held, newest first
 * @param minutes that are signed, oldest first
 * @param papers that are signed, with the terms that they carry out, newest first
 * @param seizures of exhibits, oldest first
 * @param appraisals signed papers that found what exhibits are worth, oldest first
 * @param rulings decisions with what was paid
 * @param executions what became of the decisions that stand
 * @param transfers to the criminal side, newest first
 * @param criminal papers of investigating body, procuracy and court, oldest first
 * @param requests to platforms, newest first
 * @param proposal what waits for a second person
 * @param tasks inside the case, open ones first
 * @param links other cases that the reader may see
 * @param origins signals behind it
 * @param shown what their reporters see now
 * @param clocks with their arithmetic
 * @param thresholds of the Penal Code that are reached
 * @param handed referrals of the case that the reader may see, the oldest first
 * @param handUps files laid before a higher office, the newest first
 * @param drafted terms of the paper that was drawn up last, signed or not; {@code null} for none
 * @param party whom the last paper of the case that names somebody names; {@code null} for none
 */
public record Dossier(
    CaseFile file,
    Visibility.Way way,
    List<Moment> moments,
    List<Exhibit> evidence,
    List<Subject> subjects,
    List<Inspection> inspections,
    List<MinutesRepository.MinutesRow> minutes,
    List<SignedTerms.SignedTerm> papers,
    List<Seized> seizures,
    List<AppraisalRepository.AppraisalRow> appraisals,
    List<Ruling> rulings,
    List<Executions.Execution> executions,
    List<Transfers.TransferRow> transfers,
    List<CriminalSteps.CriminalStepRow> criminal,
    List<Request> requests,
    @Nullable Proposal proposal,
    List<Task> tasks,
    List<DossierLink> links,
    List<Origin> origins,
    List<DossierShown> shown,
    List<ClockExplanation> clocks,
    List<Threshold> thresholds,
    List<Handed> handed,
    List<HandUps.HandUpRow> handUps,
    @Nullable PaperTerms drafted,
    PaperTerms.@Nullable Violator party) {

  /** The decisions that are carried out now; what is with the criminal side waits. */
  public List<Executions.Execution> running() {
    CaseEvent kind = Executions.standingKind(file);
    return executions.stream().filter(one -> one.kind() == kind && !one.suspended()).toList();
  }

  /** The first of them. */
  public Optional<Executions.Execution> execution() {
    return running().stream().findFirst();
  }

  /** Numbers of the fines that wait to be annulled: their violator is prosecuted. */
  public List<String> toAnnul() {
    return executions.stream()
        .filter(one -> one.kind() == CaseEvent.FINE)
        .filter(
            one ->
                transfers.stream()
                    .anyMatch(row -> row.prosecuted() && row.concerns(one.violator())))
        .map(Executions.Execution::number)
        .toList();
  }

  /** Exhibits that were not destroyed. */
  public Stream<Exhibit> there() {
    return evidence.stream().filter(one -> !FormMinutesChecks.destroyed(papers, one.number()));
  }

  /** Of these, those that count and that no seizure keeps. */
  public Stream<Exhibit> free() {
    return there()
        .filter(Exhibit::counts)
        .filter(
            one ->
                seizures.stream()
                    .map(Seized::row)
                    .noneMatch(row -> row.kept() && row.exhibits().contains(one.number())));
  }

  /** Decisions that were not annulled. */
  public List<Ruling> standingRulings() {
    return rulings.stream().filter(Ruling::stands).toList();
  }

  /** Where the case stands, without content. */
  public CaseStanding standing() {
    return CaseStanding.of(file.state(), rulings, moments);
  }

  /** An exhibit and its way from hand to hand, oldest first. */
  public record Exhibit(
      int number,
      ExhibitKind kind,
      String name,
      String amount,
      Instant takenAt,
      @Nullable String seal,
      String holder,
      @Nullable UUID file,
      @Nullable UUID fileOwner,
      @Nullable String sha256,
      @Nullable String struckBy,
      List<Hand> custody) {

    /** Whether it still counts: no signed decision took it out of the file. */
    public boolean counts() {
      return struckBy == null;
    }
  }

  /** One step of custody. */
  public record Hand(Instant at, @Nullable String from, String to, String reason) {}

  /** A person, shop, account, address or goods. */
  public record Subject(UUID id, SubjectKind kind, String name, @Nullable String note) {}

  /**
   * An inspection with its team.
   *
   * @param order number of the signed decision to inspect; {@code null} before it is signed
   */
  public record Inspection(
      LocalDate plannedOn,
      String place,
      String scope,
      @Nullable String order,
      @Nullable Instant announcedAt,
      @Nullable Instant heldAt,
      @Nullable String minutes,
      boolean violation,
      boolean calledOff,
      List<Member> team) {

    /** Whether it was planned and neither held nor called off. */
    public boolean ahead() {
      return heldAt == null && !calledOff;
    }
  }

  /** A seizure with its clock, running or ended. */
  public record Seized(SeizureRepository.SeizureRow row, @Nullable ClockExplanation clock) {}

  /** A member of a team. */
  public record Member(UUID officer, boolean lead) {}

  /**
   * A decision; decided is not paid.
   *
   * @param annulledOn day on which another decision annulled it
   */
  public record Ruling(
      CaseEvent event,
      String number,
      LocalDate on,
      Dong amount,
      Dong paid,
      String measures,
      @Nullable LocalDate servedOn,
      @Nullable LocalDate annulledOn,
      @Nullable UUID document,
      boolean suspended) {

    /** Whether it still stands. */
    public boolean stands() {
      return annulledOn == null;
    }
  }

  /** A request to a platform and the clock of its answer. */
  public record Request(
      UUID id,
      String platform,
      String addresses,
      String paper,
      @Nullable String proof,
      Instant askedAt,
      @Nullable Instant answeredAt,
      @Nullable Boolean gone,
      @Nullable ClockExplanation clock) {}

  /**
   * What one officer asked and another must answer.
   *
   * @param reviewing the other agency that is asked; {@code null} for the own
   * @param answerable false where nobody of that other agency can answer any more
   */
  public record Proposal(
      CaseEvent event, String words, UUID askedBy, @Nullable String reviewing, boolean answerable) {

    Proposal asked(Predicate<String> answers) {
      return new Proposal(
          event, words, askedBy, reviewing, reviewing == null || answers.test(reviewing));
    }
  }

  /**
   * What one officer of the case does by a day.
   *
   * @param due last day for it
   * @param doneAt when it was finished; {@code null} while it is not
   */
  public record Task(
      UUID id, String title, UUID officer, LocalDate due, @Nullable Instant doneAt) {}

  /** Another case. */
  public record DossierLink(String number, String title, String kind) {}

  /** A signal behind the case. */
  public record Origin(UUID signal, String number, @Nullable UUID tip, boolean takenBack) {}

  /** What a reporter sees of the own report. */
  public record DossierShown(String number, Stage stage, Instant since, String words) {}
}
