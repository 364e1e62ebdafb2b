package vn.chosach.conduct.interests;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.catalogue.CommitteePlan;
import vn.chosach.conduct.desk.IntegrityRowSecurity;
import vn.chosach.identifiers.StatedValues;
import vn.chosach.identifiers.StatedValues.StatedMatch;
import vn.chosach.identifiers.StatedValues.StatedSource;
import vn.chosach.identifiers.StatedValues.StatedValue;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.RecurringJob;

/**
 * Compares what officers state with the cases, test purchases, sellers, licences and watched places
 * of all rooms, four times a day. The journal learns that something was found, not of whom.
 */
@Component
public record InterestComparison(
    InterestRepository repository,
    List<StatedSource> rooms,
    IntegrityRowSecurity rowSecurity,
    TransactionTemplate transaction,
    Journal journal,
    IdSource ids,
    InstantSource time) {

  private static final Duration PAUSE = Duration.ofHours(6);

  @Bean
  static RecurringJob interestComparisonJob(InterestComparison comparison) {
    return RecurringJob.alone("interest-comparison", PAUSE, comparison::compare)
        .startingAfter(Duration.ofMinutes(10));
  }

  /** One round: asks each room by itself, then keeps what is new. */
  public void compare() {
    Map<StatedValue, List<InterestStatement>> stated = new HashMap<>();
    transaction.executeWithoutResult(
        any -> {
          rowSecurity.ofTheProgram();
          for (InterestStatement one : repository.current()) {
            one.interests().stream()
                .flatMap(InterestStatement.Interest::values)
                .distinct()
                .forEach(
                    value -> stated.computeIfAbsent(value, none -> new ArrayList<>()).add(one));
          }
        });
    var byMark = new HashMap<String, List<StatedValue>>();
    stated
        .keySet()
        .forEach(
            value ->
                byMark
                    .computeIfAbsent(StatedValues.mark(value.value()), none -> new ArrayList<>())
                    .add(value));
    var values = StatedValues.of(stated.keySet());
    for (StatedSource room : rooms) {
      List<StatedMatch> matches = room.matches(values);
      transaction.executeWithoutResult(
          any -> {
            rowSecurity.ofTheProgram();
            for (StatedMatch match : matches) {
              byMark
                  .getOrDefault(StatedValues.mark(match.by().value()), List.of())
                  .forEach(
                      value ->
                          stated
                              .getOrDefault(value, List.of())
                              .forEach(of -> keep(match, value, of)));
            }
          });
    }
  }

  private void keep(StatedMatch match, StatedValue value, InterestStatement of) {
    Instant now = time.instant().truncatedTo(ChronoUnit.MICROS);
    var hit =
        new InterestHit(
            ids.next(),
            of.officer(),
            of.agency(),
            of.id(),
            match.place(),
            match.record(),
            match.number(),
            value.value(),
            now,
            match.keeper(),
            match.workers().contains(of.officer()),
            null,
            List.of());
    if (repository.found(hit)) {
      journal.append(
          Act.of(Actor.SYSTEM, "conduct.interest-found", "interest-hit", hit.id())
              .under(CommitteePlan.at("I.2")));
    }
  }
}
