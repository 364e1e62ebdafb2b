package vn.chosach.reports.keeping;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.cases.Cases;
import vn.chosach.cases.Dossier;
import vn.chosach.documents.Documents;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.reports.facts.ReportFactKind;
import vn.chosach.reports.facts.SortedParticulars;

/** Takes down particulars of cases, and counts them like everything else. */
@Component
public record Particulars(
    JdbcClient jdbc, Cases cases, Documents documents, Journal journal, SortedParticulars sorted) {

  private static final int LONGEST = 200;

  /**
   * @return {@code reports.case-unknown} also for a case that the reader does not see, {@code
   *     reports.kind-not-stated}, {@code reports.amount-negative}, {@code reports.paper-missing},
   *     {@code reports.paper-not-registered} for a number that was merely typed, {@code
   *     reports.day-ahead}, {@code reports.day-before-case}
   */
  public Optional<Refusal> state(UUID id, Particular wish, ActingOfficer reader, Instant now) {
    String paper = Folding.nfc(wish.paper()).strip();
    if (!wish.kind().stated()) {
      return Optional.of(Refusal.of("reports.kind-not-stated"));
    }
    if (wish.amount() < 0) {
      return Optional.of(Refusal.of("reports.amount-negative"));
    }
    if (paper.isEmpty() || paper.length() > LONGEST) {
      return Optional.of(Refusal.of("reports.paper-missing"));
    }
    if (wish.on().isAfter(Vietnam.dayOf(now))) {
      return Optional.of(Refusal.of("reports.day-ahead"));
    }
    Dossier dossier = cases.read(wish.number().strip(), reader).orElse(null);
    if (dossier == null) {
      return Optional.of(Refusal.of("reports.case-unknown"));
    }
    UUID caseId = dossier.file().id();
    Root root = root(caseId).orElse(null);
    if (root == null) {
      return Optional.of(Refusal.of("reports.case-not-counted"));
    }
    if (wish.on().isBefore(root.on())) {
      return Optional.of(Refusal.of("reports.day-before-case", "date", root.on().toString()));
    }
    // What an older statement rests on may stand in no register: it can be taken back all the same.
    if (wish.amount() > 0
        && !documents.registered(paper, dossier.file().access().agency(), reader)) {
      return Optional.of(Refusal.of("reports.paper-not-registered", "number", paper));
    }
    write(id, caseId, wish, paper, reader, now);
    return Optional.empty();
  }

  private void write(
      UUID id, UUID caseId, Particular wish, String paper, ActingOfficer reader, Instant now) {
    jdbc.sql("SELECT pg_advisory_xact_lock(389, :key)")
        .param("key", caseId.hashCode())
        .query((row, n) -> true)
        .single();
    int position =
        jdbc.sql(
                """
                INSERT INTO reports.particular
                  (id, case_id, position, number, kind, amount, happened_on, paper, officer,
                   agency, entered_at, adds)
                SELECT :id, :case::uuid, coalesce(max(position), 0) + 1, :number, :kind, :amount,
                       :on, :paper, :officer::uuid, :agency, :at::timestamptz, true
                  FROM reports.particular WHERE case_id = :case::uuid
                RETURNING position
                """)
            .paramSource(wish)
            .param("id", id)
            .param("case", caseId)
            .param("number", wish.number().strip())
            .param("paper", paper)
            .param("officer", reader.actor().id())
            .param("agency", reader.actor().agency() == null ? "" : reader.actor().agency())
            .param("at", now)
            .query(Integer.class)
            .single();
    count(caseId, position, wish, now);
    sorted.follow(List.of(caseId));
    journal.append(
        Act.of(reader.actor(), "reports.particular-stated", "case", caseId)
            .under(ReportLifeCycle.GROUND)
            .with(
                Map.of(
                    "kind", wish.kind().name(),
                    "amount", String.valueOf(wish.amount()),
                    "on", wish.on().toString(),
                    "paper", paper)));
  }

  /**
   * Takes back what the same paper stated of the same day and enters the new; another paper or
   * another day is one more. A zero leaves nothing of it standing. Until this was so, each
   * statement took the place of all before it, and those stay gone.
   */
  private void count(UUID caseId, int position, Particular wish, Instant now) {
    jdbc.sql(
            """
            WITH told AS (
              SELECT number, lead, forces, area, sort, online, root_on FROM reports.case_fact
               WHERE case_id = :case ORDER BY (source = 'CASE') DESC, step DESC, leg DESC LIMIT 1),
            same AS (
              SELECT max(p.position) AS position FROM reports.particular p, reports.particular mine
               WHERE mine.case_id = :case AND mine.position = :position
                 AND p.case_id = :case AND p.position < :position AND p.kind = mine.kind
                 AND p.happened_on = mine.happened_on AND lower(p.paper) = lower(mine.paper)
                 AND p.position >= coalesce((SELECT max(o.position) FROM reports.particular o
                                              WHERE o.case_id = :case AND o.kind = mine.kind
                                                AND NOT o.adds), 0)),
            entries AS (
              SELECT happened_on, -amount AS amount, online, forces, sort FROM reports.case_fact
               WHERE case_id = :case AND kind = :kind AND source = 'ADDED' AND amount > 0
                 AND step = (SELECT position FROM same)
              UNION ALL
              SELECT :on::date, :amount::bigint, online, forces, sort FROM told
               WHERE :amount <> 0)
            INSERT INTO reports.case_fact
              (case_id, source, step, leg, number, kind, happened_on, known_at, amount, lead,
               forces, area, sort, online, root_on)
            SELECT :case, 'ADDED', :position, (row_number() OVER ())::int - 1, t.number, :kind,
                   e.happened_on, :at::timestamptz, e.amount, t.lead, e.forces, t.area, e.sort,
                   e.online, t.root_on
              FROM entries e CROSS JOIN told t
            """)
        .paramSource(wish)
        .param("case", caseId)
        .param("position", position)
        .param("at", now)
        .update();
  }

  private Optional<Root> root(UUID caseId) {
    return jdbc.sql(
            "SELECT root_on FROM reports.case_fact WHERE case_id = :case AND step = 1 LIMIT 1")
        .param("case", caseId)
        .query((row, n) -> new Root(row.getObject("root_on", LocalDate.class)))
        .optional();
  }

  private record Root(LocalDate on) {}

  /** What can be stated. */
  public static List<ReportFactKind> kinds() {
    return java.util.Arrays.stream(ReportFactKind.values()).filter(ReportFactKind::stated).toList();
  }
}
