package vn.chosach.petitions.desk;

import static vn.chosach.kernel.Refusal.when;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.Heirs;
import vn.chosach.officers.Officers;
import vn.chosach.officers.skills.OfficerTask;
import vn.chosach.officers.skills.QualifiedOfficers;
import vn.chosach.petitions.Petition;
import vn.chosach.petitions.life.PetitionEvent;
import vn.chosach.petitions.life.PetitionOutcome;
import vn.chosach.petitions.life.PetitionTerms;
import vn.chosach.referrals.life.InvestigatingBodies;
import vn.chosach.signals.suggesting.Procedure;
import vn.chosach.vault.Vault;

/**
 * What stands against an act on a petition, asked when it is wished and again when it is signed.
 */
@Component
record PetitionChecks(
    Heirs heirs,
    Officers officers,
    PetitionClocks clocks,
    SecondFiling filing,
    PetitionPapers papers,
    PetitionPaperRepository drawn,
    Vault vault,
    QualifiedOfficers qualified) {

  private static final int WORDS = 4_000;

  /** Days between the notice of a dialogue and the dialogue (Nghị định 155/2026/NĐ-CP art. 11). */
  static final int NOTICE_DAYS = 5;

  /** Acts whose words may be empty. */
  private static final Set<PetitionEvent> WITHOUT_WORDS =
      EnumSet.of(
          PetitionEvent.ACCEPT,
          PetitionEvent.NOTIFY,
          PetitionEvent.VERIFY,
          PetitionEvent.CALL,
          PetitionEvent.STOP);

  /** Why these terms are not carried out, as the record stands. */
  Optional<Refusal> refused(PetitionTerms terms, Petition one, Instant now) {
    LocalDate today = Vietnam.dayOf(now);
    return words(terms)
        .or(() -> shape(terms, one, today))
        .or(() -> paper(terms))
        .or(() -> state(terms, one, today, now));
  }

  /** The same for a paper that was drawn up: it says what the record says now. */
  Optional<Refusal> unsignable(PetitionTerms terms, Petition one, UUID document, Instant now) {
    return refused(terms, one, now).or(() -> papers.moved(document, terms, one));
  }

  private static Optional<Refusal> words(PetitionTerms terms) {
    if (terms.words().length() > WORDS) {
      return Optional.of(Refusal.of("petitions.too-long", "most", String.valueOf(WORDS)));
    }
    return when(
        Folding.blank(terms.words()) && !WITHOUT_WORDS.contains(terms.event()),
        "petitions.words-missing");
  }

  /** What an act names. */
  private Optional<Refusal> shape(PetitionTerms terms, Petition one, LocalDate today) {
    LocalDate day = terms.day();
    return switch (terms.event()) {
      case ASSIGN, VERIFY -> officer(terms.officer(), one);
      case CONTEST ->
          when(day == null, "petitions.day-missing")
              .or(() -> when(day != null && day.isAfter(today), "petitions.in-future"))
              .or(() -> when(terms.body().isBlank(), "petitions.party-missing"));
      case RECORD, HOLD, WITHDRAW, REPLY, SECOND, SUE, PUBLISH ->
          when(day == null, "petitions.day-missing")
              .or(() -> when(day != null && day.isAfter(today), "petitions.in-future"))
              .or(
                  () ->
                      when(
                          day != null && day.isBefore(Vietnam.dayOf(one.receivedAt())),
                          "petitions.before-receipt"));
      case CALL ->
          when(day == null, "petitions.day-missing")
              .or(
                  () ->
                      when(
                          day != null && day.isBefore(today.plusDays(NOTICE_DAYS)),
                          "petitions.notice-too-short"))
              .or(() -> when(terms.place().isBlank(), "petitions.place-missing"));
      case PASS ->
          when(
                  heirs.actors(one.agency()).contains(terms.body())
                      || heirs.agencies().asOf(terms.body(), today).isEmpty(),
                  "petitions.unknown-agency")
              .or(
                  () ->
                      when(
                          terms.crime() && !InvestigatingBodies.include(terms.body()),
                          "petitions.no-investigating-body"));
      case FORWARD -> when(terms.body().isBlank(), "petitions.trader-missing");
      case WARN ->
          when(terms.body().isBlank(), "petitions.trader-missing")
              .or(() -> when(terms.place().isBlank(), "petitions.place-missing"));
      case LOCATE -> when(terms.place().isBlank(), "petitions.place-missing");
      case DECIDE ->
          when(
              PetitionPapers.formal(one.procedure())
                  && !PetitionOutcome.FINDINGS.contains(terms.outcome()),
              "petitions.outcome-missing");
      case RESULT ->
          when(
              terms.outcome() == null || !PetitionOutcome.ENDS.contains(terms.outcome()),
              "petitions.outcome-missing");
      case OPEN,
          TAKE_BACK,
          PREPARE,
          RECUSE,
          NOTE,
          ACCEPT,
          NOTIFY,
          REFUSE,
          EXTEND,
          STOP,
          SEND,
          HANDLE,
          UNLIST,
          SPIN_OFF,
          CORRECT,
          CLOSE ->
          Optional.empty();
    };
  }

  /** Whoever verifies serves in the agency, and it is not their own work (Luật 02/2011 art. 29). */
  private Optional<Refusal> officer(@Nullable UUID officer, Petition one) {
    boolean serves =
        officer != null
            && !one.recused().contains(officer)
            && officers
                .inOffice(officer)
                .filter(found -> heirs.actors(one.agency()).contains(found.agencyKey()))
                .isPresent();
    return when(!serves, "petitions.unknown-officer")
        .or(() -> when(officer != null && one.contest().workOf(officer), "petitions.own-act"))
        .or(
            () ->
                officer == null
                    ? Optional.empty()
                    : qualified.refused(OfficerTask.PETITION, Set.of(officer)));
  }

  /** What somebody else signed is at hand. */
  private Optional<Refusal> paper(PetitionTerms terms) {
    UUID owner = terms.paper();
    boolean asked = terms.event().way() == PetitionEvent.PetitionWay.FILE;
    boolean waits = owner != null && vault.files(owner).stream().anyMatch(file -> !file.kept());
    return when(asked && !waits, "petitions.paper-missing");
  }

  /** What must have happened before. */
  private Optional<Refusal> state(PetitionTerms terms, Petition one, LocalDate today, Instant now) {
    boolean complaint = one.procedure() == Procedure.COMPLAINT;
    return switch (terms.event()) {
      case ACCEPT ->
          when(complaint && one.contest().what().isEmpty(), "petitions.contest-missing")
              .or(
                  () ->
                      when(
                          complaint && clocks.timeBarred(one) && Folding.blank(terms.words()),
                          "petitions.time-barred"));
      case NOTIFY -> when(one.did(PetitionEvent.NOTIFY), "petitions.done-before");
      case HOLD ->
          when(
              one.last(PetitionEvent.CALL)
                  .map(step -> step.facts().day())
                  .filter(called -> !called.isAfter(day(terms, today)))
                  .isEmpty(),
              "petitions.not-called");
      case EXTEND ->
          when(!clocks.ahead(one, PetitionClocks.lengthened(one), now), "deadlines.already-expired")
              .or(
                  () ->
                      clocks.extensible(one, terms.option())
                          ? Optional.empty()
                          : Optional.of(
                              Refusal.of("deadlines.extension-unknown", "option", terms.option())));
      case STOP -> when(!one.did(PetitionEvent.WITHDRAW), "petitions.withdrawal-missing");
      case DECIDE -> settling(terms, one);
      case HANDLE -> when(one.did(PetitionEvent.HANDLE), "petitions.done-before");
      case PUBLISH -> when(one.did(PetitionEvent.PUBLISH), "petitions.done-before");
      case WARN ->
          when(
                  one.last(PetitionEvent.RESULT).map(step -> step.facts().outcome()).stream()
                      .noneMatch(found -> found == PetitionOutcome.VIOLATION),
                  "petitions.no-violation")
              .or(() -> when(one.listed(), "petitions.done-before"));
      case LOCATE ->
          when(!one.listed(), "petitions.not-listed")
              .or(() -> when(!drawn.unplaced(one), "petitions.placed-before"));
      case UNLIST ->
          when(!one.listed(), "petitions.not-listed")
              .or(
                  () ->
                      when(
                          clocks.listedUntil(one.id()).filter(today::isBefore).isPresent(),
                          "petitions.list-runs"));
      case SECOND -> filing.second(terms, one, now);
      case SUE -> filing.suing(one, now);
      case CLOSE -> closing(one, now);
      case OPEN,
          TAKE_BACK,
          PREPARE,
          ASSIGN,
          RECUSE,
          NOTE,
          CONTEST,
          REFUSE,
          PASS,
          VERIFY,
          RECORD,
          CALL,
          WITHDRAW,
          FORWARD,
          REPLY,
          RESULT,
          SEND,
          SPIN_OFF,
          CORRECT ->
          Optional.empty();
    };
  }

  private static LocalDate day(PetitionTerms terms, LocalDate today) {
    LocalDate day = terms.day();
    return day == null ? today : day;
  }

  /**
   * Minutes first; a dialogue where the complaint is not upheld as a whole (Luật 02/2011 art. 30),
   * and always the second time (art. 39).
   */
  private static Optional<Refusal> settling(PetitionTerms terms, Petition one) {
    if (one.procedure() == Procedure.CONSUMER_REQUEST) {
      return when(!one.did(PetitionEvent.RESULT), "petitions.result-missing");
    }
    if (!PetitionPapers.formal(one.procedure())) {
      return Optional.empty();
    }
    boolean dialogue =
        one.procedure() == Procedure.COMPLAINT
            && (one.second() || terms.outcome() != PetitionOutcome.UPHELD);
    return when(!one.did(PetitionEvent.RECORD), "petitions.minutes-missing")
        .or(
            () ->
                when(
                    one.procedure() == Procedure.DENUNCIATION && !one.sent(PetitionEvent.NOTIFY),
                    "petitions.notice-missing"))
        .or(() -> when(dialogue && !one.did(PetitionEvent.HOLD), "petitions.dialogue-missing"));
  }

  private Optional<Refusal> closing(Petition one, Instant now) {
    boolean denunciation = one.procedure() == Procedure.DENUNCIATION;
    boolean wrong =
        one.contest().caseId() != null
            && one.outcome().filter(PetitionOutcome::upheld).isPresent()
            && !one.did(PetitionEvent.CORRECT);
    return when(clocks.ahead(one, PetitionClocks.SECOND_FILE, now), "petitions.before-time")
        .or(() -> when(wrong, "petitions.correction-open"))
        .or(() -> when(denunciation && !one.did(PetitionEvent.HANDLE), "petitions.handling-open"))
        .or(
            () ->
                when(denunciation && !one.did(PetitionEvent.PUBLISH), "petitions.publishing-open"))
        .or(() -> when(one.listed(), "petitions.still-listed"));
  }
}
