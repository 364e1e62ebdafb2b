package vn.chosach.plans.funding;

import static vn.chosach.kernel.Refusal.when;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.cases.CaseRecords;
import vn.chosach.cases.Cases;
import vn.chosach.cases.Dossier;
import vn.chosach.kernel.Refusal;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.sight.RowSecurityContext;
import vn.chosach.plans.life.FundingTie;
import vn.chosach.plans.life.Spending;

/**
 * What money is spent for: a duty of a plan that the agency carries, a case, or an exhibit of one
 * that whoever writes may read. Who may not read the case learns no more than that there is one.
 */
@Component
record FundingTies(
    Cases cases,
    CaseRecords records,
    JdbcClient jdbc,
    FundingRepository repository,
    RowSecurityContext eyes) {

  /**
   * @return {@code plans.tie-missing}, {@code .secret-holds-sums}, {@code .duty-of-others}, {@code
   *     .unknown-case}, {@code .unknown-exhibit}
   */
  Optional<Refusal> refused(FundingTie tie, Spending spending, ActingOfficer member) {
    if (spending.secret()) {
      return when(tie.kind() != FundingTie.TieKind.NONE, "plans.secret-holds-sums");
    }
    if (spending == Spending.CONFISCATED_ASSETS && tie.kind() != FundingTie.TieKind.EXHIBIT) {
      return Optional.of(Refusal.of("plans.unknown-exhibit"));
    }
    return switch (tie.kind()) {
      case NONE -> Optional.of(Refusal.of("plans.tie-missing"));
      case DUTY -> when(!carries(tie.duty(), member.agency()), "plans.duty-of-others");
      case CASE -> when(dossier(tie, member).isEmpty(), "plans.unknown-case");
      case EXHIBIT ->
          when(
              dossier(tie, member).stream()
                  .flatMap(dossier -> dossier.evidence().stream())
                  .noneMatch(one -> Objects.equals(one.number(), tie.exhibit())),
              "plans.unknown-exhibit");
    };
  }

  private boolean carries(@Nullable UUID duty, String agency) {
    return duty != null
        && jdbc.sql(
                """
                SELECT EXISTS (
                  SELECT FROM plans.duty d JOIN plans.plan p ON p.id = d.plan
                    JOIN plans.duty_agency a ON a.duty = d.id
                   WHERE d.id = :duty AND d.dropped_at IS NULL AND p.state = 'ISSUED'
                     AND a.agency = :agency)
                """)
            .param("duty", duty)
            .param("agency", agency)
            .query(Boolean.class)
            .single();
  }

  private Optional<Dossier> dossier(FundingTie tie, ActingOfficer member) {
    return cases.read(tie.caseNumber().strip(), member);
  }

  /** Enters the case that a commitment names; its words stand there and nowhere else. */
  void enter(FundingRecord record, FundingTie tie, String words, ActingOfficer member) {
    UUID id = dossier(tie, member).orElseThrow().file().id();
    Integer exhibit = tie.kind() == FundingTie.TieKind.EXHIBIT ? tie.exhibit() : null;
    asTheProgram(() -> repository.tie(record.id(), id, tie.caseNumber().strip(), exhibit, words));
  }

  /** A payment is for what its commitment is for. */
  void inherit(FundingRecord record, FundingRecord commitment, String words) {
    asTheProgram(
        () ->
            query(commitment.id())
                .ifPresent(
                    one ->
                        repository.tie(
                            record.id(),
                            Objects.requireNonNull(one.caseId()),
                            one.caseNumber(),
                            one.exhibit(),
                            words)));
  }

  private void asTheProgram(Runnable work) {
    eyes.asTheProgram(
        Map.of(),
        () -> {
          work.run();
          return true;
        });
  }

  /** The case behind a record, as far as the member may read the case; else empty. */
  Optional<FundingFile.NamedCase> named(FundingRecord record, ActingOfficer member) {
    Optional<FundingFile.NamedCase> seen = eyes.as(member, Map.of(), () -> query(record.id()));
    return seen.isPresent()
        ? seen
        : eyes.asTheProgram(Map.of(), () -> query(record.id()))
            .filter(one -> one.caseId() == null)
            .filter(one -> records.file(one.caseNumber(), member).isPresent());
  }

  /** Answers a question about cases as a member sees them. */
  <T> T seenBy(ActingOfficer member, Supplier<T> answer) {
    return eyes.as(member, Map.of(), answer);
  }

  private Optional<FundingFile.NamedCase> query(UUID record) {
    return jdbc.sql(
            "SELECT case_id, case_number, exhibit, words FROM plans.money_case WHERE entry = :id")
        .param("id", record)
        .query(FundingFile.NamedCase.class)
        .optional();
  }
}
