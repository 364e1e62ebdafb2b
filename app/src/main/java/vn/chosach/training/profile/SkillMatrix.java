package vn.chosach.training.profile;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.Officer;
import vn.chosach.officers.Officers;
import vn.chosach.officers.skills.StaffRoll;
import vn.chosach.officers.skills.StaffRoll.PostedOfficer;

/** How many officers of each agency have which skill today, beside how many it needs. */
@Component
public record SkillMatrix(JdbcClient jdbc, Officers officers, StaffRoll staff, InstantSource time) {

  /**
   * A skill in an agency.
   *
   * @param people officers in office with the skill confirmed and its proof in force
   * @param enough those among them who reach the level that the agency needs
   * @param wanted how many it needs; 0 where it has stated nothing
   */
  public record SkillCell(String agency, String skill, int people, int enough, int wanted) {

    /** How many are missing. */
    public int gap() {
      return Math.max(0, wanted - enough);
    }
  }

  /** An officer who has a skill. */
  public record SkilledOfficer(UUID officer, int level) {}

  /** Every cell in which there is somebody, or should be. */
  public List<SkillCell> cells() {
    List<PostedOfficer> all = staff.today();
    return cells(
        all.stream().map(PostedOfficer::officer).toArray(UUID[]::new),
        all.stream().map(PostedOfficer::agency).toArray(String[]::new));
  }

  /**
   * The same for officers and their agencies, side by side. Counted by numbers that stand for the
   * agencies: they are compared some hundred thousand times.
   */
  public List<SkillCell> cells(UUID[] people, String[] agencies) {
    String[] keys = Arrays.stream(agencies).distinct().sorted().toArray(String[]::new);
    return jdbc.sql(
            """
            WITH held AS (
              SELECT m.place, c.skill, count(*) AS people,
                     count(*) FILTER (WHERE c.level >= 2) AS second,
                     count(*) FILTER (WHERE c.level >= 3) AS third
                FROM unnest(:officers::uuid[], :places::int[]) AS m (officer, place)
                JOIN training.claim c ON c.officer = m.officer AND c.state = 'CONFIRMED'
                 AND (c.valid_to IS NULL OR c.valid_to >= :today)
               GROUP BY m.place, c.skill),
            named AS (
              SELECT (:keys::text[])[place] AS agency, skill, people, second, third FROM held),
            wanted AS (
              SELECT agency, skill, max(level) AS level, max(people) AS wanted
                FROM training.demand
               WHERE agency IS NOT NULL AND state = 'STANDS' AND valid_from <= :today
                 AND (valid_to IS NULL OR valid_to >= :today)
               GROUP BY agency, skill)
            SELECT agency, skill, coalesce(h.people, 0)::int AS people,
                   coalesce(CASE w.level WHEN 1 THEN h.people WHEN 2 THEN h.second
                                         WHEN 3 THEN h.third END, 0)::int AS enough,
                   coalesce(w.wanted, 0) AS wanted
              FROM named h FULL JOIN wanted w USING (agency, skill)
            """)
        .param("officers", people)
        .param(
            "places",
            Arrays.stream(agencies)
                .map(one -> Arrays.binarySearch(keys, one) + 1)
                .toArray(Integer[]::new))
        .param("keys", keys)
        .param("today", today())
        .query(SkillCell.class)
        .list();
  }

  /** How many officers all agencies together lack, by skill. */
  public Map<String, Integer> gaps() {
    return cells().stream()
        .collect(
            Collectors.groupingBy(
                SkillCell::skill, TreeMap::new, Collectors.summingInt(SkillCell::gap)));
  }

  /** Who in an agency has a skill, the best first. */
  public List<SkilledOfficer> persons(String agency, String skill) {
    return jdbc.sql(
            """
            SELECT officer, level FROM training.claim
             WHERE officer = ANY (:officers) AND skill = :skill AND state = 'CONFIRMED'
               AND (valid_to IS NULL OR valid_to >= :today)
             ORDER BY level DESC, officer
            """)
        .param(
            "officers",
            officers.working(agency, null).stream().map(Officer::id).toArray(UUID[]::new))
        .param("skill", skill)
        .param("today", today())
        .query(SkilledOfficer.class)
        .list();
  }

  private LocalDate today() {
    return Vietnam.dayOf(time.instant());
  }
}
