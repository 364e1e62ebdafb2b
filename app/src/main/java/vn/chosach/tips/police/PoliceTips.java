package vn.chosach.tips.police;

import java.sql.Types;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.Committees;
import vn.chosach.directory.RoleAssignment;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Vietnam;
import vn.chosach.tips.Report;
import vn.chosach.tips.Tips;

/**
 * Keeps reports of crimes to the police of the province: nobody else reads them until the police
 * hand them over (BLTTHS art. 145, 146; TTLT 01/2017 art. 8). Which agency that is, the directory
 * says on the day; where it names none, every report lies at the common desk.
 */
@Service
public class PoliceTips {

  private static final String BASIS = "bltths-2015 145";

  private final JdbcClient jdbc;
  private final Committees committees;
  private final Agencies agencies;
  private final Journal journal;
  private final InstantSource clock;

  PoliceTips(
      JdbcClient jdbc,
      Committees committees,
      Agencies agencies,
      Journal journal,
      InstantSource clock) {
    this.jdbc = jdbc;
    this.committees = committees;
    this.agencies = agencies;
    this.journal = journal;
    this.clock = clock;
  }

  /** Why a report is kept to the police. */
  public enum PoliceGround {
    /** Its sender, or the operator who took it, said that it reports a crime. */
    TOLD,
    /** The police themselves took it. */
    TAKEN,
    /** Its words speak of what is a crime at any value. */
    WORDS,
    /** An officer settled that it reports a crime. */
    SETTLED
  }

  /** Key of the police of the province today; empty where the directory names none. */
  public Optional<String> police() {
    return committees
        .holder(RoleAssignment.Role.POLICE, Vietnam.dayOf(clock.instant()))
        .map(RoleAssignment::agencyKey);
  }

  /** Whether an agency is the police of the province today, or a body of theirs. */
  public boolean serves(@Nullable String agency) {
    String police = police().orElse(null);
    return agency != null
        && police != null
        && (agency.equals(police)
            || agencies
                .asOf(agency, Vietnam.dayOf(clock.instant()))
                .filter(one -> police.equals(one.parentKey()))
                .isPresent());
  }

  /** A report that is received now: kept to the police when it was told so, or taken by them. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void received(UUID tip, Report report, Actor actor) {
    if (report.accuses()) {
      return;
    }
    if (serves(actor.agency())) {
      reserve(tip, PoliceGround.TAKEN, actor);
    } else if (report.tellsCrime()) {
      reserve(tip, PoliceGround.TOLD, actor);
    }
  }

  /**
   * Keeps a report to the police from now on.
   *
   * @return key of the police; empty where the directory names none
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<String> reserve(UUID tip, PoliceGround ground, Actor actor) {
    return reserve(List.of(tip), ground, actor);
  }

  /** The same for several at once, on one ground. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<String> reserve(Collection<UUID> tips, PoliceGround ground, Actor actor) {
    Optional<String> police = police();
    police.ifPresent(agency -> write(tips, agency, ground.name(), actor));
    return police;
  }

  /** The common desk, or whom the police handed it to, reads it from now on. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void giveUp(UUID tip, Actor actor) {
    write(List.of(tip), null, "GIVEN_UP", actor);
  }

  private void write(Collection<UUID> tips, @Nullable String agency, String ground, Actor actor) {
    jdbc.sql(
            """
            INSERT INTO tips.reservation (tip, number, at, agency, ground, actor_kind, actor)
            SELECT reserved.tip, 1 + coalesce((SELECT max(r.number) FROM tips.reservation r
                                                WHERE r.tip = reserved.tip), 0),
                   :now, :agency, :ground, :kind, :actor::uuid
              FROM unnest(:tips::uuid[]) AS reserved (tip)
            """)
        .param("tips", tips.toArray(UUID[]::new))
        .param("now", clock.instant())
        .param("agency", agency, Types.VARCHAR)
        .param("ground", ground)
        .param("kind", actor.kind().name())
        .param("actor", actor.id())
        .update();
    for (UUID tip : tips) {
      journal.append(
          Act.of(actor, agency == null ? "tips.given-up" : "tips.reserved", Tips.SUBJECT, tip)
              .under(BASIS)
              .with(Map.of("ground", ground.toLowerCase(Locale.ROOT))));
    }
  }
}
