package vn.chosach.rewards.life;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chosach.lifecycle.steps.Step;
import vn.chosach.lifecycle.steps.Stepped;

/**
 * Somebody put forward for a reward.
 *
 * @param number as people say it, {@code KT-2026-0001}
 * @param name what the team is called, or the code of the informant; empty for a person
 * @param agency key of the agency in which the nominees serve
 * @param by key of the agency that puts them forward
 * @param nominatedBy who does
 * @param competent key of the body that decides
 * @param merit what they did, in words that may leave the agency
 * @param results how many results it speaks of
 * @param resultOn day of the first of these; {@code null} while there is none
 * @param published whether it is published as far as all nominees agree
 */
public record Nomination(
    UUID id,
    String number,
    NomineeKind kind,
    String name,
    String agency,
    String by,
    UUID nominatedBy,
    RewardForm form,
    String competent,
    String merit,
    RewardState state,
    Instant since,
    int version,
    int results,
    @Nullable LocalDate resultOn,
    boolean published,
    List<Nominee> nominees,
    List<Step<RewardEvent, ShownBy>> steps)
    implements Stepped<RewardState, RewardEvent, ShownBy> {

  public Nomination {
    nominees = List.copyOf(nominees);
    steps = List.copyOf(steps);
  }

  /** Who is put forward. */
  public Set<UUID> officers() {
    return nominees.stream().map(Nominee::officer).collect(Collectors.toSet());
  }

  public boolean about(@Nullable UUID officer) {
    return nominees.stream().anyMatch(one -> one.officer().equals(officer));
  }

  /** Whether everybody who is put forward agreed to be published; never for an informant. */
  public boolean consented() {
    return kind != NomineeKind.INFORMANT
        && nominees.stream().allMatch(one -> Boolean.TRUE.equals(one.consent()));
  }

  /** Whether a complaint about it waits for its answer. */
  public boolean complained() {
    return steps.reversed().stream()
        .map(Step::event)
        .filter(one -> one == RewardEvent.COMPLAIN || one == RewardEvent.SETTLE)
        .findFirst()
        .filter(RewardEvent.COMPLAIN::equals)
        .isPresent();
  }

  /** The last time that something happened. */
  public Optional<Step<RewardEvent, ShownBy>> step(RewardEvent event) {
    return steps.reversed().stream().filter(one -> one.event() == event).findFirst();
  }

  /** What shows that something happened, the last time that it did. */
  public Optional<ShownBy> last(RewardEvent event) {
    return step(event).map(Step::facts);
  }

  /** The day of what happened last, as its paper says or as it was entered. */
  public Optional<LocalDate> day(RewardEvent event) {
    return last(event).map(ShownBy::day);
  }

  public Nomination having(int count, @Nullable LocalDate first) {
    return copy(number, count, first, published, nominees);
  }

  public Nomination published(boolean shown) {
    return copy(number, results, resultOn, shown, nominees);
  }

  /** A number is drawn only for what is in order. */
  public Nomination numbered(String drawn) {
    return copy(drawn, results, resultOn, published, nominees);
  }

  /** An answer of one of the nominees. */
  public Nomination answered(@Nullable UUID officer, boolean agrees) {
    return copy(
        number,
        results,
        resultOn,
        published,
        nominees.stream()
            .map(one -> one.officer().equals(officer) ? new Nominee(one.officer(), agrees) : one)
            .toList());
  }

  private Nomination copy(
      String number,
      int results,
      @Nullable LocalDate resultOn,
      boolean published,
      List<Nominee> nominees) {
    return new Nomination(
        id,
        number,
        kind,
        name,
        agency,
        by,
        nominatedBy,
        form,
        competent,
        merit,
        state,
        since,
        version,
        results,
        resultOn,
        published,
        nominees,
        steps);
  }
}
