package vn.chosach.retention.papers;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static vn.chosach.kernel.Folding.clean;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.documents.archive.Archives;
import vn.chosach.documents.archive.Archives.ArchivedPaper;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.sight.RowSecurityContext;
import vn.chosach.retention.papers.PaperBatch.BatchPaper;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Texts;

/**
 * Lines of lists of papers past their years. A line falls out with its reason when the council
 * keeps the paper, or when it cannot be erased; the paper may be listed again.
 */
@Component
record BatchLines(
    JdbcClient jdbc,
    Archives archives,
    Journal journal,
    Texts texts,
    InstantSource time,
    RowSecurityContext context) {

  private static final int MOST = 100;

  /** Papers of an agency whose years are over and that stand in no list, the oldest first. */
  List<ArchivedPaper> past(String agency) {
    List<UUID> listed =
        jdbc.sql(
                """
                SELECT p.record FROM retention.batch_paper p
                  JOIN retention.batch b ON b.id = p.batch
                 WHERE b.agency = :agency AND p.fell_out IS NULL
                   AND NOT EXISTS (SELECT FROM retention.stub s
                                    WHERE s.kind = 'PAPER' AND s.record = p.record)
                """)
            .param("agency", agency)
            .query(UUID.class)
            .list();
    return archives.past(agency, Vietnam.dayOf(time.instant()), listed, MOST);
  }

  void add(UUID batch, List<ArchivedPaper> papers) {
    for (ArchivedPaper one : papers) {
      jdbc.sql(
              """
              INSERT INTO retention.batch_paper (batch, record, number, day, subject, code, ends)
              VALUES (:batch, :id, :number, :day, :subject, :fileCode, :ends)
              """)
          .paramSource(one)
          .param("batch", batch)
          .update();
    }
  }

  List<BatchPaper> of(UUID batch) {
    return jdbc.sql(
            """
            SELECT p.*, kernel.plain_mark(p.record, '') IS NOT DISTINCT FROM '*' AS plain,
                   EXISTS (SELECT FROM retention.stub s
                            WHERE s.kind = 'PAPER' AND s.record = p.record
                              AND p.fell_out IS NULL) AS erased
              FROM retention.batch_paper p WHERE p.batch = :batch ORDER BY p.ends, p.record
            """)
        .param("batch", batch)
        .query(BatchPaper.class)
        .list();
  }

  /** Whether who looks sees every paper of a list. */
  boolean whole(UUID batch) {
    return context.asTheProgram(Map.of(), () -> count(batch)) == count(batch);
  }

  private int count(UUID batch) {
    return jdbc.sql("SELECT count(*) FROM retention.batch_paper WHERE batch = :batch")
        .param("batch", batch)
        .query(Integer.class)
        .single();
  }

  /** These papers are not erased by this list; what was proposed for them is settled. */
  void fallOut(PaperBatch batch, List<UUID> records, String reason, String law, Actor by) {
    jdbc.sql(
            """
            UPDATE retention.batch_paper SET fell_out = :reason
             WHERE batch = :batch AND record = ANY (:records) AND fell_out IS NULL
            """)
        .param("reason", clean(reason))
        .param("batch", batch.id())
        .param("records", records.toArray(UUID[]::new))
        .update();
    jdbc.sql(
            """
            UPDATE retention.proposal SET settled_at = :now, outcome = 'DENIED'
             WHERE kind = 'PAPER' AND record = ANY (:records) AND settled_at IS NULL
            """)
        .param("now", java.sql.Timestamp.from(time.instant()))
        .param("records", records.toArray(UUID[]::new))
        .update();
    journal.append(
        Act.of(by, "retention.papers-kept", "batch", batch.id())
            .under(law)
            .because(clean(reason))
            .with(Map.of("number", batch.number(), "papers", String.valueOf(records.size()))));
  }

  private record Unfinished(UUID record, boolean held, boolean proposed) {}

  /** Why an unfinished paper cannot be erased; empty for one that is waited for. */
  private String why(Unfinished one) {
    if (one.held()) {
      return "held";
    }
    if (!one.proposed()) {
      return "denied";
    }
    return archives.running(one.record(), Vietnam.dayOf(time.instant())) ? "reopened" : "";
  }

  /**
   * When no other is waited for, what a hold protects, what an agency denied, and what is of a
   * record that was opened again falls out.
   */
  void settle(PaperBatch batch, String law, Actor by) {
    List<Unfinished> rest =
        jdbc.sql(
                """
                SELECT p.record,
                       EXISTS (SELECT FROM retention.hold h WHERE h.kind = 'PAPER'
                                  AND h.record = p.record AND h.released_at IS NULL) AS held,
                       EXISTS (SELECT FROM retention.proposal o WHERE o.kind = 'PAPER'
                                  AND o.record = p.record AND o.settled_at IS NULL) AS proposed
                  FROM retention.batch_paper p
                 WHERE p.batch = :batch AND p.fell_out IS NULL
                   AND NOT EXISTS (SELECT FROM retention.stub s
                                    WHERE s.kind = 'PAPER' AND s.record = p.record)
                """)
            .param("batch", batch.id())
            .query(Unfinished.class)
            .list();
    Map<String, List<UUID>> stays =
        rest.stream().collect(groupingBy(this::why, mapping(Unfinished::record, toList())));
    if (!stays.containsKey("")) {
      stays.forEach(
          (why, some) ->
              fallOut(batch, some, texts.text(Lang.VI, "retention.batches." + why), law, by));
    }
  }
}
