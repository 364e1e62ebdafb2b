package vn.chosach.watch.register;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officer;
import vn.chosach.officers.Officers;

/**
 * Who carries out a programme of checks, and at which places. Its leader names the team, of any
 * agency, and chooses places; a check under the programme is that of a member.
 */
@Component
public class ProgrammeTeams {

  private static final int MOST_CHOSEN = 500;

  /** Roles that check watched places. */
  private static final Set<Role> CHECKERS =
      Set.of(Role.CASE_OFFICER, Role.AGENCY_HEAD, Role.STANDING_OFFICE, Role.OPERATOR);

  private final JdbcClient jdbc;
  private final Programmes programmes;
  private final Officers officers;
  private final Journal journal;
  private final InstantSource time;

  ProgrammeTeams(
      JdbcClient jdbc,
      Programmes programmes,
      Officers officers,
      Journal journal,
      InstantSource time) {
    this.jdbc = jdbc;
    this.programmes = programmes;
    this.officers = officers;
    this.journal = journal;
    this.time = time;
  }

  /**
   * A member of a team.
   *
   * @param agency agency when named
   * @param checks how many checks the member made under the programme
   */
  public record Member(UUID officer, String agency, boolean leads, Instant since, int checks) {}

  /** A place that was chosen; {@code checked} once somebody of the team was there. */
  public record ChosenPlace(UUID id, String name, String address, boolean checked) {}

  /** The team, its leader first. */
  public List<Member> team(UUID programme) {
    return jdbc.sql(
            """
            SELECT m.officer, m.agency, m.leads, m.since,
                   (SELECT count(*) FROM watch.place_check c
                     WHERE c.programme = m.programme AND c.officer = m.officer) AS checks
              FROM watch.programme_member m WHERE m.programme = :programme
             ORDER BY m.leads DESC, m.since, m.officer
            """)
        .param("programme", programme)
        .query(Member.class)
        .list();
  }

  /** The chosen places, those that nobody checked yet first. */
  public List<ChosenPlace> chosen(UUID programme) {
    return jdbc.sql(
            """
            SELECT p.id, p.name, p.address,
                   EXISTS (SELECT FROM watch.place_check c
                            WHERE c.programme = n.programme AND c.place = p.id) AS checked
              FROM watch.programme_place n JOIN watch.place p ON p.id = n.place
             WHERE n.programme = :programme ORDER BY checked, p.name, p.id
            """)
        .param("programme", programme)
        .query(ChosenPlace.class)
        .list();
  }

  /**
   * Takes an officer into the team.
   *
   * @return refused with {@code watch.programme-unknown}, {@code watch.programme-over}, {@code
   *     watch.programme-not-leader}, {@code watch.programme-unknown-officer}, {@code
   *     watch.programme-member-known}
   */
  @Transactional
  public ActOutcome<UUID> join(UUID id, String account, Actor actor) {
    ActOutcome<UUID> refused = led(id, actor).orElse(null);
    if (refused != null) {
      return refused;
    }
    Officer officer = officers.named(Folding.nfc(account).strip()).orElse(null);
    if (officer == null || officer.roles().stream().noneMatch(CHECKERS::contains)) {
      return ActOutcome.refused("tai-khoan", "watch.programme-unknown-officer");
    }
    int joined =
        jdbc.sql(
                """
                INSERT INTO watch.programme_member
                  (programme, officer, agency, leads, since, named_by)
                VALUES (:programme, :officer, :agency, false, :at, :by)
                ON CONFLICT (programme, officer) DO NOTHING
                """)
            .param("programme", id)
            .param("officer", officer.id())
            .param("agency", officer.agencyKey())
            .param("at", time.instant())
            .param("by", actor.id())
            .update();
    if (joined == 0) {
      return ActOutcome.refused("tai-khoan", "watch.programme-member-known");
    }
    journal.append(
        Act.of(actor, "watch.programme-joined", "programme", id)
            .with(Map.of("officer", officer.id().toString())));
    return ActOutcome.done(id);
  }

  /**
   * Lets a member go; the leader stays, and what a member checked stays.
   *
   * @return refused as {@link #join}, and with {@code watch.programme-no-member}
   */
  @Transactional
  public ActOutcome<UUID> leave(UUID id, UUID officer, Actor actor) {
    ActOutcome<UUID> refused = led(id, actor).orElse(null);
    if (refused != null) {
      return refused;
    }
    int left =
        jdbc.sql(
                """
                DELETE FROM watch.programme_member
                 WHERE programme = :programme AND officer = :officer AND NOT leads
                """)
            .param("programme", id)
            .param("officer", officer)
            .update();
    if (left == 0) {
      return ActOutcome.refused("watch.programme-no-member");
    }
    journal.append(
        Act.of(actor, "watch.programme-left", "programme", id)
            .with(Map.of("officer", officer.toString())));
    return ActOutcome.done(id);
  }

  /**
   * Chooses places of its sorts; from the first one on the programme covers only what was chosen.
   *
   * @return refused as {@link #join}, and with {@code watch.programme-places-missing}, {@code
   *     watch.programme-places-many}, {@code watch.programme-foreign-place} for one that is not
   *     watched or of another sort
   */
  @Transactional
  public ActOutcome<UUID> choose(UUID id, Collection<UUID> places, Actor actor) {
    ActOutcome<UUID> refused = led(id, actor).orElse(null);
    if (refused != null) {
      return refused;
    }
    Set<UUID> wanted = Set.copyOf(places);
    if (wanted.isEmpty()) {
      return ActOutcome.refused("noi", "watch.programme-places-missing");
    }
    if (wanted.size() + chosen(id).size() > MOST_CHOSEN) {
      return ActOutcome.refused("noi", "watch.programme-places-many");
    }
    int fit =
        jdbc.sql(
                """
                SELECT count(*) FROM watch.place p, watch.programme g
                 WHERE g.id = :programme AND p.id = ANY (:places) AND p.ended_at IS NULL
                   AND p.kind = ANY (g.kinds)
                """)
            .param("programme", id)
            .param("places", wanted.toArray(UUID[]::new))
            .query(Integer.class)
            .single();
    if (fit < wanted.size()) {
      return ActOutcome.refused("noi", "watch.programme-foreign-place");
    }
    jdbc.sql(
            """
            INSERT INTO watch.programme_place (programme, place, chosen_at, chosen_by)
            SELECT :programme, place, :at, :by FROM unnest(:places) place
            ON CONFLICT (programme, place) DO NOTHING
            """)
        .param("programme", id)
        .param("places", wanted.toArray(UUID[]::new))
        .param("at", time.instant())
        .param("by", actor.id())
        .update();
    journal.append(
        Act.of(actor, "watch.programme-place-chosen", "programme", id)
            .with(
                Map.of(
                    "chosen",
                    String.join(" ", wanted.stream().map(UUID::toString).sorted().toList()))));
    return ActOutcome.done(id);
  }

  /**
   * Leaves a chosen place out again.
   *
   * @return refused as {@link #join}, and with {@code watch.programme-place-checked} for one that
   *     was checked or never chosen
   */
  @Transactional
  public ActOutcome<UUID> drop(UUID id, UUID place, Actor actor) {
    ActOutcome<UUID> refused = led(id, actor).orElse(null);
    if (refused != null) {
      return refused;
    }
    int dropped =
        jdbc.sql(
                """
                DELETE FROM watch.programme_place n
                 WHERE n.programme = :programme AND n.place = :place
                   AND NOT EXISTS (SELECT FROM watch.place_check c
                                    WHERE c.programme = n.programme AND c.place = n.place)
                """)
            .param("programme", id)
            .param("place", place)
            .update();
    if (dropped == 0) {
      return ActOutcome.refused("watch.programme-place-checked");
    }
    journal.append(
        Act.of(actor, "watch.programme-place-chosen", "programme", id)
            .with(Map.of("dropped", place.toString())));
    return ActOutcome.done(id);
  }

  /**
   * Another member leads from now on; the leader hands over, or a head of the agency whose
   * programme it is, also when the leader has left.
   *
   * @return refused as {@link #leave}
   */
  @Transactional
  public ActOutcome<UUID> handOver(UUID id, UUID officer, ActingOfficer who) {
    boolean head =
        who.has(Role.AGENCY_HEAD)
            && programmes.one(id).filter(one -> one.agency().equals(who.agency())).isPresent();
    ActOutcome<UUID> refused = head ? null : led(id, who.actor()).orElse(null);
    if (refused != null) {
      return refused;
    }
    if (team(id).stream().noneMatch(one -> one.officer().equals(officer))) {
      return ActOutcome.refused("watch.programme-no-member");
    }
    jdbc.sql("UPDATE watch.programme_member SET leads = false WHERE programme = :programme")
        .param("programme", id)
        .update();
    jdbc.sql(
            """
            UPDATE watch.programme_member SET leads = true
             WHERE programme = :programme AND officer = :officer
            """)
        .param("programme", id)
        .param("officer", officer)
        .update();
    journal.append(
        Act.of(who.actor(), "watch.programme-handed-over", "programme", id)
            .with(Map.of("officer", officer.toString())));
    return ActOutcome.done(id);
  }

  /** Whether an officer leads a programme that is not over. */
  public boolean leads(UUID id, UUID officer) {
    return team(id).stream().anyMatch(one -> one.leads() && one.officer().equals(officer));
  }

  private Optional<ActOutcome<UUID>> led(UUID id, Actor actor) {
    Programme programme = programmes.one(id).orElse(null);
    String code =
        programme == null
            ? "watch.programme-unknown"
            : programme.to().isBefore(Vietnam.dayOf(time.instant()))
                ? "watch.programme-over"
                : actor.id() == null || !leads(id, actor.id())
                    ? "watch.programme-not-leader"
                    : null;
    return Optional.ofNullable(code).map(one -> ActOutcome.refused(one));
  }
}
