package vn.chosach.plans.matters;

import static vn.chosach.kernel.Refusal.when;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Refusal;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officer;
import vn.chosach.officers.Officers;
import vn.chosach.plans.duties.Bodies;
import vn.chosach.plans.life.CoordinationEvent;
import vn.chosach.plans.life.CoordinationKind;
import vn.chosach.plans.life.PlanAct;
import vn.chosach.plans.life.PlanChecks;
import vn.chosach.plans.life.Supervision;

/**
 * Programmes of the Front: period and team, the report before anything is recommended, and no end
 * before every recommendation has its answer (plan section III.10).
 */
@Component
public record Programmes(JdbcClient jdbc, Officers officers, Bodies bodies) {

  private record Row(LocalDate firstDay, LocalDate lastDay, UUID leader) {}

  /** Period and team; empty for what is no programme, or one from before they were asked for. */
  public Optional<Supervision> of(UUID matter) {
    return jdbc.sql(
            "SELECT first_day, last_day, leader FROM plans.programme WHERE matter = :matter")
        .param("matter", matter)
        .query(Row.class)
        .optional()
        .map(row -> new Supervision(row.firstDay(), row.lastDay(), row.leader(), team(matter)));
  }

  private Set<UUID> team(UUID matter) {
    return new HashSet<>(
        jdbc.sql("SELECT officer FROM plans.programme_member WHERE matter = :matter")
            .param("matter", matter)
            .query(UUID.class)
            .list());
  }

  /**
   * @return {@code plans.team-missing}, faults of the period, {@code plans.day-in-past}; of a
   *     recommendation {@code plans.programme-missing} and {@code plans.report-missing}
   */
  Optional<Refusal> refused(PlanAct.Issue act, ActingOfficer member) {
    UUID programme = act.follows();
    Supervision terms = act.terms();
    if (act.kind() == CoordinationKind.RECOMMENDATION) {
      return when(programme == null, "plans.programme-missing")
          .or(() -> when(!reported(programme, act.addressees()), "plans.report-missing"));
    }
    if (act.kind() != CoordinationKind.PROGRAMME) {
      return Optional.empty();
    }
    if (terms == null) {
      return Optional.of(Refusal.of("plans.team-missing"));
    }
    LocalDate to = terms.to();
    return PlanChecks.term(terms.from(), to)
        .or(() -> when(to != null && to.isBefore(bodies.today()), "plans.day-in-past"))
        .or(() -> when(!complete(terms, member.agency()), "plans.team-missing"));
  }

  /** A leader and at least one other, all of them officers of the Front today. */
  private boolean complete(Supervision terms, String front) {
    UUID leader = terms.leader();
    Set<UUID> working =
        officers.working(front, null).stream().map(Officer::id).collect(Collectors.toSet());
    return leader != null
        && !terms.members().isEmpty()
        && !terms.members().contains(leader)
        && working.contains(leader)
        && working.containsAll(terms.members());
  }

  private boolean reported(@Nullable UUID programme, Collection<String> agencies) {
    Set<String> found =
        new HashSet<>(
            jdbc.sql("SELECT agency FROM plans.share WHERE matter = :of AND state = 'ANSWERED'")
                .param("of", programme)
                .query(String.class)
                .list());
    return found.containsAll(agencies);
  }

  void keep(UUID matter, @Nullable Supervision terms) {
    if (terms == null) {
      return;
    }
    jdbc.sql(
            """
            INSERT INTO plans.programme (matter, first_day, last_day, leader)
            VALUES (:matter, :from, :to, :leader)
            """)
        .paramSource(terms)
        .param("matter", matter)
        .update();
    for (UUID officer : terms.members()) {
      jdbc.sql("INSERT INTO plans.programme_member (matter, officer) VALUES (:matter, :officer)")
          .param("matter", matter)
          .param("officer", officer)
          .update();
    }
  }

  /**
   * Why a step of a programme is not possible: {@code plans.not-in-team}, {@code
   * plans.before-period}, {@code plans.recommendation-open}.
   */
  Optional<Refusal> barred(
      CoordinationEvent event,
      CoordinationItem item,
      CoordinationItem.CoordinationItemShare share,
      ActingOfficer member) {
    if (item.kind() != CoordinationKind.PROGRAMME) {
      return Optional.empty();
    }
    Supervision terms = of(item.id()).orElse(null);
    LocalDate from = terms == null ? null : terms.from();
    if (event == CoordinationEvent.REPORT && terms != null) {
      return when(!terms.has(member.actor().id()), "plans.not-in-team")
          .or(() -> when(from != null && bodies.today().isBefore(from), "plans.before-period"));
    }
    return when(
        event == CoordinationEvent.ACCEPT && unanswered(item.id(), share.agency()),
        "plans.recommendation-open");
  }

  private boolean unanswered(UUID programme, String agency) {
    return jdbc.sql(
            """
            SELECT EXISTS (
              SELECT 1 FROM plans.matter m JOIN plans.share s ON s.matter = m.id
               WHERE m.follows = :programme AND s.agency = :agency
                 AND s.state NOT IN ('CLOSED', 'WITHDRAWN'))
            """)
        .param("programme", programme)
        .param("agency", agency)
        .query(Boolean.class)
        .single();
  }
}
