package vn.chosach.outreach.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Actor;
import vn.chosach.outreach.life.OutreachAudience;
import vn.chosach.outreach.life.OutreachChannel;
import vn.chosach.outreach.life.OutreachItem;
import vn.chosach.outreach.life.OutreachItemEvent;
import vn.chosach.outreach.life.OutreachItemState;
import vn.chosach.outreach.life.OutreachStep;
import vn.chosach.outreach.life.OutreachTheme;

/** Rows of what was done. */
@Component
public class OutreachItemRepository {

  private static final String KNOWN =
      """
      CASE :part WHEN 'waiting' THEN i.state = 'RECORDED' AND i.agency = :agency
                 WHEN 'own' THEN i.agency = :agency
                 WHEN 'public' THEN i.state = 'CONFIRMED' AND i.link <> ''
                 ELSE i.state = 'CONFIRMED' END
      """;

  private final JdbcClient jdbc;

  OutreachItemRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Which items a list shows. */
  public enum OutreachItemPart {
    /** Confirmed ones of every agency. */
    DONE,
    /** Those of the own agency that ask for a second person. */
    WAITING,
    OWN,
    /** Confirmed ones that have an address, as everybody may read them. */
    PUBLIC
  }

  void add(OutreachItem one) {
    jdbc.sql(
            """
            INSERT INTO outreach.item
              (id, number, title, agency, plan, line, theme, audience, channel, area, day, link,
               reach, reach_how, campaign, state, since, version, recorded_by)
            VALUES (:id, :number, :title, :agency, :plan, :line, :theme, :audience, :channel, :area,
                    :day, :link, :reach, :how, :campaign, :state, :since, :version, :by)
            """)
        .param("id", one.id())
        .param("number", one.number())
        .param("title", one.title())
        .param("agency", one.agency())
        .param("plan", one.plan())
        .param("line", one.line())
        .param("theme", one.theme().name())
        .param("audience", one.audience().name())
        .param("channel", one.channel().name())
        .param("area", one.area())
        .param("day", one.day())
        .param("link", one.link())
        .param("reach", one.reach())
        .param("how", one.reachHow())
        .param("campaign", one.campaign())
        .param("state", one.state().name())
        .param("since", one.since())
        .param("version", one.version())
        .param("by", one.recordedBy())
        .update();
  }

  void write(OutreachItem one) {
    jdbc.sql(
            """
            UPDATE outreach.item SET state = :state, since = :since, version = :version
             WHERE id = :id
            """)
        .param("id", one.id())
        .param("state", one.state().name())
        .param("since", one.since())
        .param("version", one.version())
        .update();
  }

  void append(UUID of, UUID id, OutreachStep<OutreachItemEvent> step) {
    jdbc.sql(
            """
            INSERT INTO outreach.item_step
              (id, item, number, at, event, actor_kind, officer, agency, words)
            VALUES (:id, :item, :number, :at, :event, :kind, :officer, :agency, :words)
            """)
        .param("id", id)
        .param("item", of)
        .param("number", step.number())
        .param("at", step.at())
        .param("event", step.event().name())
        .param("kind", step.actor().kind().name())
        .param("officer", step.actor().id())
        .param("agency", step.actor().agency())
        .param("words", step.words())
        .update();
  }

  /** Whether the agency already told of what stands there. */
  boolean known(String agency, String link) {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT FROM outreach.item
                            WHERE agency = :agency AND link = :link
                              AND state IN ('RECORDED', 'CONFIRMED'))
            """)
        .param("agency", agency)
        .param("link", link)
        .query(Boolean.class)
        .single();
  }

  /** The newest first. */
  public List<OutreachItem> page(OutreachItemPart part, String agency, int offset, int limit) {
    return jdbc.sql(
            "SELECT * FROM outreach.item i WHERE "
                + KNOWN
                + " ORDER BY i.day DESC, i.number DESC LIMIT :limit OFFSET :offset")
        .param("part", part.name().toLowerCase(Locale.ROOT))
        .param("agency", agency)
        .param("limit", limit)
        .param("offset", offset)
        .query((row, n) -> read(row, false))
        .list();
  }

  public int count(OutreachItemPart part, String agency) {
    return jdbc.sql("SELECT count(*) FROM outreach.item i WHERE " + KNOWN)
        .param("part", part.name().toLowerCase(Locale.ROOT))
        .param("agency", agency)
        .query(Integer.class)
        .single();
  }

  /**
   * How many confirmed ones a line has on a day.
   *
   * @param line number of the line
   */
  record DoneOnDay(int line, LocalDate day, int done) {}

  List<DoneOnDay> done(UUID plan) {
    return jdbc.sql(
            """
            SELECT line, day, count(*) AS done FROM outreach.item
             WHERE plan = :plan AND state = 'CONFIRMED' GROUP BY line, day
            """)
        .param("plan", plan)
        .query(DoneOnDay.class)
        .list();
  }

  public Optional<OutreachItem> numbered(String number) {
    return one("number = :key", number, "");
  }

  Optional<OutreachItem> one(UUID id) {
    return one("id = :key", id, "");
  }

  Optional<OutreachItem> hold(UUID id) {
    return one("id = :key", id, " FOR UPDATE NOWAIT");
  }

  private Optional<OutreachItem> one(String where, Object key, String lock) {
    return jdbc.sql("SELECT * FROM outreach.item WHERE " + where + lock)
        .param("key", key)
        .query((row, n) -> read(row, true))
        .optional();
  }

  private OutreachItem read(ResultSet row, boolean whole) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    return new OutreachItem(
        id,
        row.getString("number"),
        row.getString("title"),
        row.getString("agency"),
        row.getObject("plan", UUID.class),
        row.getObject("line", Integer.class),
        OutreachTheme.valueOf(row.getString("theme")),
        OutreachAudience.valueOf(row.getString("audience")),
        OutreachChannel.valueOf(row.getString("channel")),
        row.getString("area"),
        row.getObject("day", LocalDate.class),
        row.getString("link"),
        reach(row),
        row.getString("reach_how"),
        row.getString("campaign"),
        OutreachItemState.valueOf(row.getString("state")),
        row.getTimestamp("since").toInstant(),
        row.getInt("version"),
        row.getObject("recorded_by", UUID.class),
        whole ? steps(id) : List.of());
  }

  private static @Nullable Integer reach(ResultSet row) throws SQLException {
    return row.getObject("reach", Integer.class);
  }

  private List<OutreachStep<OutreachItemEvent>> steps(UUID of) {
    return jdbc.sql("SELECT * FROM outreach.item_step WHERE item = :item ORDER BY number")
        .param("item", of)
        .query(
            (row, n) ->
                new OutreachStep<>(
                    row.getInt("number"),
                    row.getTimestamp("at").toInstant(),
                    OutreachItemEvent.valueOf(row.getString("event")),
                    actor(row),
                    row.getString("words"),
                    null))
        .list();
  }

  static Actor actor(ResultSet row) throws SQLException {
    return new Actor(
        Actor.ActorKind.valueOf(row.getString("actor_kind")),
        row.getObject("officer", UUID.class),
        row.getString("agency"));
  }
}
