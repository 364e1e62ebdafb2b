package vn.chosach.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.chosach.screening.batch.RuleCounts;

class RuleCountsTest {

  private static RuleCounts fired(long firing, long listings) {
    return new RuleCounts(listings, firing == 0 ? Map.of() : Map.of("a.b", firing));
  }

  @Test
  void aRuleThatFiresFarMoreOftenThanBeforeFloods() {
    assertThat(fired(30, 100).floods(fired(2, 100), 5, 0.01)).containsExactly("a.b");
    assertThat(fired(4, 100).floods(fired(2, 100), 5, 0.01)).isEmpty();
    assertThat(fired(1, 1000).floods(fired(0, 100), 5, 0.01)).isEmpty();
  }
}
