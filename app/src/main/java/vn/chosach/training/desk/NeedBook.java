package vn.chosach.training.desk;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.training.life.TrainingNeed;

/** What the agencies say their officers need to learn; all agencies read it. */
@Component
public record NeedBook(JdbcClient jdbc, Journal journal, IdSource ids, InstantSource time) {

  private static final int MOST_PEOPLE = 5_000;
  private static final int LONGEST_TOPIC = 200;
  private static final int LONGEST = 2_000;

  /** Of the last two years, the newest first. */
  public List<TrainingNeed> all() {
    return jdbc.sql(
            """
            SELECT id, agency, topic, people, words, officer, at FROM training.need
             WHERE at > :since ORDER BY at DESC LIMIT 300
            """)
        .param("since", time.instant().minus(730, ChronoUnit.DAYS))
        .query(TrainingNeed.class)
        .list();
  }

  public ActOutcome<TrainingNeed> state(
      String topic, int people, String words, ActingOfficer officer) {
    if (!officer.hasAny(Role.CASE_OFFICER, Role.AGENCY_HEAD, Role.STANDING_OFFICE)) {
      return ActOutcome.refused("training.not-yours");
    }
    if (topic.isBlank() || topic.length() > LONGEST_TOPIC) {
      return ActOutcome.refused("training.topic-missing");
    }
    if (people < 1 || people > MOST_PEOPLE) {
      return ActOutcome.refused("training.people-out-of-range");
    }
    if (words.isBlank() || words.length() > LONGEST) {
      return ActOutcome.refused("training.words-missing");
    }
    var need =
        new TrainingNeed(
            ids.next(),
            officer.agency(),
            Folding.clean(topic),
            people,
            Folding.clean(words),
            Objects.requireNonNull(officer.actor().id()),
            time.instant().truncatedTo(ChronoUnit.MICROS));
    jdbc.sql(
            """
            INSERT INTO training.need (id, agency, topic, people, words, officer, at)
            VALUES (:id, :agency, :topic, :people, :words, :officer, :at)
            """)
        .paramSource(need)
        .update();
    journal.append(
        Act.of(officer.actor(), "training.need-stated", "training-need", need.id())
            .because(need.words())
            .with(Map.of("topic", need.topic(), "people", String.valueOf(people))));
    return ActOutcome.done(need);
  }
}
