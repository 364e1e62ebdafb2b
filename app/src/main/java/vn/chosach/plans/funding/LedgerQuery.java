package vn.chosach.plans.funding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Dong;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.funding.FundingLedger.LedgerLine;
import vn.chosach.plans.funding.FundingLedger.LedgerRow;
import vn.chosach.plans.life.FundingEvent;
import vn.chosach.plans.life.FundingSource;
import vn.chosach.plans.life.FundingStage;
import vn.chosach.plans.life.FundingState;

/** Reads the ledger and what lies behind it. */
@Component
public class LedgerQuery {

  /** Sums by line; what is only prepared, sent back or annulled does not count. */
  private static final String LINES =
      """
      SELECT l.id, l.agency, l.source, l.spending,
             sum(coalesce(a.appraised_dong, a.amount_dong)) FILTER (WHERE r.stage = 'ESTIMATE'
               AND r.state IN ('APPRAISED', 'BEFORE'))::bigint AS estimated,
             sum(a.amount_dong) FILTER (WHERE b.counts
               AND r.stage IN ('ALLOCATION', 'CARRY_OVER'))::bigint AS allocated,
             sum(a.amount_dong) FILTER (WHERE b.counts AND r.stage = 'COMMITMENT')::bigint
               AS committed,
             sum(a.amount_dong) FILTER (WHERE b.counts AND r.stage = 'PAYMENT')::bigint AS paid,
             (sum(a.amount_dong) FILTER (WHERE b.counts AND r.stage IN ('ALLOCATION', 'CARRY_OVER'))
               - coalesce(sum(a.amount_dong) FILTER (WHERE b.counts AND r.stage = 'COMMITMENT'), 0)
             )::bigint AS "left",
             sum(a.amount_dong) FILTER (WHERE b.counts AND r.stage = 'SETTLEMENT')::bigint
               AS settled,
             bool_or(r.state = 'BEFORE') AS "before"
        FROM plans.budget_line l
        JOIN plans.money_amount a ON a.line = l.id
        JOIN plans.money_record r ON r.id = a.entry
       CROSS JOIN LATERAL (SELECT r.state IN ('APPROVED', 'BEFORE') AS counts) b
       WHERE l.year = :year AND (:agency = '' OR l.agency = :agency)
         AND (:all OR l.agency = ANY (string_to_array(:own, ',')))
         AND r.state <> 'DROPPED'
       GROUP BY l.id, l.agency, l.source, l.spending
       ORDER BY l.agency, l.source, l.spending
      """;

  private static final String ROWS =
      """
      SELECT r.id, r.number, r.stage, r.state, r.agency, r.source, r.on_day, r.tie, r.words,
             c.case_number, c.exhibit, r.answer, r.paper_number,
             sum(coalesce(a.appraised_dong, a.amount_dong))::bigint AS amount,
             bool_and(l.spending = 'INFORMATION') AS secret
        FROM plans.money_record r
        JOIN plans.money_amount a ON a.entry = r.id
        JOIN plans.budget_line l ON l.id = a.line
        LEFT JOIN plans.money_case c ON c.entry = r.id
       WHERE r.year = :year AND (:agency = '' OR r.agency = :agency)
         AND (:all OR r.agency = ANY (string_to_array(:own, ',')))
         AND (:line::uuid IS NULL OR a.line = :line::uuid)
       GROUP BY r.id, c.entry
       ORDER BY r.prepared_at DESC, r.id DESC LIMIT 500
      """;

  private final JdbcClient jdbc;
  private final FundingRepository repository;
  private final FundingTransitions transitions;
  private final FundingTies ties;
  private final FundingAccessPolicy fundingAccess;
  private final FundingChecks checks;

  LedgerQuery(
      JdbcClient jdbc,
      FundingRepository repository,
      FundingTransitions transitions,
      FundingTies ties,
      FundingAccessPolicy fundingAccess,
      FundingChecks checks) {
    this.jdbc = jdbc;
    this.repository = repository;
    this.transitions = transitions;
    this.ties = ties;
    this.fundingAccess = fundingAccess;
    this.checks = checks;
  }

  public FundingLedger read(FundingLedger.LedgerQuestion asked, ActingOfficer member) {
    boolean all = fundingAccess.all(member);
    Set<String> own = all ? Set.of() : fundingAccess.own(member);
    List<LedgerLine> lines =
        jdbc.sql(LINES)
            .param("year", asked.year())
            .param("agency", asked.agency())
            .param("all", all)
            .param("own", String.join(",", own))
            .query(LedgerLine.class)
            .list();
    List<LedgerRow> rows =
        ties.seenBy(
            member,
            () ->
                jdbc.sql(ROWS)
                    .paramSource(asked)
                    .param("all", all)
                    .param("own", String.join(",", own))
                    .query(LedgerRow.class)
                    .list());
    List<String> agencies =
        jdbc.sql(
                """
                SELECT DISTINCT agency FROM plans.money_record
                 WHERE year = :year AND (:all OR agency = ANY (string_to_array(:own, ',')))
                 ORDER BY agency
                """)
            .param("year", asked.year())
            .param("all", all)
            .param("own", String.join(",", own))
            .query(String.class)
            .list();
    return new FundingLedger(lines, rows, agencies);
  }

  public Optional<FundingFile> file(UUID id, ActingOfficer member) {
    // Asked first, so that foreign and absent cost the same questions.
    boolean all = fundingAccess.all(member);
    Set<String> own = fundingAccess.own(member);
    return repository
        .one(id)
        .filter(one -> all || own.contains(one.agency()))
        .map(
            one ->
                new FundingFile(
                    one,
                    repository.amounts(id),
                    one.tie().ofCase() ? ties.named(one, member).orElse(null) : null,
                    duty(one).orElse(null),
                    Optional.ofNullable(one.follows()).flatMap(repository::one).orElse(null),
                    after(id),
                    steps(id),
                    transitions.open(one, member)));
  }

  private Optional<String> duty(FundingRecord record) {
    return record.duty() == null
        ? Optional.empty()
        : jdbc.sql("SELECT ref || ' ' || title_vi FROM plans.duty WHERE id = :id")
            .param("id", record.duty())
            .query(String.class)
            .optional();
  }

  private List<FundingRecord> after(UUID id) {
    return jdbc.sql("SELECT * FROM plans.money_record WHERE follows = :id ORDER BY prepared_at, id")
        .param("id", id)
        .query(FundingRecord.class)
        .list();
  }

  private List<FundingFile.FundingMoment> steps(UUID id) {
    return jdbc.sql(
            """
            SELECT at, event, actor_kind, actor, agency, words FROM plans.money_step
             WHERE entry = :id ORDER BY version
            """)
        .param("id", id)
        .query(
            (row, n) ->
                new FundingFile.FundingMoment(
                    row.getTimestamp("at").toInstant(),
                    FundingEvent.valueOf(row.getString("event")),
                    new Actor(
                        Actor.ActorKind.valueOf(row.getString("actor_kind")),
                        row.getObject("actor", UUID.class),
                        row.getString("agency")),
                    row.getString("words")))
        .list();
  }

  /** A record on which another may rest. */
  public record Ground(FundingRecord record, Dong free) {}

  /** What the own agency may rest a step on now, the newest first. */
  @Transactional(readOnly = true)
  public List<Ground> grounds(FundingStage stage, LocalDate today, ActingOfficer member) {
    return jdbc
        .sql(
            """
            SELECT * FROM plans.money_record
             WHERE agency = :agency AND state IN ('APPROVED', 'APPRAISED')
             ORDER BY prepared_at DESC, id DESC LIMIT 300
            """)
        .param("agency", member.agency())
        .query(FundingRecord.class)
        .list()
        .stream()
        .filter(one -> stage != FundingStage.ESTIMATE && stage != FundingStage.SETTLEMENT)
        .filter(one -> checks.rests(stage, one, member.agency()).isEmpty())
        .filter(one -> checks.year(stage, one.year(), one.agency(), one.source(), today).isEmpty())
        .map(
            one ->
                new Ground(
                    one,
                    checks.free(one, one.id()).values().stream().reduce(Dong.ZERO, Dong::plus)))
        .filter(
            one ->
                stage == FundingStage.WITHDRAWAL
                    || stage == FundingStage.REFUND
                    || one.free().amount() > 0)
        .toList();
  }

  /** Years of the own agency that are over, hold money, and are not settled. */
  @Transactional(readOnly = true)
  public List<Unsettled> unsettled(LocalDate today, ActingOfficer member) {
    return jdbc
        .sql(
            """
            SELECT DISTINCT year, source FROM plans.money_record
             WHERE agency = :agency AND year < :year AND state IN ('APPROVED', 'BEFORE')
             ORDER BY year DESC, source
            """)
        .param("agency", member.agency())
        .param("year", today.getYear())
        .query(Unsettled.class)
        .list()
        .stream()
        .filter(one -> !checks.settled(one.year(), member.agency(), one.source()))
        .toList();
  }

  /** A year whose money is to be settled. */
  public record Unsettled(int year, FundingSource source) {}

  /** What something cost. */
  public record Cost(
      UUID record, String number, FundingStage stage, FundingState state, Dong amount) {}

  /** What was committed and paid for a duty, oldest first. */
  @Transactional(readOnly = true)
  public List<Cost> ofDuty(UUID duty, ActingOfficer member) {
    boolean all = fundingAccess.all(member);
    return jdbc.sql(
            """
            SELECT r.id AS record, r.number, r.stage, r.state, sum(a.amount_dong)::bigint AS amount
              FROM plans.money_record r JOIN plans.money_amount a ON a.entry = r.id
             WHERE r.duty = :duty AND r.state IN ('APPROVED', 'BEFORE')
               AND r.stage IN ('COMMITMENT', 'PAYMENT')
               AND (:all OR r.agency = ANY (string_to_array(:own, ',')))
             GROUP BY r.id ORDER BY r.prepared_at, r.id
            """)
        .param("duty", duty)
        .param("all", all)
        .param("own", all ? "" : String.join(",", fundingAccess.own(member)))
        .query(Cost.class)
        .list();
  }

  /** What was committed and paid for a case, for who may read the case; oldest first. */
  @Transactional(readOnly = true)
  public List<Cost> ofCase(UUID caseId, ActingOfficer member) {
    return ties.seenBy(
        member,
        () ->
            jdbc.sql(
                    """
                    SELECT r.id AS record, r.number, r.stage, r.state,
                           sum(a.amount_dong)::bigint AS amount
                      FROM plans.money_case c
                      JOIN plans.money_record r ON r.id = c.entry
                      JOIN plans.money_amount a ON a.entry = r.id
                     WHERE c.case_id = :case AND r.state = 'APPROVED'
                       AND r.stage IN ('COMMITMENT', 'PAYMENT')
                     GROUP BY r.id ORDER BY r.prepared_at, r.id
                    """)
                .param("case", caseId)
                .query(Cost.class)
                .list());
  }

  /** Whether a record may be opened by a member. */
  @Transactional(readOnly = true)
  public boolean opens(UUID record, ActingOfficer member) {
    return repository.one(record).filter(one -> fundingAccess.sees(one, member)).isPresent();
  }
}
