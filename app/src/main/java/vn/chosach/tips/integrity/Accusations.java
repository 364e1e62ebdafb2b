package vn.chosach.tips.integrity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.Heirs;
import vn.chosach.officers.Officer;
import vn.chosach.officers.Officers;
import vn.chosach.tips.TipDesk;
import vn.chosach.vault.Lock;
import vn.chosach.vault.Vault;

/**
 * Whom reports accuse, and the one predicate of who may know of such a report: an integrity officer
 * of an agency that it does not accuse and that does not carry on the work of one. While nobody has
 * said which agency it is, it might be any, and only the desk of the committee and of its standing
 * agency sees it.
 */
@Component
public class Accusations {

  static final String SEEN =
      """
      FROM tips.tip t
       WHERE t.desk = 'INTEGRITY' AND %s
         AND NOT EXISTS (SELECT FROM tips.accused a WHERE a.tip = t.id AND encode(a.mark, 'hex') = ANY (:own))
         AND (:home OR EXISTS (SELECT FROM tips.accused a WHERE a.tip = t.id))
      """;

  private final JdbcClient jdbc;
  private final Vault vault;
  private final Heirs heirs;
  private final IdSource ids;
  private final ObjectProvider<Officers> officers;

  Accusations(
      JdbcClient jdbc, Vault vault, Heirs heirs, IdSource ids, ObjectProvider<Officers> officers) {
    this.officers = officers;
    this.jdbc = jdbc;
    this.vault = vault;
    this.heirs = heirs;
    this.ids = ids;
  }

  /** Whether a report of the integrity desk does not exist for an officer. */
  public boolean hidden(UUID tip, Actor actor, Set<Role> roles) {
    return seen("t.id = :which", tip, 0, 1, actor, roles).isEmpty();
  }

  /** The newest reports of the integrity desk that an officer may know of, at most so many. */
  List<UUID> newest(int offset, int limit, Actor actor, Set<Role> roles) {
    return seen(":which::uuid IS NULL", null, offset, limit, actor, roles);
  }

  /** How many an officer may know of. */
  int count(Actor actor, Set<Role> roles) {
    String own = actor.agency();
    return own == null || !roles.contains(Role.INTEGRITY_OFFICER)
        ? 0
        : jdbc.sql("SELECT count(*) " + SEEN.formatted("true"))
            .param("own", marks(own))
            .param("home", home(own))
            .query(Integer.class)
            .single();
  }

  private List<UUID> seen(
      String which, @Nullable UUID tip, int offset, int limit, Actor actor, Set<Role> roles) {
    String own = actor.agency();
    if (own == null || !roles.contains(Role.INTEGRITY_OFFICER)) {
      return List.of();
    }
    return jdbc.sql(
            "SELECT t.id "
                + SEEN.formatted(which)
                + " ORDER BY t.entered_at DESC, t.id DESC OFFSET :offset LIMIT :limit")
        .param("which", tip)
        .param("own", marks(own))
        .param("home", home(own))
        .param("offset", offset)
        .param("limit", limit)
        .query((row, n) -> row.getObject("id", UUID.class))
        .list();
  }

  /**
   * Keeps whom a report accuses. An agency that is not on the roll today names nobody.
   *
   * @param by officer or partner who names it; {@code null} for the reporter
   * @return whether it was not named before
   */
  public boolean name(UUID tip, String agency, @Nullable UUID by) {
    return name(tip, agency, by, null);
  }

  /**
   * The same with the words of who names it.
   *
   * @param why why; {@code null} where the report or the steering says it
   */
  boolean name(UUID tip, String agency, @Nullable UUID by, @Nullable String why) {
    if (!known(agency)) {
      return false;
    }
    UUID id = ids.next();
    return jdbc.sql(
                """
                INSERT INTO tips.accused (id, tip, mark, agency, named_at, named_by, reason)
                VALUES (:id, :tip, :mark, :agency, :now, :by, :why)
                ON CONFLICT (tip, mark) DO NOTHING
                """)
            .param("id", id)
            .param("tip", tip)
            .param("mark", mark(agency))
            .param("agency", vault.seal(Lock.CONTENT, place(id), agency.getBytes(UTF_8)))
            .param("now", heirs.clock().instant())
            .param("by", by)
            .param("why", why == null ? null : sealed(place(id) + "/reason", why))
            .update()
        == 1;
  }

  /**
   * Whether an integrity officer of another agency than the one who names would still see a report
   * that accuses one more agency.
   */
  boolean othersSee(UUID tip, String agency, Actor actor) {
    List<String> named = of(tip);
    return officers.getObject().working(null, Role.INTEGRITY_OFFICER).stream()
        .map(Officer::agencyKey)
        .anyMatch(
            one ->
                !heirs.one(agency, one)
                    && !one.equals(actor.agency())
                    && named.stream().noneMatch(accused -> heirs.one(accused, one)));
  }

  /** Whether somebody else named an agency after the report came to the desk. */
  boolean namedByOthersSince(UUID tip, Actor actor) {
    return jdbc.sql(
            """
            SELECT EXISTS (
              SELECT FROM tips.accused a
               WHERE a.tip = :tip AND a.named_by IS DISTINCT FROM :officer
                 AND a.named_at >= (SELECT max(s.at) FROM tips.steering s WHERE s.tip = :tip))
            """)
        .param("tip", tip)
        .param("officer", actor.id())
        .query(Boolean.class)
        .single();
  }

  /** Why agencies were named, in the order of their naming, where words were asked for. */
  List<String> reasons(UUID tip) {
    return jdbc.sql(
            """
            SELECT id, reason FROM tips.accused
             WHERE tip = :tip AND reason IS NOT NULL ORDER BY named_at, id
            """)
        .param("tip", tip)
        .query(
            (row, n) ->
                opened(place(row.getObject("id", UUID.class)) + "/reason", row.getBytes("reason")))
        .list();
  }

  /**
   * Officers who asked to give a report back since it last changed the desk or accused somebody.
   */
  List<HandingBack> askedBack(UUID tip) {
    return jdbc.sql(
            """
            SELECT b.id, b.officer, b.agency, b.reason FROM tips.handing_back b
             WHERE b.tip = :tip
               AND b.at >= ALL (SELECT a.named_at FROM tips.accused a WHERE a.tip = :tip)
               AND b.at >= ALL (SELECT s.at FROM tips.steering s WHERE s.tip = :tip)
             ORDER BY b.at, b.id
            """)
        .param("tip", tip)
        .query(
            (row, n) ->
                new HandingBack(
                    row.getObject("officer", UUID.class),
                    row.getString("agency"),
                    opened(
                        "tips/handing-back/" + row.getObject("id", UUID.class),
                        row.getBytes("reason"))))
        .list();
  }

  void askBack(UUID tip, String reason, Actor actor) {
    UUID id = ids.next();
    jdbc.sql(
            """
            INSERT INTO tips.handing_back (id, tip, at, officer, agency, reason)
            VALUES (:id, :tip, :now, :officer, :agency, :reason)
            """)
        .param("id", id)
        .param("tip", tip)
        .param("now", heirs.clock().instant())
        .param("officer", actor.id())
        .param("agency", actor.agency())
        .param("reason", sealed("tips/handing-back/" + id, reason))
        .update();
  }

  /** Who asked, in the name of which agency, and why. */
  record HandingBack(UUID officer, String agency, String reason) {}

  /** Whether an agency is on the roll today. */
  boolean known(String agency) {
    return heirs.agencies().asOf(agency, Vietnam.dayOf(heirs.clock().instant())).isPresent();
  }

  /** Keys of the agencies that a report accuses, in the order in which they were named. */
  List<String> of(UUID tip) {
    return jdbc.sql("SELECT id, agency FROM tips.accused WHERE tip = :tip ORDER BY named_at, id")
        .param("tip", tip)
        .query((row, n) -> opened(place(row.getObject("id", UUID.class)), row.getBytes("agency")))
        .list();
  }

  /**
   * Gives a report to the other desk.
   *
   * @param to the desk that has it from now on
   * @return whether it was not there before
   */
  boolean steer(UUID tip, TipDesk to, String reason, Actor actor) {
    UUID id = ids.next();
    if (jdbc.sql("SELECT desk FROM tips.tip WHERE id = :tip FOR UPDATE")
        .param("tip", tip)
        .query(String.class)
        .optional()
        .filter(desk -> !desk.equals(to.name()))
        .isEmpty()) {
      return false;
    }
    jdbc.sql(
            """
            INSERT INTO tips.steering (id, tip, number, at, desk, officer, agency, reason)
            SELECT :id, :tip, coalesce(max(number), 0) + 1, :now, :desk, :officer, :agency, :reason
              FROM tips.steering WHERE tip = :tip
            """)
        .param("id", id)
        .param("tip", tip)
        .param("now", heirs.clock().instant())
        .param("desk", to.name())
        .param("officer", actor.id())
        .param("agency", actor.agency())
        .param("reason", sealed("tips/steering/" + id, reason))
        .update();
    jdbc.sql("UPDATE tips.tip SET desk = :desk WHERE id = :tip")
        .param("desk", to.name())
        .param("tip", tip)
        .update();
    return true;
  }

  /** Why the desk got a report that came to the common one; empty for one that came directly. */
  Optional<String> reason(UUID tip) {
    return jdbc.sql(
            """
            SELECT id, reason FROM tips.steering
             WHERE tip = :tip AND desk = 'INTEGRITY' ORDER BY number DESC LIMIT 1
            """)
        .param("tip", tip)
        .query(
            (row, n) ->
                opened("tips/steering/" + row.getObject("id", UUID.class), row.getBytes("reason")))
        .optional();
  }

  /** Whether an agency is that of the committee, or stands in for it today. */
  public boolean home(String agency) {
    LocalDate today = Vietnam.dayOf(heirs.clock().instant());
    return heirs.agencies().standingAgency(today).stream()
        .anyMatch(it -> agency.equals(it.agencyKey()) || agency.equals(it.committeeKey()));
  }

  /** The own agency and those whose work it carries on. */
  Set<String> own(String agency) {
    return heirs.oneWith(agency);
  }

  /** The marks of those, as they are written down. */
  String[] marks(String agency) {
    return own(agency).stream()
        .map(it -> HexFormat.of().formatHex(mark(it)))
        .toArray(String[]::new);
  }

  private byte[] mark(String agency) {
    return vault.mark("tip-accused", agency.getBytes(UTF_8));
  }

  private byte[] sealed(String place, String words) {
    return vault.seal(Lock.CONTENT, place, words.getBytes(UTF_8));
  }

  private String opened(String place, byte[] sealed) {
    return new String(vault.open(Lock.CONTENT, place, sealed), UTF_8);
  }

  private static String place(UUID row) {
    return "tips/accused/" + row;
  }
}
