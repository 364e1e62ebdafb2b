package vn.chosach.tips;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who sifts a report; for any other reader it does not exist. */
public enum TipDesk {
  /** The common inbox. */
  SIFTING,
  /** The integrity desk: reports against officers and agencies. */
  INTEGRITY;

  /** The room that sifts, asked for what lies before it: its inbox and its duty say one number. */
  public interface Sifting {

    /**
     * What is to be sifted now. What sleeps until later is not; of a letter each part is for
     * itself.
     *
     * @param named at most so many numbers
     * @param inbox key of the agency whose inbox alone; {@code null} for all that desks share,
     *     which reports of crimes are not
     */
    TipDeskWaiting tally(int named, @Nullable String inbox);
  }

  /**
   * What is to be sifted.
   *
   * @param count how many
   * @param numbers their numbers, what was received first first
   */
  public record TipDeskWaiting(int count, List<String> numbers) {

    public TipDeskWaiting {
      numbers = List.copyOf(numbers);
    }
  }
}
