package vn.chosach.journal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a reader of the journal finds who follows it.
 *
 * @param acts those of the verbs that were asked for
 * @param place of the last act that was looked at, whatever it was
 * @param all whether nothing else can be read yet
 */
public record Followed(List<FollowedAct> acts, FollowedPlace place, boolean all) {

  public Followed {
    acts = List.copyOf(acts);
  }

  /** What the acts were done to, one as often as there are acts. */
  public List<String> subjects() {
    return acts.stream().map(FollowedAct::subject).toList();
  }

  /**
   * An act that was followed.
   *
   * @param id identifier of its entry
   * @param kind of what it was done to
   * @param officer who acted; {@code null} for anybody who is no officer
   */
  public record FollowedAct(
      UUID id, Instant at, String verb, String kind, String subject, @Nullable UUID officer) {}

  /**
   * Where a reader stands. Acts are followed by transaction and not by number: what a transaction
   * that is still open has written appears later, whatever its number.
   *
   * @param transaction number of the transaction of the last act, as the server counts them; 0 at
   *     the beginning
   * @param number of that act
   */
  public record FollowedPlace(long transaction, long number) {}
}
