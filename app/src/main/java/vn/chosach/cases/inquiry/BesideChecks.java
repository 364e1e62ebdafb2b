package vn.chosach.cases.inquiry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chosach.cases.acts.CaseChecks;
import vn.chosach.cases.acts.CaseClocks;
import vn.chosach.cases.criminal.TimeBars;
import vn.chosach.cases.execution.SignedTerms;
import vn.chosach.cases.execution.SignedTerms.SignedTerm;
import vn.chosach.cases.life.BesideTerms;
import vn.chosach.cases.life.BesideTerms.Unsanctioned;
import vn.chosach.cases.life.BesideTerms.UnsanctionedProof;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.CaseState;
import vn.chosach.cases.life.InquiryTerms;
import vn.chosach.cases.life.PaperTerms;
import vn.chosach.cases.papers.IncomingPapers;
import vn.chosach.cases.papers.MinutesRepository;
import vn.chosach.cases.papers.SeizureRepository;
import vn.chosach.cases.papers.SeizureRepository.SeizureRow;
import vn.chosach.cases.papers.Transfers;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;

/**
 * What a decision without a sanction needs: its ground in the record or on a paper, exhibits that
 * are held, and nothing that the criminal side has (Luật Xử lý vi phạm hành chính art. 62, 65,
 * 126).
 */
@Component
record BesideChecks(
    SeizureRepository seizures,
    SignedTerms signed,
    MinutesRepository minutes,
    FormMinutesChecks forms,
    CaseClocks clocks,
    TimeBars bars,
    IncomingPapers papers,
    Transfers transfers) {

  /** Where nothing is decided about the act and the right to explain does not run. */
  private static final Set<CaseState> UNDECIDED =
      EnumSet.of(CaseState.VERIFYING, CaseState.INSPECTED, CaseState.RETURNED);

  private static final Set<String> DECISION = Set.of("VP.DECIDE", "VP.DECIDE.EXPLAIN");

  /** Between the last notice and the confiscation of what nobody came for (art. 126.4; K). */
  private static final int MONTHS_OF_NOTICE = 1;

  Optional<Refusal> refused(BesideTerms terms, CaseFile file, Instant now) {
    return switch (terms) {
      case Unsanctioned one ->
          concerned(one, file)
              .or(() -> ground(one, file, now))
              .or(
                  () ->
                      one.kind() == UnsanctionedKind.REMEDY
                          ? remedy(one, file, now)
                          : things(one, file));
      case BesideTerms.Expertise one ->
          unless(one.by().isAfter(Vietnam.dayOf(now)), "cases.day-not-ahead");
    };
  }

  private Optional<Refusal> concerned(Unsanctioned one, CaseFile file) {
    boolean unknown = one.ground() == UnsanctionedGround.UNKNOWN;
    PaperTerms.Violator violator = one.violator();
    boolean named = violator != null;
    return unless(one.unclaimed() || UNDECIDED.contains(file.state()), "cases.not-possible")
        .or(() -> unless(!unknown || !named, "cases.violator-known"))
        .or(() -> unless(unknown || one.unclaimed() || named, "cases.no-violator"))
        .or(
            () ->
                violator != null
                    ? transfers.barred(file, violator.subject())
                    : unless(transfers.open(file).isEmpty(), "cases.transfer-open"));
  }

  private Optional<Refusal> ground(Unsanctioned one, CaseFile file, Instant now) {
    if (one.ground().proved()) {
      return proof(one, file, Vietnam.dayOf(now));
    }
    return one.ground() == UnsanctionedGround.TOO_LATE ? late(one, file, now) : unknown(file);
  }

  private Optional<Refusal> proof(Unsanctioned one, CaseFile file, LocalDate day) {
    UnsanctionedProof proof = one.proof();
    if (proof == null) {
      return Optional.of(Refusal.of("cases.signed-paper-missing"));
    }
    LocalDate last = proof.dated().plusMonths(MONTHS_OF_NOTICE);
    return papers
        .absent(file, proof.paper())
        .or(() -> unless(!proof.dated().isAfter(day), "cases.in-future"))
        .or(
            () ->
                one.unclaimed() && last.isAfter(day)
                    ? Optional.of(Refusal.of("cases.notice-runs", "date", last.toString()))
                    : Optional.empty());
  }

  /** While somebody can still be sanctioned, nothing is decided in place of it. */
  private Optional<Refusal> late(Unsanctioned one, CaseFile file, Instant now) {
    PaperTerms.Violator violator = one.violator();
    Optional<Instant> bar =
        violator == null
            ? clocks.lastEnd(file, CaseClocks.LIMITS)
            : bars.barredAfter(file, violator.subject())
                .map(day -> day.plusDays(1).atStartOfDay(Vietnam.ZONE).toInstant())
                // Where the own day cannot be said, that of the case is.
                .or(() -> clocks.lastEnd(file, CaseClocks.LIMITS));
    List<Instant> ends =
        Stream.of(bar, clocks.lastEnd(file, DECISION)).flatMap(Optional::stream).sorted().toList();
    boolean over = ends.stream().anyMatch(end -> end.isBefore(now));
    String first =
        ends.stream()
            .findFirst()
            .filter(end -> !end.equals(Instant.MAX))
            .map(end -> Vietnam.dayOf(end.minusMillis(1)).toString())
            .orElse("–");
    return over ? Optional.empty() : Optional.of(Refusal.of("cases.not-too-late", "date", first));
  }

  /** Nobody is unknown whom minutes name, nor before it was verified (mẫu biên bản 05). */
  private Optional<Refusal> unknown(CaseFile file) {
    return unless(minutes.ofViolation(file).isEmpty(), "cases.violator-known")
        .or(() -> unless(forms.recorded(file.id(), "MBB05", ""), "cases.unknown-without-minutes"));
  }

  private Optional<Refusal> remedy(Unsanctioned one, CaseFile file, Instant now) {
    boolean open =
        OpenMinutes.missing(signed.of(file.id())).stream()
            .anyMatch(due -> due.form().code().equals(UnsanctionedKind.REMEDY.minutes()));
    return unless(one.violator() != null, "cases.no-violator")
        .or(() -> CaseChecks.words(one.measure()))
        .or(
            () ->
                unless(
                    one.by() != null && one.by().isAfter(Vietnam.dayOf(now)),
                    "cases.day-not-ahead"))
        .or(() -> unless(!open, "cases.remedy-open"));
  }

  /** Nothing is confiscated or destroyed that is not held, nor twice. */
  private Optional<Refusal> things(Unsanctioned one, CaseFile file) {
    SeizureRow row =
        seizures.of(file.id()).stream()
            .filter(each -> each.number().equals(one.seizure()))
            .filter(each -> one.unclaimed() ? !each.kept() : each.holds())
            .findFirst()
            .orElse(null);
    if (row == null) {
      return Optional.of(Refusal.of("cases.unknown-seizure"));
    }
    boolean destroys = one.kind() == UnsanctionedKind.DESTRUCTION;
    return unless(!destroys || !one.unclaimed(), "cases.unclaimed-is-confiscated")
        .or(() -> unless(!one.unclaimed() || !fetched(row, file), "cases.fetched-before"))
        .or(() -> destroys ? CaseChecks.words(one.measure()) : Optional.empty())
        .or(() -> forms.gone(file, row.exhibits()));
  }

  private boolean fetched(SeizureRow row, CaseFile file) {
    List<SignedTerm> all = signed.of(file.id());
    return all.stream()
        .filter(
            paper ->
                paper.terms() instanceof InquiryTerms.Release back
                    && back.seizure().equals(row.number()))
        .anyMatch(paper -> all.stream().anyMatch(one -> one.records("MBB17", paper.number())));
  }

  private static Optional<Refusal> unless(boolean fine, String code) {
    return fine ? Optional.empty() : Optional.of(Refusal.of(code));
  }
}
