package vn.chosach.watch.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chosach.screening.Band;
import vn.chosach.watch.review.DisputePolicy.Leader;

/** When a merge needs the other officer. */
class DisputePolicyTest {

  /** What is merged, into what, where that stands, whether they are akin: whether it needs two. */
  @ParameterizedTest
  @CsvSource({
    "REVIEW, REVIEW, OPEN, false, false",
    "REVIEW, REVIEW, KEPT, true, false",
    "CASE, REVIEW, OPEN, true, true",
    "CASE, REVIEW, OPEN, false, true",
    "REVIEW, CASE, OPEN, true, false",
    "REVIEW, CASE, OPEN, false, true",
    "REVIEW, CASE, CASED, false, true",
    "CASE, CASE, OPEN, true, false",
    "CASE, CASE, KEPT, true, false",
    "CASE, CASE, CASED, true, false",
    "CASE, CASE, OPEN, false, true",
    "CASE, CASE, CASED, false, true",
    "CASE, CASE, DISPUTED, true, true",
  })
  void whatVanishesOrHidesWhatItTakesInNeedsTwo(
      Band merged, Band into, ReviewState state, boolean akin, boolean two) {
    var leader = new Leader(state, into, akin);
    assertThat(DisputePolicy.disputes(ReviewState.OPEN, ReviewEvent.MERGE, merged, leader, false))
        .isEqualTo(two);
    assertThat(
            DisputePolicy.disputes(ReviewState.DISPUTED, ReviewEvent.MERGE, merged, leader, false))
        .as("the other officer decides it")
        .isFalse();
    assertThat(DisputePolicy.disputes(ReviewState.OPEN, ReviewEvent.MERGE, merged, leader, true))
        .as("what somebody else keeps")
        .isTrue();
  }
}
