package vn.chosach.cases.reading;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.cases.acts.CaseRowSecurity;
import vn.chosach.cases.criminal.SanctionDeadlinePolicy;
import vn.chosach.cases.law.LimitationPolicy;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.PaperTerms;
import vn.chosach.kernel.Dong;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Texts;

/**
 * What is odd about an amount or a day without being forbidden: whoever goes on says why, and the
 * words stay in the timeline and in the journal.
 */
@Component
public class CaseDoubts {

  /** An amount is odd from so many times the median of its kind on. */
  private static final int TIMES = 10;

  /** Of fewer cases a median says nothing. */
  private static final int LEAST = 10;

  private final JdbcClient jdbc;
  private final CaseRowSecurity rowSecurity;
  private final Texts texts;
  private final SanctionDeadlinePolicy times;

  CaseDoubts(
      JdbcClient jdbc, CaseRowSecurity rowSecurity, Texts texts, SanctionDeadlinePolicy times) {
    this.jdbc = jdbc;
    this.rowSecurity = rowSecurity;
    this.texts = texts;
    this.times = times;
  }

  /**
   * A signature on a Saturday or Sunday; a sanction of whom another case sanctioned already, or one
   * after the time that is counted.
   */
  @Transactional(readOnly = true)
  public List<Refusal> ofSignature(PaperTerms terms, CaseFile file, LocalDate day) {
    var odd = new ArrayList<Refusal>();
    if (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
      odd.add(Refusal.of("cases.odd-weekend", "date", day.toString()));
    }
    if (terms instanceof PaperTerms.Sanction sanction) {
      sanctioned(sanction, file.id(), day)
          .map(last -> Refusal.of("cases.odd-sanctioned", "date", last.toString()))
          .ifPresent(odd::add);
    }
    terms
        .proposed()
        .ifPresent(one -> odd.addAll(rowSecurity.asTheProgram(() -> late(one, file, day))));
    return odd;
  }

  /**
   * The time to decide that is counted is over while the law knows a longer one (Luật Xử lý vi phạm
   * hành chính art. 66.1), or a time bar is over that is not confirmed, as those of tax and of a
   * file that came back about an act of before July 2025 (art. 6; K).
   */
  private List<Refusal> late(PaperTerms.Sanction one, CaseFile file, LocalDate day) {
    UUID subject = one.violator().subject();
    return Stream.of(
            times.decidedBy(file, subject).map(end -> Map.entry("cases.odd-decided-late", end)),
            Optional.of(file)
                .filter(all -> LimitationPolicy.unconfirmed(all.matter().violation()))
                .flatMap(all -> times.barredAfter(all, subject))
                .map(end -> Map.entry("cases.odd-bar-unconfirmed", end)),
            times
                .unsaidAfter(file.id(), subject)
                .map(end -> Map.entry("cases.odd-bar-returned", end)))
        .flatMap(Optional::stream)
        .filter(end -> end.getValue().isBefore(day))
        .map(end -> Refusal.of(end.getKey(), "date", end.getValue().toString()))
        .toList();
  }

  /**
   * Day of the newest standing sanction of the same violator in another case, on the same day or of
   * the same article within a year: an act is sanctioned once, and several acts at one time in one
   * decision (Luật Xử lý vi phạm hành chính art. 3.1.d, 67.1; K).
   */
  private Optional<LocalDate> sanctioned(PaperTerms.Sanction one, UUID caseId, LocalDate day) {
    return rowSecurity.asTheProgram(
        () ->
            jdbc.sql(
                    """
                    SELECT r.decided_on
                      FROM cases.subject mine
                      JOIN cases.subject same ON same.kind = mine.kind AND same.mark = mine.mark
                      JOIN cases.ruling r ON r.violator = same.id
                     WHERE mine.id = :violator AND r.case_id <> :case AND r.kind = 'FINE'
                       AND r.annulled_on IS NULL
                       AND (r.decided_on = :day
                            OR r.provision = :article AND r.decided_on > :since)
                     ORDER BY r.decided_on DESC LIMIT 1
                    """)
                .param("violator", one.violator().subject())
                .param("case", caseId)
                .param("day", day)
                .param("article", one.provision().article())
                .param("since", day.minusYears(1))
                .query(LocalDate.class)
                .optional());
  }

  /** What is odd about an act on a case; by figures of all cases, without saying which. */
  @Transactional(readOnly = true)
  public List<Refusal> of(CaseAct act, CaseFile file) {
    var odd = new ArrayList<Refusal>();
    if (act instanceof CaseAct.Prepare(var terms)) {
      terms
          .proposed()
          .flatMap(one -> tenfold("cases.odd-fine", one.amount(), FINES, file))
          .ifPresent(odd::add);
    }
    if (act instanceof CaseAct.CaseActValue value) {
      tenfold("cases.odd-worth", value.found().worth(), WORTHS, file).ifPresent(odd::add);
    }
    if (act instanceof CaseAct.Secure secure) {
      LocalDate taken = Vietnam.dayOf(secure.takenAt());
      if (taken.isBefore(Vietnam.dayOf(file.matter().receivedAt()))) {
        odd.add(Refusal.of("cases.odd-before-case", "date", taken.toString()));
      }
    }
    return odd;
  }

  /** In the words of the record. */
  public String said(List<Refusal> odd) {
    return odd.stream().map(one -> texts.text(Lang.VI, one)).collect(Collectors.joining(" "));
  }

  private static final String FINES =
      """
      SELECT r.amount_dong AS amount FROM cases.ruling r JOIN cases.case_file f ON f.id = r.case_id
       WHERE r.kind = 'FINE' AND r.annulled_on IS NULL AND r.amount_dong > 0
         AND f.violation = :violation AND f.id <> :case
      """;

  private static final String WORTHS =
      """
      SELECT f.worth_dong AS amount FROM cases.case_file f
       WHERE f.worth_dong > 0 AND f.violation = :violation AND f.id <> :case
      """;

  private Optional<Refusal> tenfold(
      String code, @Nullable Dong amount, String past, CaseFile file) {
    String violation = file.matter().violation();
    if (amount == null || violation == null) {
      return Optional.empty();
    }
    return rowSecurity
        .asTheProgram(
            () ->
                jdbc.sql(
                        """
                        SELECT percentile_disc(0.5) WITHIN GROUP (ORDER BY p.amount)
                          FROM (%s) p HAVING count(*) >= :least
                        """
                            .formatted(past))
                    .param("violation", violation)
                    .param("case", file.id())
                    .param("least", LEAST)
                    .query(Long.class)
                    .optional())
        .filter(median -> amount.amount() / TIMES >= median)
        .map(median -> Refusal.of(code, "median", new Dong(median).toString()));
  }
}
