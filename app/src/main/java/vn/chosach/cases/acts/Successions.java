package vn.chosach.cases.acts;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.Agency;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;

/**
 * Cases of agencies that ended, those of earlier years too, go to whoever carries on their work, by
 * a recorded act of the standing office: same number, clocks as they were (Luật 88/2025, D13).
 */
@Component
public class Successions {

  private static final Set<Role> OFFICE = Set.of(Role.STANDING_OFFICE, Role.COMMITTEE_LEADER);

  private final JdbcClient jdbc;
  private final Agencies agencies;
  private final CaseRowSecurity rowSecurity;
  private final CaseTransitions acting;
  private final PeopleHandler people;
  private final Journal journal;
  private final InstantSource time;

  Successions(
      JdbcClient jdbc,
      Agencies agencies,
      CaseRowSecurity rowSecurity,
      CaseTransitions acting,
      PeopleHandler people,
      Journal journal,
      InstantSource time) {
    this.jdbc = jdbc;
    this.agencies = agencies;
    this.rowSecurity = rowSecurity;
    this.acting = acting;
    this.people = people;
    this.journal = journal;
    this.time = time;
  }

  /**
   * An agency that ended and still leads cases.
   *
   * @param agency its key
   * @param cases how many, closed ones too
   * @param successors keys of those who carry on its work
   */
  public record Orphaned(String agency, int cases, List<String> successors) {}

  /**
   * Whose cases have no agency any more; nothing for other roles.
   *
   * @param shown key of an agency that stands here too when it has ended and leads no case any more
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<Orphaned> orphaned(String shown, ActingOfficer reader) {
    if (!office(reader)) {
      return List.of();
    }
    LocalDate today = today();
    return rowSecurity.asTheProgram(
        () ->
            jdbc
                .sql(
                    """
                    SELECT agency, count(id)::int AS many
                      FROM (SELECT agency, id FROM cases.case_file
                            UNION ALL SELECT coalesce(kept_by, agency), id FROM cases.earlier_case
                            UNION ALL SELECT :shown, NULL) every
                     GROUP BY agency ORDER BY agency
                    """)
                .param("shown", shown)
                .query((row, n) -> Map.entry(row.getString("agency"), row.getInt("many")))
                .list()
                .stream()
                .filter(one -> agencies.asOf(one.getKey(), today).isEmpty())
                .filter(one -> one.getValue() > 0 || agencies.history(shown).isPresent())
                .map(one -> new Orphaned(one.getKey(), one.getValue(), heirs(one.getKey(), today)))
                .toList());
  }

  private List<String> heirs(String agency, LocalDate today) {
    return agencies.carriedOn(agency, today).stream().map(Agency::key).toList();
  }

  /**
   * Moves all cases of an ended agency; one that cannot move stays and holds up no other.
   *
   * @return refused with {@code cases.not-yours}, {@code .no-successor}, {@code .words-missing},
   *     {@code .words-too-long} or {@code .succeeded-before}
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public ActOutcome<SuccessionMoved> move(
      String from, String to, String words, ActingOfficer reader) {
    LocalDate today = today();
    Optional<Refusal> refusal =
        !office(reader)
            ? Optional.of(Refusal.of("cases.not-yours"))
            : agencies.asOf(from, today).isPresent() || !heirs(from, today).contains(to)
                ? Optional.of(Refusal.of("cases.no-successor"))
                : CaseChecks.words(words);
    if (refusal.isPresent()) {
      return ActOutcome.refused(refusal.get());
    }
    rowSecurity.ofTheProgram();
    List<UUID> ids =
        jdbc.sql("SELECT id FROM cases.case_file WHERE agency = :agency ORDER BY number")
            .param("agency", from)
            .query((row, n) -> row.getObject("id", UUID.class))
            .list();
    int moved = 0;
    for (UUID id : ids) {
      ActOutcome<CaseFile> outcome =
          acting.unseen(
              id,
              CaseEvent.SUCCEED,
              reader.actor(),
              wish -> people.led(to, wish, CaseChecks.clean(words)));
      moved += outcome instanceof ActOutcome.Done ? 1 : 0;
    }
    List<UUID> earlier =
        jdbc.sql(
                """
                UPDATE cases.earlier_case SET kept_by = :to
                 WHERE coalesce(kept_by, agency) = :from RETURNING id
                """)
            .param("from", from)
            .param("to", to)
            .query(UUID.class)
            .list();
    for (UUID id : earlier) {
      journal.append(
          Act.of(reader.actor(), "cases.earlier-succeeded", "earlier-case", id)
              .because(CaseChecks.clean(words))
              .with(Map.of("agency", to)));
    }
    rowSecurity.of(reader);
    return ids.isEmpty() && earlier.isEmpty()
        ? ActOutcome.refused("cases.succeeded-before")
        : ActOutcome.done(new SuccessionMoved(moved + earlier.size(), ids.size() - moved));
  }

  /** So many lie with the successor; so many could not move. */
  public record SuccessionMoved(int moved, int left) {}

  private LocalDate today() {
    return Vietnam.dayOf(time.instant());
  }

  private static boolean office(ActingOfficer reader) {
    return reader.roles().stream().anyMatch(OFFICE::contains);
  }
}
