package vn.chosach.journal;

import java.util.List;

/**
 * What a reader of the journal finds who follows it.
 *
 * @param subjects what the acts were done to, one as often as there are acts
 * @param place of the last act that was looked at, whatever it was
 * @param all whether nothing else can be read yet
 */
public record Followed(List<String> subjects, FollowedPlace place, boolean all) {

  public Followed {
    subjects = List.copyOf(subjects);
  }

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
