package vn.chosach.watch.alerts;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.screening.matching.CompiledRules;
import vn.chosach.watch.intake.BatchWriting;
import vn.chosach.watch.rules.Books;
import vn.chosach.watch.rules.StoredListing;

/**
 * Brings stored listings on which an alert matches into the review queue: they are judged by the
 * live book with the rule and the pictures of the alert, also while that rule is not live.
 */
@Component
class Flagging {

  private final Candidates candidates;
  private final Books books;
  private final BatchWriting writing;
  private final JdbcTemplate template;
  private final Journal journal;
  private final InstantSource time;

  Flagging(
      Candidates candidates,
      Books books,
      BatchWriting writing,
      JdbcTemplate template,
      Journal journal,
      InstantSource time) {
    this.candidates = candidates;
    this.books = books;
    this.writing = writing;
    this.template = template;
    this.journal = journal;
    this.time = time;
  }

  /**
   * Flags the candidates at which nobody is asked to look yet.
   *
   * @param only of these the one listing; {@code null} for all
   * @return refused with {@code watch.alert-ended}, {@code watch.alert-nothing-to-flag}
   */
  @Transactional
  public ActOutcome<AlertDone> flag(Alert alert, @Nullable UUID only, Actor actor) {
    if (!alert.stands()) {
      return ActOutcome.refused("watch.alert-ended");
    }
    List<UUID> chosen =
        candidates.unflagged(alert).stream()
            .filter(listing -> only == null || only.equals(listing))
            .toList();
    int flagged = chosen.isEmpty() ? 0 : judge(alert, chosen);
    if (flagged == 0) {
      return ActOutcome.refused("watch.alert-nothing-to-flag");
    }
    journal.append(
        Act.of(actor, "watch.alert-flagged", "alert", alert.id())
            .because(alert.product())
            .under(alert.measure())
            .with(
                Map.of(
                    "number",
                    alert.number(),
                    "listings",
                    String.valueOf(flagged),
                    "listing",
                    only == null ? "" : only.toString())));
    return ActOutcome.done(new AlertDone(alert.id(), alert.number(), flagged));
  }

  private int judge(Alert alert, List<UUID> chosen) {
    CompiledRules rules = books.trying(alert.watch().section());
    long state = books.today().state();
    Instant now = time.instant();
    String ids = String.join(",", chosen.stream().map(UUID::toString).toList());
    List<StoredListing> stored =
        template.query(
            StoredListing.SELECT
                + " WHERE l.id = ANY (string_to_array(?, ',')::uuid[]) ORDER BY l.id",
            StoredListing::of,
            ids);
    ConnectionCallback<Integer> write =
        connection ->
            writing.again(
                connection, stored, rules, candidates.pictured(alert, chosen), state, now);
    return Objects.requireNonNull(template.execute(write));
  }
}
