package vn.chosach.trust.rating;

import java.time.LocalDate;
import java.util.List;

/** What a version of the criteria shall say; see {@link RatingCriteria}. */
public record CriteriaWish(
    LocalDate begins, List<String> items, int replyDays, int appealDays, int validDays) {

  public CriteriaWish {
    items = List.copyOf(items);
  }
}
