package vn.chosach.plans.matters;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.duties.Bodies;
import vn.chosach.plans.life.PlanAccessPolicy;
import vn.chosach.plans.life.PlanAct;
import vn.chosach.plans.life.PlanChecks;

/** Rules of coordination as dated records. */
@Component
public record Arrangements(
    JdbcClient jdbc, Bodies bodies, Journal journal, InstantSource time, IdSource ids) {

  private static final int MOST_HOURS = 2000;
  private static final int MOST_PARTIES = 50;

  public ActOutcome<UUID> arrange(PlanAct.Arrange act, ActingOfficer member) {
    if (!PlanAccessPolicy.directs(member)) {
      return ActOutcome.refused("plans.not-yours");
    }
    LocalDate from = act.from();
    Optional<Refusal> refusal =
        PlanChecks.line(act.title())
            .or(
                () ->
                    act.document().isBlank()
                        ? Optional.of(Refusal.of("plans.document-missing"))
                        : PlanChecks.document(act.document()))
            .or(() -> act.to() == null ? PlanChecks.day(from) : PlanChecks.term(from, act.to()))
            .or(
                () ->
                    act.hours() < 1 || act.hours() > MOST_HOURS
                        ? Optional.of(Refusal.of("plans.hours-out-of-range"))
                        : Optional.empty())
            .or(() -> parties(act.parties()));
    if (refusal.isPresent() || from == null) {
      return ActOutcome.refused(refusal.orElseThrow());
    }
    UUID id = ids.next();
    jdbc.sql(
            """
            INSERT INTO plans.arrangement
              (id, document, title, first_day, last_day, hours, entered_by, entered_agency, entered_at)
            VALUES (:id, :document, :title, :from, :to, :hours, :by, :agency, :at)
            """)
        .param("id", id)
        .param("document", PlanChecks.clean(act.document()))
        .param("title", PlanChecks.clean(act.title()))
        .param("from", from)
        .param("to", act.to())
        .param("hours", act.hours())
        .param("by", member.actor().id())
        .param("agency", member.actor().agency())
        .param("at", time.instant())
        .update();
    for (PlanAct.Arrange.Party party : act.parties()) {
      jdbc.sql(
              """
              INSERT INTO plans.arrangement_party (arrangement, agency, focal)
              VALUES (:arrangement, :agency, :focal)
              """)
          .param("arrangement", id)
          .param("agency", party.agency())
          .param("focal", PlanChecks.clean(party.focal()))
          .update();
    }
    journal.append(
        Act.of(member.actor(), "plans.arranged", "arrangement", id)
            .with(Map.of("number", PlanChecks.clean(act.document()), "from", from.toString())));
    return ActOutcome.done(id);
  }

  /** Those in force on a day whose parties include all of these agencies, the newest first. */
  public List<Arrangement> inForce(LocalDate day, Collection<String> agencies) {
    return all().stream()
        .filter(one -> one.inForce(day))
        .filter(
            one ->
                one.parties().stream()
                    .map(PlanAct.Arrange.Party::agency)
                    .collect(Collectors.toSet())
                    .containsAll(agencies))
        .toList();
  }

  private List<Arrangement> all() {
    Map<UUID, List<PlanAct.Arrange.Party>> parties =
        jdbc
            .sql(
                """
                SELECT arrangement, agency, focal FROM plans.arrangement_party
                 ORDER BY arrangement, agency
                """)
            .query(
                (row, n) ->
                    Map.entry(
                        row.getObject("arrangement", UUID.class),
                        new PlanAct.Arrange.Party(row.getString("agency"), row.getString("focal"))))
            .list()
            .stream()
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getKey,
                    Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    return jdbc.sql(
            """
            SELECT id, document, title, first_day, last_day, hours
              FROM plans.arrangement ORDER BY first_day DESC, id
            """)
        .query(
            (row, n) ->
                new Arrangement(
                    row.getString("document"),
                    row.getString("title"),
                    row.getObject("first_day", LocalDate.class),
                    row.getObject("last_day", LocalDate.class),
                    row.getInt("hours"),
                    parties.getOrDefault(row.getObject("id", UUID.class), List.of())))
        .list();
  }

  private Optional<Refusal> parties(List<PlanAct.Arrange.Party> parties) {
    Set<String> keys =
        parties.stream().map(PlanAct.Arrange.Party::agency).collect(Collectors.toSet());
    if (keys.contains("")) {
      return Optional.of(Refusal.of("plans.party-unnamed"));
    }
    if (keys.size() < 2 || keys.size() != parties.size()) {
      return Optional.of(Refusal.of("plans.two-parties"));
    }
    if (keys.size() > MOST_PARTIES) {
      return Optional.of(
          Refusal.of("plans.too-many-agencies", "most", String.valueOf(MOST_PARTIES)));
    }
    LocalDate today = bodies.today();
    return keys.stream()
        .filter(key -> !bodies.known(key, today))
        .findFirst()
        .map(key -> Refusal.of("plans.unknown-agency", "key", key.length() > 40 ? "…" : key))
        .or(
            () ->
                parties.stream()
                    .map(party -> PlanChecks.line(party.focal()))
                    .flatMap(Optional::stream)
                    .findFirst());
  }
}
