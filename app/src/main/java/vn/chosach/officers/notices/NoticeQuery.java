package vn.chosach.officers.notices;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.Page;

/** Reads the records of a room that one statement finds. */
@Component
public class NoticeQuery {

  private final JdbcClient jdbc;

  NoticeQuery(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Where a room finds its records.
   *
   * @param recordKind as the journal names it
   * @param sql answers {@code id}, {@code number}, {@code title} and the end {@code at} of the
   *     address for those of {@code :ids} that {@code :reader} sees
   * @param href beginning of the address, without language prefix
   * @param sight opens the rows of the room to the reader
   */
  public record NoticedSource(
      NoticeQuery rows,
      String recordKind,
      Map<String, String> toldActs,
      String sql,
      String href,
      Consumer<ActingOfficer> sight)
      implements NoticedRecords {

    @Override
    public Map<UUID, SeenRecord> seen(Collection<UUID> records, ActingOfficer reader, Page page) {
      return rows.of(this, records, reader);
    }
  }

  @Transactional(readOnly = true)
  public Map<UUID, NoticedRecords.SeenRecord> of(
      NoticedSource source, Collection<UUID> records, ActingOfficer reader) {
    source.sight().accept(reader);
    var seen = new HashMap<UUID, NoticedRecords.SeenRecord>();
    jdbc.sql(source.sql())
        .param("ids", records.toArray(UUID[]::new))
        .param("reader", reader.actor().id())
        .query(
            (row, n) ->
                seen.put(
                    row.getObject("id", UUID.class),
                    new NoticedRecords.SeenRecord(
                        row.getString("number"),
                        row.getString("title"),
                        source.href() + row.getString("at"))))
        .list();
    return seen;
  }
}
