package vn.chosach.training.profile;

import static vn.chosach.kernel.Folding.clean;
import static vn.chosach.kernel.Refusal.unlessWords;
import static vn.chosach.kernel.Refusal.when;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.lifecycle.steps.RowSlice;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.SecondPersonPolicy;
import vn.chosach.officers.skills.OfficerTask;
import vn.chosach.officers.skills.SkillSource;
import vn.chosach.training.life.Skill;
import vn.chosach.training.life.SkillDemand;
import vn.chosach.training.life.SkillDemand.SkillDemandState;
import vn.chosach.ui.lists.ListOrder;

/**
 * What tasks ask for and how many skilled officers an agency needs, as rows with days on which two
 * persons agreed. No law known to the house asks a skill for a task, so nothing stands until an
 * agency puts it there. A demand on a task is a matter of the standing office, the need of an
 * agency one of that agency.
 */
@Component
public class SkillDemands implements SkillSource {
  private static final String HOUSE =
      "state <> 'PROPOSED' AND end_on IS NULL, task IS NULL, agency, task, valid_from DESC, id";
  private static final Map<String, String> ORDERS = Map.of("skill", "skill", "since", "valid_from");
  private static final int LONGEST = 2_000;
  private static final int MOST_PEOPLE = 5_000;

  private final JdbcClient jdbc;
  private final SecondPersonPolicy seconds;
  private final Journal journal;
  private final IdSource ids;
  private final InstantSource time;

  SkillDemands(
      JdbcClient jdbc,
      SecondPersonPolicy seconds,
      Journal journal,
      IdSource ids,
      InstantSource time) {
    this.jdbc = jdbc;
    this.seconds = seconds;
    this.journal = journal;
    this.ids = ids;
    this.time = time;
  }

  /**
   * What somebody wants to be asked for.
   *
   * @param task {@code null} for the need of the own agency
   * @param people how many the own agency needs, 1 to 5,000; not for a task
   * @param from first day, today or later
   */
  public record SkillDemandWish(
      @Nullable OfficerTask task,
      @Nullable Integer people,
      String skill,
      int level,
      @Nullable LocalDate from,
      String reason) {}

  /** A page of them: what waits for a second person on top, then those of tasks. */
  public RowSlice<SkillDemand> page(int offset, int limit) {
    List<SkillDemand> rows =
        jdbc.sql(
                "SELECT * FROM training.demand ORDER BY "
                    + ListOrder.asked().sql(ORDERS, HOUSE)
                    + " LIMIT :limit OFFSET :offset")
            .param("limit", limit)
            .param("offset", offset)
            .query(SkillDemand.class)
            .list();
    return new RowSlice<>(
        rows, jdbc.sql("SELECT count(*) FROM training.demand").query(Integer.class).single());
  }

  public Optional<SkillDemand> one(UUID id) {
    return jdbc.sql("SELECT * FROM training.demand WHERE id = :id")
        .param("id", id)
        .query(SkillDemand.class)
        .optional();
  }

  /** Who proposes what a task asks for. */
  public static boolean tasks(ActingOfficer who) {
    return who.has(Role.STANDING_OFFICE);
  }

  /** Who states what the own agency needs. */
  public static boolean states(ActingOfficer who) {
    return who.hasAny(Role.CASE_OFFICER, Role.AGENCY_HEAD, Role.STANDING_OFFICE);
  }

  /** Who can be the second person; whether it is another one is asked when it comes to it. */
  public static boolean agrees(SkillDemand one, ActingOfficer who) {
    return one.task() != null
        ? who.hasAny(Role.STANDING_OFFICE, Role.COMMITTEE_LEADER)
        : Objects.equals(one.agency(), who.agency()) && who.has(Role.AGENCY_HEAD);
  }

  /** Who proposes one, and its end. */
  public static boolean proposes(SkillDemand one, ActingOfficer who) {
    return one.task() != null
        ? tasks(who)
        : Objects.equals(one.agency(), who.agency()) && states(who);
  }

  /**
   * Proposes a demand.
   *
   * @return refused with {@code training.not-yours}, {@code .skill-missing}, {@code
   *     .people-out-of-range}, {@code .demand-in-past}, {@code .words-missing}, {@code
   *     .demand-stands} where one like it stands or waits
   */
  @Transactional
  public ActOutcome<SkillDemand> propose(SkillDemandWish wish, ActingOfficer who) {
    OfficerTask task = wish.task();
    Integer people = wish.people();
    LocalDate from = wish.from();
    if (task != null ? !tasks(who) : !states(who)) {
      return ActOutcome.refused("training.not-yours");
    }
    Optional<Refusal> refusal =
        when(!known(wish.skill(), wish.level()), "training.skill-missing")
            .or(
                () ->
                    when(
                        task == null && (people == null || people < 1 || people > MOST_PEOPLE),
                        "training.people-out-of-range"))
            .or(() -> when(from == null || from.isBefore(today()), "training.demand-in-past"))
            .or(() -> unlessWords(wish.reason(), LONGEST, "training.words-missing"))
            .or(() -> when(like(wish, who), "training.demand-stands"));
    if (refusal.isPresent()) {
      return ActOutcome.refused(refusal.get());
    }
    UUID id = ids.next();
    jdbc.sql(
            """
            INSERT INTO training.demand
              (id, task, agency, people, skill, level, valid_from, reason, state, proposed_by,
               proposed_at)
            VALUES (:id, :task, :agency, :many, :skill, :level, :from, :text, 'PROPOSED', :by, :at)
            """)
        .paramSource(wish)
        .param("id", id)
        .param("agency", task == null ? who.agency() : null)
        .param("many", task == null ? people : null)
        .param("text", clean(wish.reason()))
        .param("by", ProfilePolicy.id(who))
        .param("at", now())
        .update();
    return ActOutcome.done(told(who, "training.demand-proposed", id, clean(wish.reason())));
  }

  private boolean known(String skill, int level) {
    return level >= 1
        && level <= Skill.BEST
        && jdbc.sql("SELECT EXISTS (SELECT FROM training.skill WHERE key = :key)")
            .param("key", skill)
            .query(Boolean.class)
            .single();
  }

  private boolean like(SkillDemandWish wish, ActingOfficer who) {
    OfficerTask task = wish.task();
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT FROM training.demand
                            WHERE coalesce(task, agency) = :of AND skill = :skill
                              AND valid_to IS NULL AND state <> 'REFUSED')
            """)
        .param("of", task == null ? who.agency() : task.name())
        .param("skill", wish.skill())
        .query(Boolean.class)
        .single();
  }

  /**
   * The second person agrees to a demand or to its end, or does not.
   *
   * @return refused with {@code training.not-yours}, {@code .not-open} where nothing waits, {@code
   *     .second-person}, or as {@link SecondPersonPolicy} says
   */
  @Transactional
  public ActOutcome<SkillDemand> decide(UUID id, boolean agreed, ActingOfficer who) {
    SkillDemand one = hold(id).orElse(null);
    if (one == null || !agrees(one, who)) {
      return ActOutcome.refused("training.not-yours");
    }
    UUID ends = one.endBy();
    boolean begins = one.state() == SkillDemandState.PROPOSED;
    if (!begins && ends == null) {
      return ActOutcome.refused("training.not-open");
    }
    UUID first = ends == null ? one.proposedBy() : ends;
    Optional<Refusal> refusal =
        when(first.equals(who.actor().id()), "training.second-person")
            .or(() -> seconds.beside(who.actor(), List.of(first), "skill-demand", id));
    if (refusal.isPresent()) {
      return ActOutcome.refused(refusal.get());
    }
    String how =
        begins
            ? " SET state = :state, decided_by = :by, decided_at = :at"
            : " SET end_on = NULL, end_by = NULL" + (agreed ? ", valid_to = end_on" : "");
    jdbc.sql("UPDATE training.demand" + how + " WHERE id = :id")
        .param("state", agreed ? SkillDemandState.STANDS : SkillDemandState.REFUSED)
        .param("by", ProfilePolicy.id(who))
        .param("at", now())
        .param("id", id)
        .update();
    return ActOutcome.done(
        agreed
            ? told(who, "training.demand-agreed", id, "")
            : told(who, "training.demand-not-agreed", id, ""));
  }

  /**
   * Proposes that a demand ends.
   *
   * @return refused with {@code training.not-yours}, {@code .not-open}, {@code .demand-in-past} for
   *     a day before today or before it begins, {@code .words-missing}
   */
  @Transactional
  public ActOutcome<SkillDemand> end(UUID id, LocalDate last, String words, ActingOfficer who) {
    SkillDemand one = hold(id).orElse(null);
    if (one == null || !proposes(one, who)) {
      return ActOutcome.refused("training.not-yours");
    }
    Optional<Refusal> refusal =
        when(
                one.state() != SkillDemandState.STANDS
                    || one.validTo() != null
                    || one.endOn() != null,
                "training.not-open")
            .or(
                () ->
                    when(
                        last.isBefore(today()) || last.isBefore(one.validFrom()),
                        "training.demand-in-past"))
            .or(() -> unlessWords(words, LONGEST, "training.words-missing"));
    if (refusal.isPresent()) {
      return ActOutcome.refused(refusal.get());
    }
    jdbc.sql(
            """
            UPDATE training.demand SET end_on = :last, end_reason = :words, end_by = :by
             WHERE id = :id
            """)
        .param("last", last)
        .param("words", clean(words))
        .param("by", ProfilePolicy.id(who))
        .param("id", id)
        .update();
    return ActOutcome.done(told(who, "training.demand-end-proposed", id, clean(words)));
  }

  private Optional<SkillDemand> hold(UUID id) {
    jdbc.sql("SELECT id FROM training.demand WHERE id = :id FOR UPDATE")
        .param("id", id)
        .query(UUID.class)
        .optional();
    return one(id);
  }

  private SkillDemand told(ActingOfficer who, String verb, UUID id, String words) {
    SkillDemand one = one(id).orElseThrow();
    String of = Objects.requireNonNullElse(one.agency(), String.valueOf(one.task()));
    Act act =
        Act.of(who.actor(), verb, "skill-demand", id)
            .with(Map.of("of", of, "skill", one.skill(), "level", String.valueOf(one.level())));
    journal.append(words.isEmpty() ? act : act.because(words));
    return one;
  }

  @Override
  public Set<UUID> lacking(OfficerTask task, Collection<UUID> officers) {
    return Set.copyOf(
        jdbc.sql(
                """
                SELECT DISTINCT m.officer FROM unnest(:officers::uuid[]) AS m (officer)
                  JOIN training.demand d
                    ON d.task = :task AND d.state = 'STANDS' AND d.valid_from <= :today
                   AND (d.valid_to IS NULL OR d.valid_to >= :today)
                 WHERE NOT EXISTS (SELECT FROM training.claim c
                                    WHERE c.officer = m.officer AND c.skill = d.skill
                                      AND c.state = 'CONFIRMED' AND c.level >= d.level
                                      AND (c.valid_to IS NULL OR c.valid_to >= :today))
                """)
            .param("officers", officers.toArray(UUID[]::new))
            .param("task", task)
            .param("today", today())
            .query(UUID.class)
            .list());
  }

  private Instant now() {
    return time.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private LocalDate today() {
    return Vietnam.dayOf(time.instant());
  }
}
