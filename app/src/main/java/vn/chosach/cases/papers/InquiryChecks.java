package vn.chosach.cases.papers;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.cases.acts.CaseChecks;
import vn.chosach.cases.inquiry.AppraisalGround;
import vn.chosach.cases.inquiry.FormMinutesChecks;
import vn.chosach.cases.inquiry.PartySignature;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.InquiryTerms;
import vn.chosach.cases.life.SanctionPowers;
import vn.chosach.documents.Signatory;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;

/**
 * What papers before the decision need before they are drawn up, and again before they are signed:
 * each line of the form has its words, and days follow from each other.
 */
@Component
record InquiryChecks(
    RecordChecks record,
    MinutesRepository minutes,
    SeizureRepository seizures,
    FormMinutesChecks forms,
    InstantSource time) {

  private static final int MOST_DAYS = 15;

  private static final int COUNCIL = 3;
  private static final Duration HELD_FOR_COUNCIL = Duration.ofHours(48);

  Optional<Refusal> refused(InquiryTerms terms, CaseFile file) {
    return switch (terms) {
      case InquiryTerms.InspectionOrder one ->
          CaseChecks.words(one.ground()).or(() -> order(one, file));
      case InquiryTerms.InspectionMinutes one ->
          held(one, file)
              .or(() -> record.violator(one.inspected(), file))
              .or(() -> said(one.found(), "cases.minutes-without-findings"))
              .or(() -> said(one.opinion(), "cases.minutes-without-opinion"))
              .or(() -> attended(one.attendance()))
              .or(() -> record.listed(one.exhibits(), file));
      case InquiryTerms.Announcement one ->
          announced(one, file)
              .or(() -> record.violator(one.inspected(), file))
              .or(() -> said(one.opinion(), "cases.minutes-without-opinion"))
              .or(() -> attended(one.attendance()));
      case InquiryTerms.FormMinutes one ->
          forms
              .refused(one, file)
              .or(() -> one.other() == null ? Optional.empty() : record.violator(one.other(), file))
              .or(() -> attended(one.attendance()))
              .or(() -> record.listed(one.exhibits(), file));
      case InquiryTerms.Hearing one ->
          heard(one, file)
              .or(() -> record.violator(one.violator(), file))
              .or(() -> RecordChecks.lines(one.place()))
              .or(() -> said(one.presented(), "cases.nothing-presented"))
              .or(() -> said(one.said(), "cases.nothing-explained"))
              .or(() -> attended(one.attendance()));
      case InquiryTerms.ViolationMinutes one ->
          record
              .violator(one.violator(), file)
              .or(() -> twice(one, file))
              .or(() -> said(one.article(), "cases.minutes-without-article"))
              .or(() -> CaseChecks.line(one.article()))
              .or(() -> unless(threatened(one.threat()), "cases.minutes-without-frame"))
              .or(
                  () ->
                      unless(one.act() == null || possible(one.act()), "cases.act-day-impossible"))
              .or(() -> said(one.circumstances(), "cases.minutes-without-circumstances"))
              .or(() -> said(one.opinion(), "cases.minutes-without-opinion"))
              .or(() -> attended(one.attendance()))
              .or(() -> record.listed(one.exhibits(), file));
      case InquiryTerms.Seizure one ->
          record
              .violator(one.holder(), file)
              .or(() -> record.exhibits(one.exhibits(), file))
              .or(() -> unless(!seizures.seized(file, one.exhibits()), "cases.seized-before"))
              .or(() -> forms.gone(file, one.exhibits()))
              .or(() -> CaseChecks.words(one.reason()))
              .or(() -> RecordChecks.lines(one.place(), one.custodian()));
      case InquiryTerms.Appraisal one ->
          record
              .exhibits(one.exhibits(), file)
              .or(() -> CaseChecks.words(one.source()))
              .or(() -> CaseChecks.amount(one.worth(), true))
              .or(() -> council(one));
      case InquiryTerms.StrikeOut one ->
          record
              .exhibits(one.exhibits(), file)
              .or(() -> unless(!seizures.seized(file, one.exhibits()), "cases.struck-while-seized"))
              .or(() -> CaseChecks.words(one.reason()));
      case InquiryTerms.Prolonging one ->
          seizure(one.seizure(), file)
              .or(() -> prolonged(one, file))
              .or(() -> CaseChecks.words(one.reason()));
      case InquiryTerms.Release one ->
          seizure(one.seizure(), file)
              .or(() -> CaseChecks.words(one.reason()))
              .or(() -> RecordChecks.lines(one.receiver(), one.identity()));
    };
  }

  /**
   * A council has its chair, the finance authority and the authority of the goods; goods that were
   * held for it are held 24 hours, at most 24 more (art. 60; general knowledge).
   */
  private Optional<Refusal> council(InquiryTerms.Appraisal one) {
    boolean council = one.ground() == AppraisalGround.COUNCIL;
    if (council && one.council().lines().filter(line -> !line.isBlank()).count() < COUNCIL) {
      return Optional.of(Refusal.of("cases.council-too-small", "least", String.valueOf(COUNCIL)));
    }
    Instant from = one.heldFrom();
    Instant now = time.instant();
    if (!council || from == null) {
      return Optional.empty();
    }
    if (from.isAfter(now)) {
      return Optional.of(Refusal.of("cases.in-future"));
    }
    return unless(!now.isAfter(from.plus(HELD_FOR_COUNCIL)), "cases.council-too-late");
  }

  private Optional<Refusal> seizure(String number, CaseFile file) {
    return unless(seizures.kept(file, number).isPresent(), "cases.unknown-seizure");
  }

  /** Each longer term is given once, and only while nothing was decided about the exhibits. */
  private Optional<Refusal> prolonged(InquiryTerms.Prolonging one, CaseFile file) {
    return unless(
        seizures
            .kept(file, one.seizure())
            .filter(SeizureRepository.SeizureRow::holds)
            .filter(row -> row.term() == null || row.term().compareTo(one.term()) < 0)
            .isPresent(),
        "cases.prolonged-before");
  }

  /** Whether the paper is signed by who was there, and not by the power of an office. */
  static boolean byTheTeam(InquiryTerms terms) {
    return switch (terms) {
      case InquiryTerms.InspectionOrder one -> false;
      case InquiryTerms.InspectionMinutes one -> true;
      case InquiryTerms.ViolationMinutes one -> true;
      case InquiryTerms.Announcement one -> true;
      case InquiryTerms.FormMinutes one -> true;
      case InquiryTerms.Hearing one -> true;
      case InquiryTerms.Seizure one -> false;
      case InquiryTerms.Prolonging one -> false;
      case InquiryTerms.Release one -> false;
      case InquiryTerms.Appraisal one -> false;
      case InquiryTerms.StrikeOut one -> false;
    };
  }

  /** Why a signatory was not there in the part that the paper needs. */
  Optional<Refusal> power(InquiryTerms terms, Signatory by, CaseFile file, LocalDate day) {
    UUID officer = by.officer();
    return switch (terms) {
      case InquiryTerms.InspectionOrder one -> Optional.empty();
      case InquiryTerms.InspectionMinutes one ->
          unless(minutes.leads(officer, file), "cases.not-the-leader");
      case InquiryTerms.ViolationMinutes one ->
          unless(minutes.was(officer, file), "cases.not-of-the-team");
      case InquiryTerms.Announcement one ->
          unless(minutes.leads(officer, file), "cases.not-the-leader");
      case InquiryTerms.FormMinutes one ->
          unless(
              minutes.was(officer, file) || file.access().people().contains(officer),
              "cases.not-on-the-case");
      case InquiryTerms.Hearing one ->
          unless(minutes.was(officer, file) || sanctions(by, day), "cases.may-not-hear");
      case InquiryTerms.Seizure one -> Optional.empty();
      case InquiryTerms.Prolonging one -> Optional.empty();
      case InquiryTerms.Release one -> Optional.empty();
      case InquiryTerms.Appraisal one -> Optional.empty();
      case InquiryTerms.StrikeOut one -> Optional.empty();
    };
  }

  /** Whoever may sanction holds a session; else an officer whom that office sent. */
  private static boolean sanctions(Signatory by, LocalDate day) {
    return by.office() != null && SanctionPowers.of(by.office(), CaseEvent.FINE, day).isPresent();
  }

  private Optional<Refusal> order(InquiryTerms.InspectionOrder order, CaseFile file) {
    if (order.days() < 1 || order.days() > MOST_DAYS) {
      return Optional.of(Refusal.of("cases.order-days", "most", String.valueOf(MOST_DAYS)));
    }
    return unless(
        minutes.ahead(file).filter(one -> one.orderedOn() == null).isPresent(),
        "cases.ordered-before");
  }

  /**
   * Nobody inspects without a signed decision nor before it, nor without announcing it at the place
   * (Pháp lệnh 11/2016 art. 19, 20).
   */
  private Optional<Refusal> held(InquiryTerms.InspectionMinutes one, CaseFile file) {
    MinutesRepository.InspectionAhead ahead = minutes.ahead(file).orElse(null);
    LocalDate ordered = ahead == null ? null : ahead.orderedOn();
    if (ahead == null || ordered == null) {
      return Optional.of(Refusal.of("cases.unordered"));
    }
    Instant announced = ahead.announcedAt();
    return CaseChecks.at(file, one.begun(), time.instant())
        .or(() -> CaseChecks.at(file, one.ended(), time.instant()))
        .or(
            () ->
                Vietnam.dayOf(one.begun()).isBefore(ordered)
                    ? Optional.of(Refusal.of("cases.before-order", "date", ordered.toString()))
                    : Optional.empty())
        .or(() -> unless(!one.ended().isBefore(one.begun()), "cases.minutes-before-inspection"))
        .or(() -> unless(announced != null, "cases.unannounced"))
        .or(
            () ->
                unless(
                    announced != null && !one.ended().isBefore(minute(announced)),
                    "cases.minutes-before-announcement"));
  }

  /** Nothing is announced without a signed decision, nor before it, nor twice. */
  private Optional<Refusal> announced(InquiryTerms.Announcement one, CaseFile file) {
    Optional<Refusal> impossible = CaseChecks.at(file, one.at(), time.instant());
    if (impossible.isPresent()) {
      return impossible;
    }
    MinutesRepository.InspectionAhead ahead = minutes.ahead(file).orElse(null);
    LocalDate ordered = ahead == null ? null : ahead.orderedOn();
    if (ahead == null || ordered == null) {
      return Optional.of(Refusal.of("cases.unordered"));
    }
    return unless(ahead.announcedAt() == null, "cases.announced-before")
        .or(
            () ->
                Vietnam.dayOf(one.at()).isBefore(ordered)
                    ? Optional.of(Refusal.of("cases.before-order", "date", ordered.toString()))
                    : Optional.empty());
  }

  /** A session hears whom the minutes name, who asked for it after them and is there (art. 61). */
  private Optional<Refusal> heard(InquiryTerms.Hearing one, CaseFile file) {
    MinutesRepository.MinutesRow of =
        minutes.ofViolation(file).stream()
            .filter(row -> row.subject().equals(one.violator().subject()))
            .findFirst()
            .orElse(null);
    if (of == null) {
      return Optional.of(Refusal.of("cases.minutes-of-another"));
    }
    LocalDate held = Vietnam.dayOf(one.begun());
    return unless(one.attendance().signature() != PartySignature.ABSENT, "cases.nobody-explained")
        .or(() -> CaseChecks.at(file, one.ended(), time.instant()))
        .or(() -> unless(!one.ended().isBefore(one.begun()), "cases.session-ends-before"))
        .or(
            () ->
                unless(
                    !one.asked().isBefore(of.on()) && !one.asked().isAfter(held),
                    "cases.session-not-asked"));
  }

  private static boolean threatened(InquiryTerms.@Nullable Threat threat) {
    return threat != null && threat.most().amount() > 0;
  }

  /** The day of an act lies not after the minutes and not before the law that is applied. */
  private boolean possible(InquiryTerms.ActDay act) {
    return !act.on().isBefore(CaseChecks.LAW) && !act.on().isAfter(Vietnam.dayOf(time.instant()));
  }

  /** Forms know minutes only. */
  private static Instant minute(Instant at) {
    return at.truncatedTo(java.time.temporal.ChronoUnit.MINUTES);
  }

  /** A violation is minuted once for each violator, until the file calls it by another kind. */
  private Optional<Refusal> twice(InquiryTerms.ViolationMinutes one, CaseFile file) {
    return unless(
        minutes.ofViolation(file).stream()
            .noneMatch(row -> row.subject().equals(one.violator().subject())),
        "cases.minuted-before");
  }

  /** Who does not sign is named with the reason, and a witness signs (art. 58). */
  private static Optional<Refusal> attended(InquiryTerms.Attendance one) {
    if (one.signature() == PartySignature.SIGNED) {
      return Optional.empty();
    }
    if (one.signature() == PartySignature.REFUSED && CaseChecks.clean(one.reason()).isEmpty()) {
      return Optional.of(Refusal.of("cases.refusal-unexplained"));
    }
    boolean witnessed =
        !CaseChecks.clean(one.witness()).isEmpty() && !CaseChecks.clean(one.address()).isEmpty();
    return unless(witnessed, "cases.no-witness")
        .or(() -> RecordChecks.lines(one.witness(), one.address()));
  }

  private static Optional<Refusal> said(String words, String code) {
    return unless(!CaseChecks.clean(words).isEmpty(), code).or(() -> CaseChecks.words(words));
  }

  private static Optional<Refusal> unless(boolean fine, String code) {
    return fine ? Optional.empty() : Optional.of(Refusal.of(code));
  }
}
