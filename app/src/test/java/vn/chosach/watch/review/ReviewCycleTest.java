package vn.chosach.watch.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every cell of the life of a flagged listing. */
class ReviewCycleTest {

  @Test
  void every_cell_is_as_the_office_agreed() {
    List<String> cells = new ArrayList<>();
    for (ReviewState from : ReviewState.values()) {
      var row = new StringBuilder(from.name());
      for (ReviewEvent event : ReviewEvent.values()) {
        row.append(' ')
            .append(ReviewCycle.row(from, event).map(cell -> cell.to().name()).orElse("-"));
      }
      cells.add(row.toString());
    }
    assertThat(cells)
        .containsExactly(
            // KEEP DROP MERGE CASE UNDO
            "OPEN KEPT DROPPED MERGED CASED -",
            "DISPUTED KEPT DROPPED MERGED CASED OPEN",
            "KEPT - DISPUTED MERGED CASED OPEN",
            "DROPPED DISPUTED - - DISPUTED OPEN",
            "MERGED - - - - OPEN",
            "CASED - - - - OPEN");
  }
}
