package vn.chosach.documents.acts;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.documents.Document;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;

/** What waits for an officer: the next step, signature, opinion or receipt of a document. */
@Component
public class PaperTasks {

  /** Submitted under a right of the officer that is in force; four eyes as in the life cycle. */
  private static final String TO_SIGN =
      """
       FROM documents.document d JOIN documents.signing_right s ON s.id = d.signing_right
      WHERE d.state = 'SUBMITTED' AND d.agency = ANY (string_to_array(:mine, ','))
        AND s.officer = :me::uuid AND s.revoked_at IS NULL
        AND daterange(s.valid_from, s.valid_to, '[]') @> :today::date
        AND d.drafted_by IS DISTINCT FROM :me::uuid
        AND NOT EXISTS (
              SELECT 1 FROM documents.act a WHERE a.document = d.id
                 AND a.event = 'REVISE' AND a.officer = :me::uuid)
      """;

  private static final String TO_GO_ON =
      """
       FROM documents.document d
      WHERE d.drafted_by = :me::uuid AND d.agency = ANY (string_to_array(:mine, ','))
        AND d.state IN ('DRAFT', 'SIGNED', 'NUMBERED')
        AND (d.state <> 'DRAFT' OR EXISTS (
              SELECT 1 FROM documents.act a WHERE a.document = d.id AND a.version = d.version
                 AND a.event = 'SEND_BACK'))
      """;

  private static final String FOR_OPINION =
      """
       FROM documents.document d JOIN documents.opinion o ON o.document = d.id
      WHERE d.state = 'OPINIONS' AND o.answered_at IS NULL
        AND o.agency = ANY (string_to_array(:mine, ','))
      """;

  private static final String TO_RECEIVE =
      """
       FROM documents.document d JOIN documents.recipient r ON r.document = d.id
      WHERE d.state IN ('ISSUED', 'REPLACED') AND r.state = 'SENT'
        AND r.agency = ANY (string_to_array(:mine, ','))
      """;

  private final JdbcClient jdbc;
  private final DocumentAuthority authority;
  private final InstantSource time;

  PaperTasks(JdbcClient jdbc, DocumentAuthority authority, InstantSource time) {
    this.jdbc = jdbc;
    this.authority = authority;
    this.time = time;
  }

  /** For the signature of the officer. */
  @Transactional(readOnly = true)
  public List<Document> toSign(ActingOfficer scribe, int most) {
    return found(TO_SIGN, scribe, most);
  }

  /** Drafted by the officer, and sent back, to be numbered or to be issued. */
  @Transactional(readOnly = true)
  public List<Document> toGoOn(ActingOfficer scribe, int most) {
    return found(TO_GO_ON, scribe, most);
  }

  /** For the opinion of an agency in whose name the officer works. */
  @Transactional(readOnly = true)
  public List<Document> forOpinion(ActingOfficer scribe, int most) {
    return found(FOR_OPINION, scribe, most);
  }

  /** Issued to an agency in whose name the officer works, and neither received nor refused. */
  @Transactional(readOnly = true)
  public List<Document> toReceive(ActingOfficer scribe, int most) {
    return found(TO_RECEIVE, scribe, most);
  }

  /** What documents are about, as far as the officer may read them. */
  @Transactional(readOnly = true)
  public Map<String, String> subjects(List<String> documents, ActingOfficer scribe) {
    var subjects = new HashMap<String, String>();
    bind(
            "SELECT d.id, d.subject FROM documents.document d WHERE d.id = ANY (:ids::uuid[]) AND "
                + DocumentAuthority.CONDITION,
            scribe)
        .param("all", DocumentAuthority.all(scribe))
        .param("ids", documents.toArray(String[]::new))
        .query((row, n) -> subjects.put(row.getString("id"), row.getString("subject")))
        .list();
    return subjects;
  }

  /** The longest waiting first. */
  private List<Document> found(String where, ActingOfficer scribe, int most) {
    return bind("SELECT DISTINCT d.*" + where + " ORDER BY d.changed_at, d.id LIMIT :most", scribe)
        .param("most", most)
        .query(Document.class)
        .list();
  }

  private JdbcClient.StatementSpec bind(String sql, ActingOfficer scribe) {
    return jdbc.sql(sql)
        .param("mine", String.join(",", authority.kept(scribe)))
        .param("me", scribe.actor().id())
        .param("today", Vietnam.dayOf(time.instant()));
  }
}
