package vn.chosach.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chosach.screening.batch.DryRun;
import vn.chosach.screening.rules.Brands;
import vn.chosach.screening.rules.RuleBook;
import vn.chosach.screening.rules.RuleReader;

class DryRunTest {

  private static final RuleBook BOOK =
      RuleReader.read("t", "[rule a.b]\nversion: 1\ntitle: t\nweight: 60\nlaw: L\nneed: pháo nổ\n");

  private static DryRun run(int firing, int silent) {
    List<Listing> listings =
        new java.util.ArrayList<>(Collections.nCopies(firing, Listing.of("bán pháo nổ", 1)));
    listings.addAll(Collections.nCopies(silent, Listing.of("áo", 1)));
    return DryRun.of(BOOK, Brands.none(), Rules.DAY, listings, 3);
  }

  @Test
  void countsAndSamplesAreShownBeforeARuleGoesLive() {
    DryRun run = run(5, 95);
    assertThat(run.listings()).isEqualTo(100);
    assertThat(run.counts()).containsEntry("a.b", 5L);
    assertThat(run.samples().get("a.b")).hasSize(3);
  }

  @Test
  void aRuleThatFiresFarMoreOftenThanBeforeFloods() {
    assertThat(run(30, 70).floods(run(2, 98), 5, 0.01)).containsExactly("a.b");
    assertThat(run(4, 96).floods(run(2, 98), 5, 0.01)).isEmpty();
    assertThat(run(1, 999).floods(run(0, 100), 5, 0.01)).isEmpty();
  }
}
