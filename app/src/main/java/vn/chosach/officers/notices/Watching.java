package vn.chosach.officers.notices;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.notices.NoticeRooms.Reference;
import vn.chosach.officers.notices.NoticedRecords.SeenRecord;
import vn.chosach.ui.Page;

/** Theo dõi: records of whose changes an officer wants to be told; a preference, like a pin. */
@Component
public class Watching {

  private final JdbcClient jdbc;
  private final NoticeRooms rooms;
  private final InstantSource time;

  Watching(JdbcClient jdbc, NoticeRooms rooms, InstantSource time) {
    this.jdbc = jdbc;
    this.rooms = rooms;
    this.time = time;
  }

  /** A followed record, as its follower sees it. */
  record Followed(Reference reference, SeenRecord seen) {}

  public boolean follows(UUID record, UUID officer) {
    return jdbc.sql(
            """
            SELECT EXISTS (
              SELECT FROM officers.watching WHERE officer = :officer AND record = :record)
            """)
        .param("officer", officer)
        .param("record", record)
        .query(Boolean.class)
        .single();
  }

  /**
   * From now on the officer is told of changes.
   *
   * @param kind of the record, as the journal names it
   * @return whether the officer sees the record; without that nothing is followed
   */
  public boolean follow(String kind, UUID record, ActingOfficer officer, Page page) {
    var asked = new Reference(kind, record);
    if (rooms.seen(List.of(asked), officer, page).isEmpty()) {
      return false;
    }
    jdbc.sql(
            """
            INSERT INTO officers.watching (officer, record_kind, record, since)
            VALUES (:officer, :kind, :record, :now) ON CONFLICT DO NOTHING
            """)
        .param("officer", officer.actor().id())
        .param("kind", kind)
        .param("record", record)
        .param("now", time.instant())
        .update();
    return true;
  }

  /** Nothing happens to what is not followed. */
  void stop(UUID record, UUID officer) {
    jdbc.sql("DELETE FROM officers.watching WHERE officer = :officer AND record = :record")
        .param("officer", officer)
        .param("record", record)
        .update();
  }

  /** What an officer follows and still sees, the newest first. */
  List<Followed> of(ActingOfficer officer, Page page) {
    List<Reference> all =
        jdbc.sql(
                """
                SELECT record_kind AS kind, record FROM officers.watching
                 WHERE officer = :officer ORDER BY since DESC, record LIMIT 200
                """)
            .param("officer", officer.actor().id())
            .query(Reference.class)
            .list();
    Map<Reference, SeenRecord> seen = rooms.seen(all, officer, page);
    return all.stream()
        .flatMap(one -> Stream.ofNullable(seen.get(one)).map(about -> new Followed(one, about)))
        .toList();
  }
}
