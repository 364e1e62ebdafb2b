package vn.chosach.conduct.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.conduct.IntegrityCase;
import vn.chosach.conduct.life.IntegrityState;
import vn.chosach.kernel.Folding;
import vn.chosach.officers.Officer;
import vn.chosach.officers.Officers;
import vn.chosach.rewards.PraiseBar;

/**
 * Nobody is praised while an integrity case is open about the officer, no team while one is open
 * about its agency, nobody while one that was passed on may still end in discipline, or after a
 * reading without reason. Readings and cases bar alike, so that a bar tells of neither; a case
 * about the agency does not bar each of its officers, which would tell of it.
 */
@Component
class OpenMatters implements PraiseBar {

  /** The longest time for discipline (Nghị định 172/2025/NĐ-CP: 90 days, 150 when complex). */
  private static final Duration DISCIPLINE = Duration.ofDays(150);

  private static final Duration READINGS = Duration.ofDays(365);

  private final IntegrityRepository cases;
  private final IntegrityRowSecurity rowSecurity;
  private final Officers officers;
  private final JdbcClient jdbc;
  private final InstantSource time;

  OpenMatters(
      IntegrityRepository cases,
      IntegrityRowSecurity rowSecurity,
      Officers officers,
      JdbcClient jdbc,
      InstantSource time) {
    this.cases = cases;
    this.rowSecurity = rowSecurity;
    this.officers = officers;
    this.jdbc = jdbc;
    this.time = time;
  }

  @Override
  @Transactional(readOnly = true)
  public boolean bars(String agency, Set<UUID> asked) {
    Instant now = time.instant();
    List<String> names = names(asked);
    boolean accused =
        rowSecurity.asTheProgram(cases::all).stream()
            .filter(one -> one.about().agency().equals(agency) && pending(one, now))
            .map(one -> Folding.fold(one.about().accused()))
            .anyMatch(
                words ->
                    words.isEmpty() ? asked.size() > 1 : names.stream().anyMatch(words::contains));
    return accused || readWithoutReason(asked, now);
  }

  private static boolean pending(IntegrityCase one, Instant now) {
    return one.state() == IntegrityState.PASSED_ON
        ? one.since().plus(DISCIPLINE).isAfter(now)
        : one.state() != IntegrityState.CLOSED;
  }

  private List<String> names(Set<UUID> asked) {
    Map<UUID, String> shown = officers.displayNames(asked);
    return asked.stream()
        .flatMap(
            one ->
                Stream.concat(
                    Stream.ofNullable(shown.get(one)),
                    officers.inOffice(one).map(Officer::fullName).stream()))
        .map(Folding::fold)
        .filter(name -> !name.isEmpty())
        .toList();
  }

  /** The newest mark of a line counts. */
  private boolean readWithoutReason(Set<UUID> asked, Instant now) {
    return jdbc.sql(
            """
            SELECT EXISTS (
              SELECT FROM conduct.line l
               WHERE l.officer = ANY (:officers) AND l.last_at > :since
                 AND (SELECT m.mark FROM conduct.mark m WHERE m.line = l.id
                       ORDER BY m.at DESC LIMIT 1) IN ('UNJUSTIFIED', 'FOLLOWED_UP'))
            """)
        .param("officers", asked.toArray(UUID[]::new))
        .param("since", now.minus(READINGS))
        .query(Boolean.class)
        .single();
  }
}
