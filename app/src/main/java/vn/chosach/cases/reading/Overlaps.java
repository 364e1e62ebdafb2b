package vn.chosach.cases.reading;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.cases.SameSubjects;
import vn.chosach.cases.SameSubjects.SamePair;
import vn.chosach.cases.acts.CaseRepository;
import vn.chosach.cases.acts.CaseRowSecurity;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.CaseLifeCycle;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.referrals.life.InvestigatingBodies;

/**
 * Whether somebody is on a subject already. A business is inspected at most once a year unless a
 * violation is evident (NQ 198/2025/QH15); the same goods make no business the same.
 */
@Component
public class Overlaps {

  private final JdbcClient jdbc;
  private final CaseRowSecurity rowSecurity;
  private final CaseRepository repository;
  private final List<SameSubjects> same;
  private final InstantSource time;

  Overlaps(
      JdbcClient jdbc,
      CaseRowSecurity rowSecurity,
      CaseRepository repository,
      List<SameSubjects> same,
      InstantSource time) {
    this.same = List.copyOf(same);
    this.jdbc = jdbc;
    this.rowSecurity = rowSecurity;
    this.repository = repository;
    this.time = time;
  }

  /**
   * Who else is on the subjects of a case, for whoever may plan its inspection; empty for anyone
   * else. Going on needs an evident violation and an exhibit that shows it.
   */
  @Transactional(readOnly = true)
  public List<Overlap> around(UUID id, ActingOfficer reader) {
    rowSecurity.of(reader);
    return repository
        .one(id, reader)
        .filter(
            file ->
                CaseLifeCycle.row(file.state(), CaseEvent.PLAN)
                    .filter(row -> row.who().may(file, reader))
                    .isPresent())
        .map(file -> rowSecurity.asTheProgram(() -> of(file, Vietnam.dayOf(time.instant()))))
        .orElse(List.of());
  }

  /**
   * Pointers only; the caller has let the transaction see all cases for this one question. Cases of
   * the police and those that few may read stay silent here as in {@link Duplicates}.
   */
  public List<Overlap> of(CaseFile file, LocalDate today) {
    List<SamePair> merged =
        same.stream().flatMap(room -> room.besides(file.id()).stream()).distinct().toList();
    return jdbc
        .sql(
            """
            SELECT DISTINCT other.agency, mine.kind, held.day AS inspected_on
              FROM cases.subject mine
              JOIN LATERAL (
                SELECT t.case_id FROM cases.subject t WHERE t.kind = mine.kind AND t.mark = mine.mark
                 UNION
                SELECT t.case_id
                  FROM unnest(:of::uuid[], :same::uuid[]) merged (one, also)
                  JOIN cases.subject t ON t.id = merged.also
                 WHERE merged.one = mine.id) theirs ON theirs.case_id <> mine.case_id
              JOIN cases.case_file other ON other.id = theirs.case_id
              LEFT JOIN LATERAL (
                SELECT max((i.held_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date) AS day
                  FROM cases.inspection i
                 WHERE i.case_id = other.id AND i.held_at IS NOT NULL
                   AND extract(year FROM i.held_at AT TIME ZONE 'Asia/Ho_Chi_Minh') = :year) held
                ON true
             WHERE mine.case_id = :case AND mine.kind <> 'GOODS' AND (other.state <> 'CLOSED' OR held.day IS NOT NULL)
               AND other.secrecy = 'AGENCY'
             ORDER BY other.agency, mine.kind, held.day
             LIMIT 40
            """)
        .param("case", file.id())
        .param("of", merged.stream().map(SamePair::one).toArray(UUID[]::new))
        .param("same", merged.stream().map(SamePair::other).toArray(UUID[]::new))
        .param("year", today.getYear())
        .query(Overlap.class)
        .list()
        .stream()
        .filter(
            one ->
                !InvestigatingBodies.police(one.agency())
                    || file.access().agencies().contains(one.agency()))
        .toList();
  }
}
