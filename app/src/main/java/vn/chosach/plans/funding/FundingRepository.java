package vn.chosach.plans.funding;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Dong;
import vn.chosach.kernel.IdSource;
import vn.chosach.plans.life.FundingEvent;
import vn.chosach.plans.life.FundingSource;
import vn.chosach.plans.life.Spending;

/** Rows of the records of money. */
@Component
record FundingRepository(JdbcClient jdbc, IdSource ids) {

  private static final String RECORD =
      """
      SELECT id, number, stage, year, agency, source, state, version, on_day, follows, tie, duty,
             words, answer, payee, unspent, document, paper_number, paper_day, prepared_by,
             prepared_at, approved_by, approved_at
        FROM plans.money_record
      """;

  UUID nextId() {
    return ids.next();
  }

  String nextNumber(int year) {
    long next = jdbc.sql("SELECT nextval('plans.money_number')").query(Long.class).single();
    return "KP-" + year + "-" + next;
  }

  Optional<FundingRecord> one(UUID id) {
    return record(" WHERE id = :id", id);
  }

  /** Held until the end of the transaction. */
  Optional<FundingRecord> hold(UUID id) {
    return record(" WHERE id = :id FOR NO KEY UPDATE", id);
  }

  Optional<FundingRecord> ofDocument(UUID document) {
    return record(" WHERE document = :id", document);
  }

  private Optional<FundingRecord> record(String where, UUID id) {
    return jdbc.sql(RECORD + where).param("id", id).query(FundingRecord.class).optional();
  }

  List<FundingAmount> amounts(UUID record) {
    return jdbc
        .sql(
            """
            SELECT a.line, l.spending, a.amount_dong AS amount, a.appraised_dong AS appraised,
                   a.left_dong AS "left"
              FROM plans.money_amount a JOIN plans.budget_line l ON l.id = a.line
             WHERE a.entry = :record
            """)
        .param("record", record)
        .query(FundingAmount.class)
        .list()
        .stream()
        .sorted(Comparator.comparing(FundingAmount::spending))
        .toList();
  }

  /**
   * The lines of these kinds, made when they are the first, and held in one order until the end of
   * the transaction: two who spend from the same line come one after the other.
   */
  Map<Spending, UUID> hold(
      int year, String agency, FundingSource source, Collection<Spending> kinds) {
    var lines = new TreeMap<Spending, UUID>();
    for (Spending spending : new TreeSet<>(kinds)) {
      jdbc.sql(
              """
              INSERT INTO plans.budget_line (id, year, agency, source, spending)
              VALUES (:id, :year, :agency, :source, :spending)
              ON CONFLICT (year, agency, source, spending) DO NOTHING
              """)
          .param("id", ids.next())
          .param("year", year)
          .param("agency", agency)
          .param("source", source.name())
          .param("spending", spending.name())
          .update();
      UUID line =
          jdbc.sql(
                  """
                  SELECT id FROM plans.budget_line
                   WHERE year = :year AND agency = :agency AND source = :source
                     AND spending = :spending
                     FOR NO KEY UPDATE
                  """)
              .param("year", year)
              .param("agency", agency)
              .param("source", source.name())
              .param("spending", spending.name())
              .query((row, n) -> row.getObject("id", UUID.class))
              .single();
      lines.put(spending, line);
    }
    return lines;
  }

  void add(FundingRecord record, List<FundingAmount> amounts, Actor by, String basis) {
    jdbc.sql(
            """
            INSERT INTO plans.money_record
              (id, number, stage, year, agency, source, state, version, on_day, follows, tie, duty,
               words, answer, payee, unspent, document, paper_number, paper_day, prepared_by, prepared_agency,
               prepared_at, approved_by, approved_at)
            VALUES (:id, :number, :stage, :year, :agency, :source, :state, 1, :onDay, :follows,
                    :tie, :duty, :words, :answer, :payee, :unspent, :document, :paperNumber,
                    :paperDay, :preparedBy, :name, :preparedAt, :approvedBy, :approvedAt)
            """)
        .paramSource(record)
        .param("name", by.agency())
        .update();
    for (FundingAmount one : amounts) {
      Dong left = one.left();
      jdbc.sql(
              """
              INSERT INTO plans.money_amount (entry, line, amount_dong, left_dong)
              VALUES (:record, :line, :amount, :left)
              """)
          .param("record", record.id())
          .param("line", one.line())
          .param("amount", one.amount().amount())
          .param("left", left == null ? null : left.amount())
          .update();
    }
    step(record, record.preparedAt(), FundingEvent.PREPARE, null, by, basis, record.words());
  }

  /** The case that a record names; its words lie here, behind the predicate of the case. */
  void tie(UUID record, UUID caseId, String number, @Nullable Integer exhibit, String words) {
    jdbc.sql(
            """
            INSERT INTO plans.money_case (entry, case_id, case_number, exhibit, words)
            VALUES (:record, :case, :number, :exhibit, :words)
            """)
        .param("record", record)
        .param("case", caseId)
        .param("number", number)
        .param("exhibit", exhibit)
        .param("words", words)
        .update();
  }

  void move(FundingRecord record) {
    jdbc.sql(
            """
            UPDATE plans.money_record
               SET state = :state, version = :version, paper_number = :paperNumber,
                   paper_day = :paperDay, approved_by = :approvedBy, approved_at = :approvedAt
             WHERE id = :id
            """)
        .paramSource(record)
        .update();
  }

  void appraise(UUID record, UUID line, Dong amount) {
    jdbc.sql(
            """
            UPDATE plans.money_amount SET appraised_dong = :amount
             WHERE entry = :record AND line = :line
            """)
        .param("amount", amount.amount())
        .param("record", record)
        .param("line", line)
        .update();
  }

  void step(
      FundingRecord after,
      Instant at,
      FundingEvent event,
      @Nullable String before,
      Actor actor,
      String basis,
      String words) {
    jdbc.sql(
            """
            INSERT INTO plans.money_step
              (id, entry, version, at, event, before_state, after_state, actor_kind, actor,
               agency, basis, words)
            VALUES (:id, :record, :version, :at, :event, :before, :after, :kind, :actor,
                    :agency, :basis, :words)
            """)
        .param("id", ids.next())
        .param("record", after.id())
        .param("version", after.version())
        .param("at", at)
        .param("event", event.name())
        .param("before", before)
        .param("after", after.state().name())
        .param("kind", actor.kind().name())
        .param("actor", actor.id())
        .param("agency", actor.agency())
        .param("basis", basis)
        .param("words", words)
        .update();
  }

  /** What was done since a version, oldest first. */
  List<ActOutcome.Meanwhile> since(UUID record, int seen) {
    return jdbc.sql(
            """
            SELECT at, event, actor_kind, actor, agency FROM plans.money_step
             WHERE entry = :record AND version > :seen ORDER BY version
            """)
        .param("record", record)
        .param("seen", seen)
        .query(
            (row, n) ->
                new ActOutcome.Meanwhile(
                    row.getTimestamp("at").toInstant(),
                    new Actor(
                        Actor.ActorKind.valueOf(row.getString("actor_kind")),
                        row.getObject("actor", UUID.class),
                        row.getString("agency")),
                    FundingEvent.valueOf(row.getString("event")).textKey()))
        .list();
  }
}
