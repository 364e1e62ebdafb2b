package vn.chosach.officers.search;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a room found of what the reader may read.
 *
 * @param hits one page, in the order of the room
 * @param count how many there are in all of those that the reader may read
 * @param more whether there may be more than were counted
 */
public record SearchAnswer(List<SearchHit> hits, int count, boolean more) {

  public SearchAnswer {
    hits = List.copyOf(hits);
  }

  /**
   * Something that was found.
   *
   * @param at when it came, was named or went out; {@code null} where the room says nothing of it
   */
  public record SearchHit(
      String number, String title, String about, String href, @Nullable Instant at) {

    /** Something without a moment. */
    public SearchHit(String number, String title, String about, String href) {
      this(number, title, about, href, null);
    }
  }

  /** A page of a list that is known as a whole. */
  public static <T> SearchAnswer of(
      List<T> all, SearchQuestion question, Function<T, SearchHit> hit) {
    return new SearchAnswer(
        all.stream().skip(question.offset()).limit(question.limit()).map(hit).toList(),
        all.size(),
        false);
  }

  /** A page of a list that was counted as a whole. */
  public static <T> SearchAnswer page(List<T> rows, int count, Function<T, SearchHit> hit) {
    return new SearchAnswer(rows.stream().map(hit).toList(), count, false);
  }
}
