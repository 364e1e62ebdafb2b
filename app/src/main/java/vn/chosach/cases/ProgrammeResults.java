package vn.chosach.cases;

import static vn.chosach.cases.papers.RulingRepository.AMENDED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.cases.acts.CaseRowSecurity;
import vn.chosach.watch.register.ProgrammeChecks;
import vn.chosach.watch.register.ProgrammeChecks.FoundCheck;

/**
 * The door to what programmes of checks came to (plan section III.8): checks and signs that two
 * officers saw, the cases that these became, what was decided in them by signed papers and what was
 * paid. All of it stands in the records; nobody types it.
 */
@Service
public class ProgrammeResults {

  /** What a decision brings counts from the day on which the signs became part of its case. */
  private static final String BECAME =
      """
      WITH tied AS (
        SELECT DISTINCT ON (case_id) case_id, checked,
               (at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS day
          FROM cases.place WHERE checked = ANY (:checks) ORDER BY case_id, at, checked)
      SELECT checked, 'CASES' AS figure, day, 1::bigint AS amount FROM tied
      UNION ALL
      SELECT t.checked, r.kind, r.decided_on, coalesce(a.amount_dong, r.amount_dong)
        FROM tied t JOIN cases.ruling r ON r.case_id = t.case_id
        %s
       WHERE r.annulled_on IS NULL AND r.decided_on >= t.day
      UNION ALL
      SELECT t.checked, 'PAID', p.paid_on, p.amount_dong + p.late_dong
        FROM tied t JOIN cases.payment p ON p.case_id = t.case_id
       WHERE p.paid_on >= t.day
      """
          .formatted(AMENDED);

  private final JdbcClient jdbc;
  private final ProgrammeChecks checks;
  private final CaseRowSecurity rowSecurity;

  ProgrammeResults(JdbcClient jdbc, ProgrammeChecks checks, CaseRowSecurity rowSecurity) {
    this.jdbc = jdbc;
    this.checks = checks;
    this.rowSecurity = rowSecurity;
  }

  /** What is counted of a programme; money in dong. */
  public enum ProgrammeFigure {
    CHECKS,
    SIGNS,
    CASES,
    TAX,
    FINE,
    PAID
  }

  /** One thing that counts, on its day. */
  private record Counted(UUID checked, ProgrammeFigure figure, LocalDate day, long amount) {}

  /** Sums of a programme by month, from the first to the last month of which anything is known. */
  @Transactional(readOnly = true)
  public Map<LocalDate, Map<ProgrammeFigure, Long>> months(UUID programme) {
    return sums(all(checks.of(programme)), one -> one.day().withDayOfMonth(1));
  }

  /**
   * Sums of each programme within some days, as its checks were known at a moment; those with
   * nothing are absent.
   *
   * @param agency that leads the programme; {@code null} for all
   */
  @Transactional(readOnly = true)
  public Map<UUID, Map<ProgrammeFigure, Long>> within(
      LocalDate from, LocalDate to, @Nullable String agency, Instant known) {
    // What a check led to is decided and paid within two years, or no longer counts for it.
    List<FoundCheck> found = checks.of(agency, from.minusYears(2), known);
    Map<UUID, UUID> programmes =
        found.stream().collect(Collectors.toMap(FoundCheck::id, FoundCheck::programme));
    return sums(
        all(found).stream()
            .filter(one -> !one.day().isBefore(from) && !one.day().isAfter(to))
            .toList(),
        one -> java.util.Objects.requireNonNull(programmes.get(one.checked())));
  }

  private List<Counted> all(List<FoundCheck> found) {
    var all = new ArrayList<Counted>();
    for (FoundCheck one : found) {
      all.add(new Counted(one.id(), ProgrammeFigure.CHECKS, one.day(), 1));
      if (one.signs()) {
        all.add(new Counted(one.id(), ProgrammeFigure.SIGNS, one.day(), 1));
      }
    }
    UUID[] signs =
        found.stream().filter(FoundCheck::signs).map(FoundCheck::id).toArray(UUID[]::new);
    if (signs.length > 0) {
      all.addAll(
          rowSecurity.asTheProgram(
              () -> jdbc.sql(BECAME).param("checks", signs).query(Counted.class).list()));
    }
    return all;
  }

  private static <K extends Comparable<? super K>> Map<K, Map<ProgrammeFigure, Long>> sums(
      List<Counted> all, Function<Counted, K> by) {
    var sums = new TreeMap<K, Map<ProgrammeFigure, Long>>();
    for (Counted one : all) {
      sums.computeIfAbsent(by.apply(one), any -> new EnumMap<>(ProgrammeFigure.class))
          .merge(one.figure(), one.amount(), Long::sum);
    }
    return new LinkedHashMap<>(sums);
  }
}
