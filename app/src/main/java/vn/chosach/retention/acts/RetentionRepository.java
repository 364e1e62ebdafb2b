package vn.chosach.retention.acts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.lifecycle.steps.RowSlice;
import vn.chosach.retention.ErasureProposal;
import vn.chosach.retention.RecordKind;
import vn.chosach.retention.Stub;

/** Rows of proposals, signatures and stubs. */
@Component
public record RetentionRepository(JdbcClient jdbc) {

  /** Proposals that one page shows; the next ones follow when these are signed. */
  private static final int MOST = 200;

  private static final String OPEN =
      """
      SELECT p.*, EXISTS (SELECT FROM retention.hold h WHERE (h.kind = p.kind
                               OR p.kind = 'TIP' AND h.kind = 'REPORTER') AND h.record = p.record AND h.released_at IS NULL) AS held
        FROM retention.proposal p
       WHERE p.settled_at IS NULL
      """;

  public List<ErasureProposal> open() {
    return jdbc.sql(OPEN + " ORDER BY p.asked_at, p.id LIMIT :most")
        .param("most", MOST)
        .query((row, n) -> proposal(row))
        .list();
  }

  /** How many wait, also beyond those. */
  public int waiting() {
    return jdbc.sql("SELECT count(*) FROM retention.proposal WHERE settled_at IS NULL")
        .query(Integer.class)
        .single();
  }

  /**
   * What stays of what was erased, the newest first.
   *
   * @param number of the record that was erased; empty for all
   * @return at most {@value #MOST}, and how many there are
   */
  public RowSlice<Stub> stubs(String number) {
    return new RowSlice<>(
        jdbc.sql(
                "SELECT *, first_by AS first_officer, second_by AS second_officer"
                    + " FROM retention.stub WHERE :number IN ('', number)"
                    + " ORDER BY erased_at DESC, id DESC LIMIT :most")
            .param("number", number)
            .param("most", MOST)
            .query(Stub.class)
            .list(),
        jdbc.sql("SELECT count(*) FROM retention.stub WHERE :number IN ('', number)")
            .param("number", number)
            .query(Integer.class)
            .single());
  }

  /** The proposal, held until the end of the transaction, while it is open. */
  Optional<ErasureProposal> hold(UUID id) {
    jdbc.sql("SELECT id FROM retention.proposal WHERE id = :id FOR UPDATE")
        .param("id", id)
        .query(UUID.class)
        .optional();
    return jdbc.sql(OPEN + " AND p.id = :id")
        .param("id", id)
        .query((row, n) -> proposal(row))
        .optional();
  }

  /**
   * @return whether no other was open for the record
   */
  boolean add(ErasureProposal proposal) {
    return jdbc.sql(
                """
                INSERT INTO retention.proposal
                  (id, kind, record, number, ground, words, basis, ended_on, asked_at, asked_by)
                VALUES (:id, :kind, :record, :number, :ground, :words, :basis, :ended, :at, :by)
                ON CONFLICT DO NOTHING
                """)
            .paramSource(proposal)
            .param("ended", proposal.endedOn())
            .param("at", proposal.askedAt())
            .param("by", proposal.askedBy())
            .update()
        == 1;
  }

  /**
   * How many are held, wait for a signature or were denied, so that the run proposes none of them.
   */
  int passedOver(RecordKind kind, Instant since) {
    return jdbc.sql(
            """
            SELECT (SELECT count(*) FROM retention.hold
                     WHERE (kind = :kind OR :kind = 'TIP' AND kind = 'REPORTER')
                       AND released_at IS NULL)::int
                 + (SELECT count(*) FROM retention.proposal
                     WHERE kind = :kind
                       AND (settled_at IS NULL OR outcome = 'DENIED' AND settled_at >= :since))::int
            """)
        .param("kind", kind.name())
        .param("since", since)
        .query(Integer.class)
        .single();
  }

  /** Whether the run of a day was made. */
  boolean ran(LocalDate day) {
    return jdbc.sql("SELECT EXISTS (SELECT FROM retention.nightly_run WHERE day = :day)")
        .param("day", day)
        .query(Boolean.class)
        .single();
  }

  void run(LocalDate day, Instant at) {
    jdbc.sql(
            "INSERT INTO retention.nightly_run (day, ended_at) VALUES (:day, :at)"
                + " ON CONFLICT DO NOTHING")
        .param("day", day)
        .param("at", at)
        .update();
  }

  boolean deniedSince(RecordKind kind, UUID record, Instant since) {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT FROM retention.proposal WHERE kind = :kind AND record = :record
                              AND outcome = 'DENIED' AND settled_at >= :since)
            """)
        .param("kind", kind.name())
        .param("record", record)
        .param("since", since)
        .query(Boolean.class)
        .single();
  }

  void sign(UUID proposal, UUID officer, String agency, Instant at, String words) {
    jdbc.sql(
            """
            INSERT INTO retention.signature (proposal, officer, agency, signed_at, words)
            VALUES (:proposal, :officer, :agency, :at, :words)
            """)
        .param("proposal", proposal)
        .param("officer", officer)
        .param("agency", agency)
        .param("at", at)
        .param("words", words)
        .update();
  }

  void settle(UUID proposal, String outcome, Instant at) {
    jdbc.sql("UPDATE retention.proposal SET settled_at = :at, outcome = :outcome WHERE id = :id")
        .param("at", at)
        .param("outcome", outcome)
        .param("id", proposal)
        .update();
  }

  void add(Stub stub, UUID record) {
    jdbc.sql(
            """
            INSERT INTO retention.stub
              (id, kind, record, number, ended_on, hash, parts, ground, basis, first_by,
               first_agency, second_by, second_agency, erased_at)
            VALUES (:id, :kind, :record, :number, :ended, :hash, :parts, :ground, :basis, :firstBy,
                    :firstAgency, :secondBy, :secondAgency, :at)
            """)
        .paramSource(stub)
        .param("record", record)
        .param("ended", stub.endedOn())
        .param("firstBy", stub.first().officer())
        .param("firstAgency", stub.first().agency())
        .param("secondBy", stub.second().officer())
        .param("secondAgency", stub.second().agency())
        .param("at", stub.erasedAt())
        .update();
  }

  private ErasureProposal proposal(ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    return new ErasureProposal(
        id,
        RecordKind.valueOf(row.getString("kind")),
        row.getObject("record", UUID.class),
        row.getString("number"),
        ErasureProposal.Ground.valueOf(row.getString("ground")),
        row.getString("words"),
        row.getString("basis"),
        row.getObject("ended_on", LocalDate.class),
        row.getTimestamp("asked_at").toInstant(),
        officer(row),
        row.getBoolean("held"),
        signatures(id));
  }

  private static @Nullable UUID officer(ResultSet row) throws SQLException {
    return row.getObject("asked_by", UUID.class);
  }

  private List<ErasureProposal.Signature> signatures(UUID proposal) {
    return jdbc.sql(
            "SELECT *, signed_at AS at FROM retention.signature WHERE proposal = :id ORDER BY"
                + " signed_at, officer")
        .param("id", proposal)
        .query(ErasureProposal.Signature.class)
        .list();
  }
}
