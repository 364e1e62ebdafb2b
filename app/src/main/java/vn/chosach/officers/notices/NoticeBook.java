package vn.chosach.officers.notices;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.kernel.IdSource;

/** Writes notices down. */
@Component
public class NoticeBook {

  private final JdbcClient jdbc;
  private final IdSource ids;

  NoticeBook(JdbcClient jdbc, IdSource ids) {
    this.jdbc = jdbc;
    this.ids = ids;
  }

  /**
   * What is told of.
   *
   * @param recordKind as the journal names it
   * @param act entry of the journal, of which an officer is told once; {@code null} for none
   * @param verb as in the journal
   * @param by officer who did it; {@code null} for the program and for citizens
   */
  public record ToldNotice(
      NoticeKind kind,
      String recordKind,
      UUID record,
      @Nullable UUID act,
      String verb,
      @Nullable UUID by,
      Instant at) {}

  /** Tells an officer, unless the officer does without such notices. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void tell(UUID officer, ToldNotice told) {
    jdbc.sql(
            """
            INSERT INTO officers.notice
              (id, officer, kind, record_kind, record, act, verb, told_by, told_at)
            SELECT :id, :officer, :kind, :recordKind, :record, :act::uuid, :verb, :by::uuid, :at
             WHERE EXISTS (SELECT FROM officers.officer o WHERE o.id = :officer)
               AND NOT EXISTS (
                 SELECT FROM officers.notice_way w
                  WHERE w.officer = :officer AND w.kind = :kind AND w.way = 'OFF')
            ON CONFLICT DO NOTHING
            """)
        .paramSource(told)
        .param("id", ids.next())
        .param("officer", officer)
        .param("kind", told.kind().name())
        .update();
  }
}
