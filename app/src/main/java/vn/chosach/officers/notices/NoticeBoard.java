package vn.chosach.officers.notices;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.notices.NoticeRooms.Reference;
import vn.chosach.officers.notices.NoticedRecords.SeenRecord;
import vn.chosach.ui.Page;

/**
 * What an officer was told, of records that the officer may still see: what is closed by now is
 * neither shown nor counted.
 */
@Component
public class NoticeBoard {

  /** Of older ones nothing is shown. */
  private static final int MOST = 300;

  private final JdbcClient jdbc;
  private final NoticeRooms rooms;
  private final InstantSource time;

  NoticeBoard(JdbcClient jdbc, NoticeRooms rooms, InstantSource time) {
    this.jdbc = jdbc;
    this.rooms = rooms;
    this.time = time;
  }

  /**
   * A notice.
   *
   * @param textKey message key of what happened
   * @param by officer who did it; {@code null} for the program and for citizens
   */
  public record Notice(
      UUID id,
      NoticeKind kind,
      String textKey,
      @Nullable UUID by,
      Instant at,
      boolean read,
      SeenRecord about) {}

  /** The newest first. */
  List<Notice> of(ActingOfficer reader, boolean unreadOnly, Page page) {
    return shown(stored(reader, unreadOnly), reader, page);
  }

  /** How many were not read. */
  public int unread(ActingOfficer reader, Page page) {
    return of(reader, true, page).size();
  }

  /** Unread ones of the kinds that the officer wants in the daily mail, the newest first. */
  public List<Notice> forMail(ActingOfficer reader, Page page) {
    Map<NoticeKind, NoticeWay> ways = ways(reader);
    return of(reader, true, page).stream()
        .filter(one -> ways.get(one.kind()) == NoticeWay.MAIL)
        .toList();
  }

  /** One of the own notices; reading it is noted. */
  @Transactional
  Optional<Notice> open(UUID id, ActingOfficer reader, Page page) {
    Optional<Notice> one =
        of(reader, false, page).stream().filter(notice -> notice.id().equals(id)).findFirst();
    one.ifPresent(notice -> read(reader, notice.id()));
    return one;
  }

  /** All of the own notices are read. */
  void readAll(ActingOfficer reader) {
    read(reader, null);
  }

  private void read(ActingOfficer reader, @Nullable UUID one) {
    jdbc.sql(
            """
            UPDATE officers.notice SET read_at = :now
             WHERE officer = :officer AND read_at IS NULL AND (:one::uuid IS NULL OR id = :one::uuid)
            """)
        .param("now", time.instant())
        .param("officer", reader.actor().id())
        .param("one", one)
        .update();
  }

  /** How the officer wants to be told, of each kind. */
  Map<NoticeKind, NoticeWay> ways(ActingOfficer officer) {
    var ways = new EnumMap<NoticeKind, NoticeWay>(NoticeKind.class);
    Arrays.stream(NoticeKind.values()).forEach(kind -> ways.put(kind, NoticeWay.BELL));
    jdbc.sql("SELECT kind, way FROM officers.notice_way WHERE officer = :officer")
        .param("officer", officer.actor().id())
        .query(
            (row, n) ->
                ways.put(
                    NoticeKind.valueOf(row.getString("kind")),
                    NoticeWay.valueOf(row.getString("way"))))
        .list();
    return ways;
  }

  /** From now on the officer is told so; time limits of one's own are never switched off. */
  void choose(NoticeKind kind, NoticeWay way, ActingOfficer officer) {
    jdbc.sql(
            """
            INSERT INTO officers.notice_way (officer, kind, way) VALUES (:officer, :kind, :way)
            ON CONFLICT (officer, kind) DO UPDATE SET way = EXCLUDED.way
            """)
        .param("officer", officer.actor().id())
        .param("kind", kind.name())
        .param("way", way.name())
        .update();
  }

  private List<StoredNotice> stored(ActingOfficer reader, boolean unreadOnly) {
    return jdbc.sql(
            """
            SELECT id, kind, record_kind, record, verb, told_by, told_at, read_at IS NOT NULL AS read
              FROM officers.notice
             WHERE officer = :officer AND (NOT :unreadOnly OR read_at IS NULL)
             ORDER BY told_at DESC, id LIMIT :most
            """)
        .param("officer", reader.actor().id())
        .param("unreadOnly", unreadOnly)
        .param("most", MOST)
        .query(StoredNotice.class)
        .list();
  }

  private List<Notice> shown(List<StoredNotice> stored, ActingOfficer reader, Page page) {
    if (stored.isEmpty()) {
      return List.of();
    }
    Map<Reference, SeenRecord> seen =
        rooms.seen(stored.stream().map(StoredNotice::reference).toList(), reader, page);
    return stored.stream()
        .flatMap(
            one -> Stream.ofNullable(seen.get(one.reference())).map(about -> notice(one, about)))
        .toList();
  }

  private Notice notice(StoredNotice one, SeenRecord about) {
    String key =
        switch (one.kind()) {
          case MENTION -> "officers.notices.mentioned";
          case CHANGE, CLOCK -> rooms.textKey(one.recordKind(), one.verb());
        };
    return new Notice(one.id(), one.kind(), key, one.toldBy(), one.toldAt(), one.read(), about);
  }

  private record StoredNotice(
      UUID id,
      NoticeKind kind,
      String recordKind,
      UUID record,
      String verb,
      @Nullable UUID toldBy,
      Instant toldAt,
      boolean read) {

    Reference reference() {
      return new Reference(recordKind, record);
    }
  }
}
