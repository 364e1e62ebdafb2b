package vn.chosach.reports.owing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.Agency;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.ProvincePack;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.SeedTable;
import vn.chosach.kernel.Vietnam;
import vn.chosach.reports.forms.FormBook;
import vn.chosach.reports.periods.Period;
import vn.chosach.reports.periods.PeriodKind;

/**
 * Who owes which report: a table that came with the program, and what the standing office declared
 * since, each from a day on (plan IV.3: all units report within the periodic reports).
 */
@Component
public record OwingBook(JdbcClient jdbc, FormBook forms, Agencies agencies, IdSource ids) {

  /** The deadline that the standing office set for agencies. */
  private static final String OF_AGENCIES = "BC.389.AGENCY";

  private static final int LONGEST_PAPER = 200;

  private static final List<OwedReport> SHIPPED =
      ProvincePack.current().table("owes.csv").stream().map(OwingBook::shipped).toList();

  /**
   * That agencies owe a report from a day on, or owe it no more.
   *
   * @param agencies their keys; each must stand on the roll on that day
   * @param from not before today: nobody comes too late by it
   * @param paper number and day of the paper that says so
   */
  public record OwingWish(
      List<String> agencies,
      String form,
      PeriodKind kind,
      LocalDate from,
      boolean owes,
      String paper) {

    public OwingWish {
      agencies = List.copyOf(agencies);
    }
  }

  private record Declared(
      String agency,
      String form,
      PeriodKind kind,
      LocalDate fromDay,
      boolean owes,
      String paper,
      Instant declaredAt) {

    OwedReport owed() {
      return new OwedReport(agency, form, kind, OF_AGENCIES, fromDay, paper);
    }
  }

  /** Who owes what for a period. */
  public List<OwedReport> owed(Period period) {
    return on(period.kind(), period.to());
  }

  /** The same of several periods, in their order. */
  public Map<Period, List<OwedReport>> owed(List<Period> periods) {
    var owed = new LinkedHashMap<Period, List<OwedReport>>();
    LocalDate last = periods.stream().map(Period::to).max(LocalDate::compareTo).orElse(null);
    if (last != null) {
      List<Declared> said = declared(last);
      periods.forEach(period -> owed.put(period, on(period.kind(), period.to(), said)));
    }
    return owed;
  }

  /** What of that agencies owe the standing office. */
  public Map<Period, List<OwedReport>> toOffice(List<Period> periods) {
    var owed = owed(periods);
    owed.replaceAll(
        (period, all) -> all.stream().filter(one -> one.rule().equals(OF_AGENCIES)).toList());
    return owed;
  }

  /** Who owes what for periods of a kind that end on a day. */
  public List<OwedReport> on(PeriodKind kind, LocalDate day) {
    return on(kind, day, declared(day));
  }

  private List<OwedReport> on(PeriodKind kind, LocalDate day, List<Declared> declared) {
    var owed =
        new ArrayList<>(
            SHIPPED.stream()
                .filter(one -> one.kind() == kind && !one.from().isAfter(day))
                .toList());
    declared.stream()
        .filter(one -> one.kind() == kind && !one.fromDay().isAfter(day))
        .sorted(Comparator.comparing(Declared::fromDay).thenComparing(Declared::declaredAt))
        .forEach(
            one -> {
              OwedReport said = one.owed();
              boolean before = owed.stream().anyMatch(said::alike);
              if (!one.owes()) {
                owed.removeIf(said::alike);
              } else if (!before) {
                owed.add(said);
              }
            });
    var carried = new ArrayList<OwedReport>();
    owed.stream()
        .flatMap(one -> carried(one, day))
        .filter(one -> carried.stream().noneMatch(one::alike))
        .forEach(carried::add);
    return carried;
  }

  /**
   * What a body owed that has ended by that day is owed by whoever carries its work on; while
   * nobody is known, it stays named as missing.
   */
  private Stream<OwedReport> carried(OwedReport one, LocalDate day) {
    List<Agency> heirs = agencies.carriedOn(one.agency(), day);
    return heirs.isEmpty() ? Stream.of(one) : heirs.stream().map(heir -> one.of(heir.key()));
  }

  private List<Declared> declared(LocalDate day) {
    return jdbc.sql("SELECT * FROM reports.owing WHERE from_day <= :day")
        .param("day", day)
        .query(Declared.class)
        .list();
  }

  /**
   * Keeps what the standing office declares.
   *
   * @return refused with {@code reports.paper-missing}, {@code .from-past}, {@code .no-addressee},
   *     {@code .agency-unknown}, {@code .form-unknown}, {@code .form-not-periodic} or {@code
   *     .nothing-declared}
   */
  public Optional<Refusal> declare(OwingWish wish, Actor actor, Instant now) {
    String paper = Folding.nfc(wish.paper()).strip();
    if (paper.isEmpty() || paper.length() > LONGEST_PAPER) {
      return Optional.of(Refusal.of("reports.paper-missing"));
    }
    Optional<Refusal> refusal = refused(wish, Vietnam.dayOf(now));
    if (refusal.isPresent()) {
      return refusal;
    }
    List<OwedReport> already = on(wish.kind(), wish.from());
    List<OwedReport> changed =
        wish.agencies().stream()
            .map(
                one ->
                    new OwedReport(one, wish.form(), wish.kind(), OF_AGENCIES, wish.from(), paper))
            .filter(one -> already.stream().anyMatch(one::alike) != wish.owes())
            .toList();
    changed.forEach(one -> keep(one, wish.owes(), actor, now));
    return changed.isEmpty() ? Optional.of(Refusal.of("reports.nothing-declared")) : refusal;
  }

  private Optional<Refusal> refused(OwingWish wish, LocalDate today) {
    if (wish.from().isBefore(today)) {
      return Optional.of(Refusal.of("reports.from-past"));
    }
    if (wish.agencies().isEmpty()) {
      return Optional.of(Refusal.of("reports.no-addressee"));
    }
    Optional<String> strange =
        wish.agencies().stream()
            .filter(one -> agencies.asOf(one, wish.from()).filter(Reporters::mayOwe).isEmpty())
            .findFirst();
    if (strange.isPresent()) {
      return Optional.of(Refusal.of("reports.agency-unknown", "agency", strange.get()));
    }
    return forms
        .inForce(wish.form(), wish.from())
        .map(
            form ->
                form.kinds().contains(wish.kind())
                    ? Optional.<Refusal>empty()
                    : Optional.of(Refusal.of("reports.form-not-periodic")))
        .orElseGet(() -> Optional.of(Refusal.of("reports.form-unknown")));
  }

  private void keep(OwedReport one, boolean owes, Actor actor, Instant now) {
    jdbc.sql(
            """
            INSERT INTO reports.owing
              (id, agency, form, kind, from_day, owes, paper, officer, declared_at)
            VALUES (:id, :agency, :form, :kind, :from, :owes, :paper, :officer::uuid, :now)
            """)
        .paramSource(one)
        .param("id", ids.next())
        .param("kind", one.kind().name())
        .param("owes", owes)
        .param("officer", actor.id())
        .param("now", now)
        .update();
  }

  private static OwedReport shipped(SeedTable.SeedTableRow row) {
    return new OwedReport(
        row.text("agency"),
        row.text("form"),
        PeriodKind.valueOf(row.text("kind")),
        row.text("rule"),
        LocalDate.parse(row.text("valid_from")),
        "");
  }
}
