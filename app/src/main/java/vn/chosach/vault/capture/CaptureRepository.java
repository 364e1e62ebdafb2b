package vn.chosach.vault.capture;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Column;
import vn.chosach.ui.lists.ListOrder;
import vn.chosach.vault.Capture;
import vn.chosach.vault.CaptureState;
import vn.chosach.vault.CaptureWish;
import vn.chosach.vault.Lock;
import vn.chosach.vault.keeping.Seals;

/** Rows of captures; address and reason are sealed. */
@Component
public record CaptureRepository(JdbcClient jdbc, Seals seals) {

  private static final Map<String, String> ORDERS =
      Map.of("host", "host", "state", "state", "asked", "asked_at", "reference", "reference");

  private static final String MARK = "vault/address";

  public void queue(UUID id, String host, CaptureWish wish, Actor actor, Instant now) {
    jdbc.sql(
            """
            INSERT INTO vault.capture
              (id, owner, reference, host, url, url_mark, reason, actor_kind, actor, agency,
               asked_at, state, next_at)
            VALUES (:id, :owner, :reference, :host, :url, :mark, :reason, :kind, :actor, :agency,
                    :now, 'QUEUED', :now)
            """)
        .param("id", id)
        .param("owner", wish.owner())
        .param("reference", wish.reference())
        .param("host", host)
        .param("url", sealed(id, "url", wish.address()))
        .param("mark", mark(wish.address()))
        .param("reason", sealed(id, "reason", wish.reason()))
        .param("kind", actor.kind().name())
        .param("actor", actor.id())
        .param("agency", actor.agency())
        .param("now", now)
        .update();
  }

  public Optional<Capture> one(UUID id) {
    return one(id, capture -> true);
  }

  /** What it belongs to; empty for one that belongs to nothing or does not exist. */
  public Optional<UUID> ownerOf(UUID id) {
    return jdbc.sql("SELECT owner FROM vault.capture WHERE id = :id AND owner IS NOT NULL")
        .param("id", id)
        .query(UUID.class)
        .optional();
  }

  /** The same, read to its end only for whoever may see it. */
  public Optional<Capture> one(UUID id, Predicate<Capture> may) {
    return jdbc.sql("SELECT * FROM vault.capture WHERE id = :id")
        .param("id", id)
        .query(this::row)
        .optional()
        .filter(may)
        .map(capture -> capture.with(parts(id)));
  }

  /**
   * Captures that an officer may list: those of the agency and, for leaders of the committee, all.
   *
   * @param agency {@code null} for all
   * @param before only those asked earlier than this one
   */
  public List<Capture> list(@Nullable String agency, String words, int offset, int limit) {
    return listed(
            "SELECT *", agency, words, " ORDER BY " + ListOrder.asked().sql(ORDERS, "id DESC"))
        .param("offset", offset)
        .param("limit", limit)
        .query(this::row)
        .list();
  }

  public int count(@Nullable String agency, String words) {
    return listed("SELECT count(*)::int", agency, words, "").query(Integer.class).single();
  }

  /** Only what is asked for, so that its plan is kept. */
  private JdbcClient.StatementSpec listed(
      String what, @Nullable String agency, String words, String order) {
    var said = new StringBuilder(what).append(" FROM vault.capture WHERE true");
    if (agency != null) {
      said.append(" AND agency = :agency");
    }
    if (!words.isBlank()) {
      said.append(" AND (position(lower(:words) IN lower(host)) > 0 OR reference = :words)");
    }
    said.append(order).append(order.isEmpty() ? "" : " OFFSET :offset LIMIT :limit");
    return jdbc.sql(said.toString()).param("agency", agency).param("words", words.strip());
  }

  public List<Capture> of(UUID owner) {
    return jdbc.sql("SELECT * FROM vault.capture WHERE owner = :owner ORDER BY asked_at, id")
        .param("owner", owner)
        .query(this::row)
        .list();
  }

  /** Other captures of the same page, newest first. */
  public List<Capture> ofSamePage(Capture capture, int limit) {
    return jdbc.sql(
            """
            SELECT * FROM vault.capture WHERE url_mark = :mark AND id <> :id
             ORDER BY id DESC LIMIT :limit
            """)
        .param("mark", mark(capture.address()))
        .param("id", capture.id())
        .param("limit", limit)
        .query(this::row)
        .list();
  }

  public int waitingOf(Actor actor) {
    return jdbc.sql(
            """
            SELECT count(*) FROM vault.capture
             WHERE state = 'QUEUED' AND actor IS NOT DISTINCT FROM :actor::uuid
            """)
        .param("actor", actor.id())
        .query(Integer.class)
        .single();
  }

  /**
   * Takes the next due capture for a while; who dies over it leaves it to the next. For what was
   * destroyed no hour is asked for.
   */
  Optional<Capture> take(Instant now, Duration lease) {
    return jdbc.sql(
            """
            UPDATE vault.capture SET next_at = :until
             WHERE id = (SELECT id FROM vault.capture c WHERE next_at <= :now
                            AND NOT EXISTS (SELECT FROM vault.destruction d
                                             WHERE d.item = c.id AND d.done_at IS NOT NULL)
                          ORDER BY next_at LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING *
            """)
        .param("now", now)
        .param("until", now.plus(lease))
        .query(this::row)
        .optional();
  }

  /**
   * @return whether it was still there; not where another program brought it further meanwhile
   */
  boolean failed(Capture capture, String fault, @Nullable Instant again) {
    return jdbc.sql(
                """
            UPDATE vault.capture
               SET tries = tries + 1, fault = :fault, next_at = :again::timestamptz,
                   state = CASE WHEN :again::timestamptz IS NULL THEN 'FAILED' ELSE state END
             WHERE id = :id AND state = :seen
            """)
            .param("id", capture.id())
            .param("seen", capture.state().name())
            .param("fault", fault)
            .param("again", again)
            .update()
        == 1;
  }

  /** A part that is sealed on the shelf. */
  record Shelved(String name, String type, long size, String sha256, String address) {}

  void keepPart(UUID id, Shelved part) {
    jdbc.sql(
            """
            INSERT INTO vault.capture_part (capture, name, type, size, sha256, lies_at)
            VALUES (:id, :name, :type, :size, :sha256, :at)
            """)
        .paramSource(part)
        .param("id", id)
        .param("sha256", HexFormat.of().parseHex(part.sha256()))
        .param("at", part.address())
        .update();
  }

  /** Whether a row speaks of any of them. */
  boolean knows(List<Shelved> shelved) {
    return jdbc.sql("SELECT EXISTS (SELECT FROM vault.capture_part WHERE lies_at = ANY (:at))")
        .param("at", shelved.stream().map(Shelved::address).toArray(String[]::new))
        .query(Boolean.class)
        .single();
  }

  /**
   * @return whether it was still waiting; another may have been quicker
   */
  boolean fetched(UUID id, Fetch found, Instant now) {
    return jdbc.sql(
                """
                UPDATE vault.capture
                   SET state = 'FETCHED', tries = 0, fault = NULL, next_at = :now,
                       fetched_at = :at, status = :status, truncated = :cut,
                       no_picture = :noPicture, manifest = :manifest
                 WHERE id = :id AND state = 'QUEUED'
                """)
            .paramSource(found)
            .param("id", id)
            .param("now", now)
            .param("manifest", HexFormat.of().parseHex(found.manifest()))
            .update()
        == 1;
  }

  /** What is noted of a fetch. */
  record Fetch(Instant at, int status, boolean cut, @Nullable String noPicture, String manifest) {}

  boolean stamped(UUID id, Instant at, String authority) {
    return jdbc.sql(
                """
                UPDATE vault.capture
                   SET state = 'STAMPED', fault = NULL, next_at = NULL, stamped_at = :at,
                       authority = :authority
                 WHERE id = :id AND state = 'FETCHED'
                """)
            .param("id", id)
            .param("at", at)
            .param("authority", authority)
            .update()
        == 1;
  }

  private List<Capture.CapturePart> parts(UUID id) {
    return jdbc.sql(
            "SELECT name, type, size, sha256 FROM vault.capture_part WHERE capture = :id ORDER BY"
                + " name")
        .param("id", id)
        .query(Capture.CapturePart.class)
        .list();
  }

  private Capture row(ResultSet row, int number) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    byte[] manifest = row.getBytes("manifest");
    return new Capture(
        id,
        row.getObject("owner", UUID.class),
        row.getString("reference"),
        row.getString("host"),
        opened(id, "url", row.getBytes("url")),
        opened(id, "reason", row.getBytes("reason")),
        new Actor(
            Actor.ActorKind.valueOf(row.getString("actor_kind")),
            row.getObject("actor", UUID.class),
            row.getString("agency")),
        row.getTimestamp("asked_at").toInstant(),
        CaptureState.valueOf(row.getString("state")),
        row.getInt("tries"),
        row.getString("fault"),
        Column.instant(row, "next_at"),
        Column.instant(row, "fetched_at"),
        row.getInt("status"),
        row.getBoolean("truncated"),
        row.getString("no_picture"),
        manifest == null ? null : HexFormat.of().formatHex(manifest),
        Column.instant(row, "stamped_at"),
        row.getString("authority"),
        List.of());
  }

  private byte[] mark(String address) {
    return seals.mark(MARK, address.getBytes(StandardCharsets.UTF_8));
  }

  private byte[] sealed(UUID id, String what, String words) {
    return seals.seal(
        Lock.CONTENT, "capture/" + id + "/" + what, words.getBytes(StandardCharsets.UTF_8));
  }

  private String opened(UUID id, String what, byte[] sealed) {
    return new String(
        seals.open(Lock.CONTENT, "capture/" + id + "/" + what, sealed), StandardCharsets.UTF_8);
  }
}
