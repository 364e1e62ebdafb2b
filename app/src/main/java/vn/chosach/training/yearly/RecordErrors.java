package vn.chosach.training.yearly;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import vn.chosach.journal.ActQuestion;
import vn.chosach.journal.Journal;

/** Errors that the records of the last year show, by the agency whose they were. */
@Component
public record RecordErrors(Journal journal, InstantSource time) {

  private static final int DAYS = 365;

  /** What was done, and what took it back because it was wrong. */
  public enum RecordError {
    REPORTS("reports.sent", "reports.returned"),
    PAPERS("documents.issued", "documents.voided"),
    DECISIONS("cases.fined", "cases.decision-annulled");

    private final String done;
    private final String undone;

    RecordError(String done, String undone) {
      this.done = done;
      this.undone = undone;
    }

    /** Message key of what a class would be about. */
    public String textKey() {
      return "training.error." + name().toLowerCase(Locale.ROOT);
    }
  }

  /** How many of an agency were taken back; agencies without any are absent. */
  public Map<String, Integer> of(RecordError error) {
    Instant now = time.instant();
    Instant from = now.minus(DAYS, ChronoUnit.DAYS);
    var wrong = new TreeMap<>(journal.tally(new ActQuestion(Set.of(error.done), from, now)));
    journal
        .tally(
            new ActQuestion(
                Set.of(error.done), Map.of(), ActQuestion.Undone.by(error.undone), from, now))
        .forEach((agency, stands) -> wrong.merge(agency, -stands, Integer::sum));
    wrong.values().removeIf(count -> count <= 0);
    return wrong;
  }
}
