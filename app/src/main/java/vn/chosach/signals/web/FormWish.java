package vn.chosach.signals.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.signals.web.ItemPage.ItemEntered;

/**
 * Which form shall be open, and what stands in it.
 *
 * @param act name in addresses
 * @param entered what was sent; {@code null} for what is proposed
 * @param note why it is shown again
 * @param error what is wrong
 * @param meanwhile what others did, in words
 * @param seen version that the officer saw when it was opened; 0 for the one of now
 */
record FormWish(
    String act,
    @Nullable ItemEntered entered,
    @Nullable String note,
    @Nullable String error,
    List<String> meanwhile,
    int seen) {

  static FormWish fresh(String act) {
    return new FormWish(act, null, null, null, List.of(), 0);
  }
}
