package vn.chosach.cases.papers;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.chosach.cases.acts.CaseChecks;
import vn.chosach.cases.criminal.TransferChecks;
import vn.chosach.cases.execution.ExecutionChecks;
import vn.chosach.cases.inquiry.SpotFines;
import vn.chosach.cases.life.BesideTerms;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.ExecutionTerms;
import vn.chosach.cases.life.InquiryTerms;
import vn.chosach.cases.life.PaperTerms;
import vn.chosach.cases.life.PowerAssignment;
import vn.chosach.cases.life.RightToExplain;
import vn.chosach.cases.life.SanctionPowers;
import vn.chosach.directory.Agencies;
import vn.chosach.documents.Signatory;
import vn.chosach.documents.SigningOffice;
import vn.chosach.kernel.Dong;
import vn.chosach.kernel.Refusal;

/**
 * What a decision needs before it is drawn up, and again before it is signed: a violator, exhibits,
 * an amount within the frame of the act, a frame within the highest fine of the field, and a
 * signatory with the power for it (Luật Xử lý vi phạm hành chính art. 23, 24, 52).
 */
@Component
public record PaperChecks(
    RecordChecks record,
    InquiryChecks inquiries,
    MinutesRepository minutes,
    Agencies agencies,
    Assignments assignments,
    ExecutionChecks executions,
    TransferChecks transfers,
    InstantSource time) {

  /** A deputy needs a paper for them (art. 54). */
  private static final Set<CaseEvent> BY_THE_LAW_ON_SANCTIONS =
      EnumSet.of(
          CaseEvent.FINE,
          CaseEvent.FINE_AT_ONCE,
          CaseEvent.UNSANCTIONED,
          CaseEvent.ANNUL,
          CaseEvent.AMEND,
          CaseEvent.POSTPONE,
          CaseEvent.REMIT,
          CaseEvent.SPLIT);

  /**
   * Who may sanction does it on the spot too, transfers, whatever the amount, and says what proves
   * nothing (art. 56, 59, 62).
   */
  private static final Set<CaseEvent> BY_WHO_SANCTIONS =
      EnumSet.of(
          CaseEvent.TRANSFER,
          CaseEvent.STRIKE_OUT,
          CaseEvent.FINE_AT_ONCE,
          CaseEvent.UNSANCTIONED,
          CaseEvent.EXPERTISE);

  /** They take something from somebody. */
  private static final Set<CaseEvent> BINDING =
      EnumSet.of(
          CaseEvent.FINE,
          CaseEvent.FINE_AT_ONCE,
          CaseEvent.UNSANCTIONED,
          CaseEvent.RECOVER,
          CaseEvent.COERCE,
          CaseEvent.SEIZE,
          CaseEvent.PROLONG);

  /** Why a paper on these terms is not drawn up, or no longer signed, on a day. */
  public Optional<Refusal> refused(PaperTerms terms, CaseFile file, LocalDate day) {
    return switch (terms) {
      case PaperTerms.Sanction one -> sanction(one, file, day).or(() -> within(one, file, day));
      case PaperTerms.OnSpot one -> onSpot(one, file, day);
      case PaperTerms.HandUp one ->
          CaseChecks.words(one.reason())
              .or(() -> sanction(one.sanction(), file, day))
              .or(() -> beyond(one, file, day));
      case PaperTerms.Recovery one ->
          RecordChecks.lines(one.article(), one.payee())
              .or(() -> record.violator(one.violator(), file))
              .or(() -> record.exhibits(one.exhibits(), file))
              .or(() -> CaseChecks.amount(one.amount(), false));
      case PaperTerms.Annulment one -> CaseChecks.words(one.reason());
      case PaperTerms.Transfer one -> transfers.refused(one, file, day);
      case ExecutionTerms one -> executions.refused(one, file, day);
      case InquiryTerms one -> inquiries.refused(one, file);
      case BesideTerms one -> record.beside(one, file);
    };
  }

  /**
   * A small fine for what was seen on the spot needs no minutes; what was minuted is decided on
   * them (art. 56, 57).
   */
  private Optional<Refusal> onSpot(PaperTerms.OnSpot one, CaseFile file, LocalDate day) {
    PaperTerms.Sanction sanction = one.sanction();
    Dong most = SpotFines.most(sanction.violator().organisation(), day).orElse(Dong.ZERO);
    boolean minuted =
        minutes.of(file.id()).stream()
            .anyMatch(
                row -> row.ofViolation() && row.subject().equals(sanction.violator().subject()));
    return CaseChecks.at(file, one.found(), time.instant())
        .or(() -> RecordChecks.lines(one.place(), sanction.payee()))
        .or(() -> RecordChecks.lines(sanction.provision().article()))
        .or(() -> CaseChecks.words(one.circumstances()))
        .or(() -> record.violator(sanction.violator(), file))
        .or(() -> record.listed(sanction.exhibits(), file))
        .or(() -> minuted ? Optional.of(Refusal.of("cases.spot-minuted")) : Optional.empty())
        .or(() -> frame(sanction, day))
        .or(
            () ->
                sanction.amount().compareTo(most) > 0
                    ? Optional.of(Refusal.of("cases.spot-too-much", "most", most.toString()))
                    : Optional.empty())
        .or(() -> within(sanction, file, day));
  }

  private Optional<Refusal> sanction(PaperTerms.Sanction one, CaseFile file, LocalDate day) {
    return RecordChecks.lines(one.provision().article(), one.payee())
        .or(() -> record.violator(one.violator(), file))
        .or(() -> record.exhibits(one.exhibits(), file))
        .or(() -> frame(one, day))
        .or(() -> minutesOfAnother(one, file))
        .or(() -> unheard(one, file));
  }

  /** Who is sanctioned is who the minutes of this violation name (art. 58). */
  private Optional<Refusal> minutesOfAnother(PaperTerms.Sanction one, CaseFile file) {
    List<MinutesRepository.MinutesRow> signed = minutes.ofViolation(file);
    boolean another =
        !signed.isEmpty()
            && signed.stream().noneMatch(row -> row.subject().equals(one.violator().subject()));
    return another ? Optional.of(Refusal.of("cases.minutes-of-another")) : Optional.empty();
  }

  /**
   * The frame in the decision gives the right to explain too: minutes that named a lower one do not
   * take it away (art. 61).
   */
  private Optional<Refusal> unheard(PaperTerms.Sanction one, CaseFile file) {
    boolean right =
        RightToExplain.given(one.violator(), new InquiryTerms.Threat(one.provision().to(), false));
    boolean minuted = !minutes.ofViolation(file).isEmpty();
    return right && minuted && !file.explained()
        ? Optional.of(Refusal.of("cases.frame-gives-right"))
        : Optional.empty();
  }

  /** What no office of the agency that decides may decide is not drawn up there. */
  private static Optional<Refusal> within(
      PaperTerms.Sanction sanction, CaseFile file, LocalDate day) {
    return SanctionPowers.within(sanction, file.decides(), day)
        ? Optional.empty()
        : Optional.of(Refusal.of("cases.beyond-agency", "most", most(sanction, file, day)));
  }

  /** Only what lies beyond the own agency is handed up, and only to an office that reaches it. */
  private Optional<Refusal> beyond(PaperTerms.HandUp terms, CaseFile file, LocalDate day) {
    PaperTerms.Sanction sanction = terms.sanction();
    if (file.above()) {
      return Optional.of(Refusal.of("cases.handed-up"));
    }
    if (SanctionPowers.within(sanction, file.access().agency(), day)) {
      return Optional.of(Refusal.of("cases.within-own-power", "most", most(sanction, file, day)));
    }
    Dong highest = SanctionPowers.highest(sanction, day).orElse(Dong.ZERO);
    boolean reaches =
        !terms.agency().equals(file.access().agency())
            && agencies.asOf(terms.agency(), day).isPresent()
            && SigningOffice.of(terms.office())
                .filter(one -> one.within(terms.agency()))
                .isPresent()
            && SanctionPowers.of(terms.office(), CaseEvent.FINE, day)
                .filter(power -> power.reaches(sanction.provision().to(), highest))
                .isPresent();
    return reaches ? Optional.empty() : Optional.of(Refusal.of("cases.no-higher-power"));
  }

  /** The widest frame that the deciding agency decides, as people read it. */
  private static String most(PaperTerms.Sanction sanction, CaseFile file, LocalDate day) {
    Dong highest = SanctionPowers.highest(sanction, day).orElse(Dong.ZERO);
    return SanctionPowers.ofAgency(file.decides(), CaseEvent.FINE, day).stream()
        .findFirst()
        .map(power -> Objects.requireNonNullElse(power.most(highest), highest))
        .orElse(Dong.ZERO)
        .toString();
  }

  private static Optional<Refusal> frame(PaperTerms.Sanction sanction, LocalDate day) {
    PaperTerms.Provision provision = sanction.provision();
    Dong highest = SanctionPowers.highest(sanction, day).orElse(null);
    if (highest == null) {
      return Optional.of(Refusal.of("cases.unknown-field"));
    }
    boolean upright =
        provision.from().amount() >= 0 && provision.from().compareTo(provision.to()) <= 0;
    if (!upright || provision.to().amount() == 0) {
      return Optional.of(Refusal.of("cases.frame-upside-down"));
    }
    if (provision.to().compareTo(highest) > 0) {
      return Optional.of(Refusal.of("cases.frame-too-high", "most", highest.toString()));
    }
    boolean within =
        sanction.amount().compareTo(provision.from()) >= 0
            && sanction.amount().compareTo(provision.to()) <= 0;
    return within
        ? Optional.empty()
        : Optional.of(
            new Refusal(
                "cases.outside-frame",
                Map.of("from", provision.from().toString(), "to", provision.to().toString())));
  }

  /** Why the office of the signatory has not the power for it on that day. */
  public Optional<Refusal> power(PaperTerms terms, Signatory by, CaseFile file, LocalDate day) {
    if (terms instanceof InquiryTerms inquiry && InquiryChecks.byTheTeam(inquiry)) {
      return inquiries.power(inquiry, by, file, day);
    }
    return (terms instanceof ExecutionTerms after
            ? executions.power(after, by, file, day)
            : Optional.<Refusal>empty())
        .or(
            () ->
                terms instanceof ExecutionTerms after && after.byWhoFined()
                    ? Optional.empty()
                    : power(terms, by, day))
        .or(
            () ->
                BY_THE_LAW_ON_SANCTIONS.contains(terms.event())
                    ? assignments.refused(terms, by, file.id(), day)
                    : Optional.empty());
  }

  /** The paper under which a deputy decides; empty for whoever holds the office. */
  public Optional<PowerAssignment> assigned(
      PaperTerms terms, Signatory by, CaseFile file, LocalDate day) {
    return by.as() == Signatory.SigningAs.DEPUTY && BY_THE_LAW_ON_SANCTIONS.contains(terms.event())
        ? assignments.under(terms, by, file.id(), day)
        : Optional.empty();
  }

  /** Rules of general knowledge on which a decision that binds somebody rests. */
  public List<Refusal> unconfirmed(PaperTerms terms, Signatory by, LocalDate day) {
    var open = new ArrayList<Refusal>();
    if (terms instanceof ExecutionTerms after) {
      open.addAll(executions.unconfirmed(after, day));
    }
    String office = by.office();
    if (office == null || !BINDING.contains(terms.event())) {
      return open;
    }
    SanctionPowers.of(office, powerFor(terms), day)
        .filter(one -> !one.confirmed())
        .flatMap(one -> SigningOffice.of(office))
        .ifPresent(
            one ->
                open.add(
                    Refusal.of(
                        terms.event() == CaseEvent.COERCE
                            ? "cases.rests-on-coercion"
                            : "cases.rests-on-power",
                        "office",
                        one.name().vi())));
    terms
        .proposed()
        .flatMap(one -> SanctionPowers.field(one.provision().field(), day))
        .filter(one -> !one.confirmed())
        .ifPresent(one -> open.add(Refusal.of("cases.rests-on-field", "field", one.name().vi())));
    return open;
  }

  private static CaseEvent powerFor(PaperTerms terms) {
    return BY_WHO_SANCTIONS.contains(terms.event()) ? CaseEvent.FINE : terms.event();
  }

  private static Optional<Refusal> power(PaperTerms terms, Signatory by, LocalDate day) {
    String office = by.office();
    SanctionPowers.Power power =
        office == null ? null : SanctionPowers.of(office, powerFor(terms), day).orElse(null);
    if (power == null) {
      return Optional.of(Refusal.of("cases.no-power"));
    }
    PaperTerms.Sanction sanction = terms.event().fines() ? terms.proposed().orElse(null) : null;
    if (sanction == null) {
      return Optional.empty();
    }
    Dong highest = SanctionPowers.highest(sanction, day).orElse(Dong.ZERO);
    return power.reaches(sanction.provision().to(), highest)
        ? Optional.empty()
        : Optional.of(
            Refusal.of("cases.beyond-power", "most", String.valueOf(power.most(highest))));
  }
}
