package vn.chosach.cases.papers;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.cases.acts.CaseChecks;
import vn.chosach.cases.life.BesideTerms;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.PaperTerms;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;

/** Whether who and what a paper names stands in the record of its case. */
@Component
record RecordChecks(JdbcClient jdbc, InstantSource time) {

  private static final Set<String> VIOLATORS = Set.of("PERSON", "BUSINESS", "SHOP");

  private static final int LIABLE = 14;

  static Optional<Refusal> lines(String... lines) {
    return Stream.of(lines).flatMap(line -> CaseChecks.line(line).stream()).findFirst();
  }

  Optional<Refusal> violator(PaperTerms.Violator violator, CaseFile file) {
    String kind =
        jdbc.sql("SELECT kind FROM cases.subject WHERE id = :id AND case_id = :case")
            .param("id", violator.subject())
            .param("case", file.id())
            .query(String.class)
            .optional()
            .orElse("");
    if (!VIOLATORS.contains(kind)) {
      return Optional.of(Refusal.of("cases.no-violator"));
    }
    if (violator.organisation() && CaseChecks.clean(violator.representative()).isEmpty()) {
      return Optional.of(Refusal.of("cases.no-representative"));
    }
    return lines(violator.address(), violator.identity())
        .or(() -> particulars(violator, Vietnam.dayOf(time.instant())));
  }

  /**
   * The forms ask for them of everybody whom they name. Nobody is sanctioned below the age of 14
   * (Luật Xử lý vi phạm hành chính art. 5).
   */
  private static Optional<Refusal> particulars(PaperTerms.Violator violator, LocalDate today) {
    PaperTerms.Particulars more = violator.particulars();
    if (more == null) {
      return Optional.of(Refusal.of("cases.no-particulars"));
    }
    LocalDate born = more.born();
    if (!violator.organisation()) {
      if (born == null) {
        return Optional.of(Refusal.of("cases.no-birthday"));
      }
      if (born.plusYears(LIABLE).isAfter(today)) {
        return Optional.of(Refusal.of("cases.too-young", "age", String.valueOf(LIABLE)));
      }
      if (CaseChecks.clean(more.nationality()).isEmpty()) {
        return Optional.of(Refusal.of("cases.no-nationality"));
      }
      if (CaseChecks.clean(more.occupation()).isEmpty()) {
        return Optional.of(Refusal.of("cases.no-occupation"));
      }
    }
    boolean possible =
        !more.issuedOn().isAfter(today) && (born == null || !more.issuedOn().isBefore(born));
    return possible ? lines(more.issuedBy()) : Optional.of(Refusal.of("cases.issued-impossible"));
  }

  /** The lines that each decision beside a sanction has. */
  Optional<Refusal> beside(BesideTerms terms, CaseFile file) {
    return switch (terms) {
      case BesideTerms.Unsanctioned one ->
          one.party()
              .flatMap(named -> violator(named, file))
              .or(() -> CaseChecks.words(one.reason()))
              .or(() -> lines(one.executor()));
      case BesideTerms.Expertise one ->
          exhibits(one.exhibits(), file)
              .or(() -> lines(one.expert(), one.costs()))
              .or(() -> CaseChecks.words(one.question()));
    };
  }

  /** Exhibits by which something is proved: at least one. */
  Optional<Refusal> exhibits(List<Integer> numbers, CaseFile file) {
    return numbers.isEmpty() ? Optional.of(Refusal.of("cases.no-exhibit")) : listed(numbers, file);
  }

  /** Exhibits that are only listed. */
  Optional<Refusal> listed(List<Integer> numbers, CaseFile file) {
    if (numbers.isEmpty()) {
      return Optional.empty();
    }
    boolean struck =
        jdbc.sql(
                """
                SELECT EXISTS (SELECT FROM cases.exhibit
                                WHERE case_id = :case AND number IN (:numbers)
                                  AND struck_on IS NOT NULL)
                """)
            .param("case", file.id())
            .param("numbers", numbers)
            .query(Boolean.class)
            .single();
    if (struck) {
      return Optional.of(Refusal.of("cases.exhibit-struck-out"));
    }
    long found =
        jdbc.sql(
                """
                SELECT count(*) FROM cases.exhibit WHERE case_id = :case AND number IN (:numbers)
                """)
            .param("case", file.id())
            .param("numbers", numbers)
            .query(Long.class)
            .single();
    return found == numbers.stream().distinct().count()
        ? Optional.empty()
        : Optional.of(Refusal.of("cases.unknown-exhibit"));
  }
}
