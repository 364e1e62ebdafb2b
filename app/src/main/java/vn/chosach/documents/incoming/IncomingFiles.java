package vn.chosach.documents.incoming;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.documents.acts.AppointedRights;
import vn.chosach.documents.acts.DocumentAuthority;
import vn.chosach.officers.ActingOfficer;

/**
 * One incoming document with its files, for the agency that received it, and for whoever may
 * confirm the right to sign that rests on it.
 */
@Component
public class IncomingFiles {

  private static final String SEEN =
      """
      (i.agency = ANY (string_to_array(:mine, ','))
       OR :committee AND EXISTS (
            SELECT FROM documents.signing_right s
             WHERE s.paper = i.id AND s.confirmed_at IS NULL AND s.revoked_at IS NULL))
      """;

  private final JdbcClient jdbc;
  private final DocumentAuthority authority;

  IncomingFiles(JdbcClient jdbc, DocumentAuthority authority) {
    this.jdbc = jdbc;
    this.authority = authority;
  }

  /**
   * An incoming document.
   *
   * @param document issued document that came here, or none
   * @param voided whether its sender declared the number of that document void
   * @param own whether the agency of the reader keeps it
   * @param files names and sizes of what came with it
   */
  public record Read(
      IncomingRegister.IncomingRegisterLine line,
      @Nullable UUID document,
      boolean voided,
      boolean own,
      List<Kept> files) {}

  /** A file that is kept; {@code place} from 1. */
  public record Kept(int place, String name, long size, String sha256) {}

  @Transactional(readOnly = true)
  public Optional<Read> read(UUID id, ActingOfficer scribe) {
    return jdbc.sql(
            """
            SELECT i.*, r.document, coalesce(d.state = 'VOIDED', false) AS voided,
                   i.agency = ANY (string_to_array(:mine, ',')) AS own
              FROM documents.incoming i
              LEFT JOIN documents.recipient r ON r.id = i.recipient
              LEFT JOIN documents.document d ON d.id = r.document
             WHERE i.id = :id AND\s"""
                + SEEN)
        .param("id", id)
        .param("mine", String.join(",", authority.kept(scribe)))
        .param("committee", AppointedRights.ofTheCommittee(scribe))
        .query(
            (row, n) ->
                new Read(
                    IncomingRegister.line(row, n),
                    row.getObject("document", UUID.class),
                    row.getBoolean("voided"),
                    row.getBoolean("own"),
                    kept(id)))
        .optional();
  }

  private List<Kept> kept(UUID incoming) {
    return jdbc.sql(
            """
            SELECT place, name, octet_length(bytes) AS size, sha256 FROM documents.attachment
             WHERE incoming = :id ORDER BY place
            """)
        .param("id", incoming)
        .query(Kept.class)
        .list();
  }

  /** The bytes of a file. */
  @Transactional(readOnly = true)
  public Optional<Arrival.File> file(UUID incoming, int place, ActingOfficer scribe) {
    return jdbc.sql(
            """
            SELECT a.name, a.type, a.bytes
              FROM documents.attachment a JOIN documents.incoming i ON i.id = a.incoming
             WHERE a.incoming = :id AND a.place = :place AND\s"""
                + SEEN)
        .param("committee", AppointedRights.ofTheCommittee(scribe))
        .param("id", incoming)
        .param("place", place)
        .param("mine", String.join(",", authority.kept(scribe)))
        .query((row, n) -> new Arrival.File(row.getString(1), row.getString(2), row.getBytes(3)))
        .optional();
  }
}
