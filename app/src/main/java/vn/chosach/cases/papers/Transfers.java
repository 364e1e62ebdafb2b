package vn.chosach.cases.papers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.cases.acts.CaseWish;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.CaseState;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;

/**
 * Rows of the transfers to the criminal side, each about some subjects of a case or about all of
 * it, and what they do to a decision that stands (Luật Xử lý vi phạm hành chính art. 62, 63).
 */
@Component
public record Transfers(JdbcClient jdbc, IdSource ids) {

  /**
   * Condition on a row {@code r} of {@code cases.ruling}: it is suspended, or waits to be annulled
   * because its violator is prosecuted (art. 62.3).
   */
  public static final String SUSPENDED =
      """
      EXISTS (SELECT FROM cases.transfer t
               WHERE t.case_id = r.case_id
                 AND (t.result IS NULL OR t.result = 'PROSECUTED' AND r.kind = 'FINE')
                 AND (t.whole OR EXISTS (SELECT FROM cases.transfer_subject s
                                          WHERE s.transfer = t.id AND s.subject = r.violator)))
      """;

  private static final String PROSECUTED = "PROSECUTED";

  /**
   * A transfer.
   *
   * @param number of the signed decision; {@code null} for files of before
   * @param referral that carries it; {@code null} for files of before
   * @param decided state of a case that was decided before and went as a whole
   * @param whole whether it is about the case as a whole
   * @param subjects whom it names
   * @param result {@code RETURNED}, {@code DECLINED} or {@code PROSECUTED}; {@code null} while open
   */
  public record TransferRow(
      UUID id,
      String receiver,
      Instant sentAt,
      String articles,
      @Nullable String number,
      @Nullable UUID referral,
      @Nullable CaseState decided,
      boolean whole,
      boolean byBody,
      @Nullable String result,
      List<UUID> subjects) {

    public TransferRow {
      subjects = List.copyOf(subjects);
    }

    /** Whether the criminal side has the file. */
    public boolean open() {
      return result == null;
    }

    /** Whether the criminal side prosecutes. */
    public boolean prosecuted() {
      return PROSECUTED.equals(result);
    }

    /** Whether nobody else decides about the same act. */
    public boolean bars() {
      return open() || prosecuted();
    }

    public boolean concerns(@Nullable UUID subject) {
      return whole || subjects.contains(subject);
    }
  }

  /**
   * @param number of the signed decision; {@code null} for a file that went without one
   * @param whole whether it is about the case as a whole
   * @param decided state of a case that was decided before; {@code null} while nothing is
   */
  public UUID begin(
      CaseWish wish,
      SentFile file,
      UUID referral,
      boolean whole,
      @Nullable CaseState decided,
      @Nullable SignedPaper paper) {
    UUID id = ids.next();
    jdbc.sql(
            """
            INSERT INTO cases.transfer
              (id, case_id, receiver, sent_at, articles, referral, decided, whole, document, number)
            VALUES (:id, :case, :receiver, :at, :articles, :referral, :decided, :whole, :document,
                    :number)
            """)
        .param("id", id)
        .param("case", wish.file().id())
        .param("receiver", file.receiver())
        .param("at", wish.now())
        .param("articles", file.articles())
        .param("referral", referral)
        .param("decided", decided == null ? null : decided.name())
        .param("whole", whole)
        .param("document", paper == null ? null : paper.document())
        .param("number", paper == null ? null : paper.number())
        .update();
    for (UUID subject : file.subjects()) {
      jdbc.sql(
              """
              INSERT INTO cases.transfer_subject (transfer, subject, case_id)
              VALUES (:transfer, :subject, :case)
              """)
          .param("transfer", id)
          .param("subject", subject)
          .param("case", wish.file().id())
          .update();
    }
    return id;
  }

  /**
   * What goes.
   *
   * @param subjects whom it is about; none for the case as a whole
   */
  public record SentFile(String receiver, String articles, List<UUID> subjects) {
    public SentFile {
      subjects = List.copyOf(subjects);
    }
  }

  /** Those of a case, the newest first. */
  public List<TransferRow> of(UUID caseId) {
    return jdbc.sql(
            """
            SELECT t.*, ARRAY(SELECT s.subject FROM cases.transfer_subject s
                               WHERE s.transfer = t.id ORDER BY s.subject) AS subjects
              FROM cases.transfer t WHERE t.case_id = :case ORDER BY t.sent_at DESC, t.id DESC
            """)
        .param("case", caseId)
        .query((row, n) -> row(row))
        .list();
  }

  private static TransferRow row(ResultSet row) throws SQLException {
    String decided = row.getString("decided");
    return new TransferRow(
        row.getObject("id", UUID.class),
        row.getString("receiver"),
        row.getTimestamp("sent_at").toInstant(),
        row.getString("articles"),
        row.getString("number"),
        row.getObject("referral", UUID.class),
        decided == null ? null : CaseState.valueOf(decided),
        row.getBoolean("whole"),
        row.getBoolean("by_body"),
        row.getString("result"),
        Arrays.asList((UUID[]) row.getArray("subjects").getArray()));
  }

  /** Those that are with the criminal side. */
  public List<TransferRow> open(CaseFile file) {
    return of(file.id()).stream().filter(TransferRow::open).toList();
  }

  /** The one that a referral carries, while it is open. */
  public Optional<TransferRow> open(CaseFile file, UUID referral) {
    return open(file).stream().filter(one -> referral.equals(one.referral())).findFirst();
  }

  /**
   * Why nobody decides about a subject: the criminal side has the file, or prosecutes (art. 62,
   * 65).
   */
  public Optional<Refusal> barred(CaseFile file, UUID subject) {
    return of(file.id()).stream()
        .filter(one -> one.bars() && one.concerns(subject))
        .findFirst()
        .map(
            one ->
                Refusal.of(
                    one.open() ? "cases.subject-with-criminal" : "cases.subject-prosecuted"));
  }

  /** Whether nobody who could be sanctioned is left to the administrative track. */
  public boolean covers(CaseFile file) {
    return !jdbc.sql(
            """
            SELECT EXISTS (
              SELECT FROM cases.subject v
               WHERE v.case_id = :case AND v.kind IN ('PERSON', 'BUSINESS', 'SHOP')
                 AND NOT EXISTS (
                   SELECT FROM cases.transfer t
                    WHERE t.case_id = v.case_id AND coalesce(t.result, 'PROSECUTED') = 'PROSECUTED'
                      AND (t.whole OR EXISTS (SELECT FROM cases.transfer_subject s
                                               WHERE s.transfer = t.id AND s.subject = v.id))))
            """)
        .param("case", file.id())
        .query(Boolean.class)
        .single();
  }

  /** Ends a transfer. */
  public void end(TransferRow one, String result, boolean byBody, Instant at) {
    jdbc.sql(
            """
            UPDATE cases.transfer SET result = :result, ended_at = :at, by_body = :byBody
             WHERE id = :id
            """)
        .param("result", result)
        .param("at", at)
        .param("byBody", byBody)
        .param("id", one.id())
        .update();
  }

  /** Numbers of the fines that wait to be annulled because their violator is prosecuted. */
  public List<String> toAnnul(CaseFile file) {
    return jdbc.sql(
            """
            SELECT r.number FROM cases.ruling r
             WHERE r.case_id = :case AND r.kind = 'FINE' AND r.annulled_on IS NULL
               AND EXISTS (SELECT FROM cases.transfer t
                            WHERE t.case_id = r.case_id AND t.result = 'PROSECUTED'
                              AND (t.whole OR EXISTS (
                                     SELECT FROM cases.transfer_subject s
                                      WHERE s.transfer = t.id AND s.subject = r.violator)))
             ORDER BY r.decided_on, r.id
            """)
        .param("case", file.id())
        .query(String.class)
        .list();
  }
}
