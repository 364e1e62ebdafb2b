package vn.chosach.watch.groups;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.ui.Fact;
import vn.chosach.ui.Tone;

/**
 * Listings of one photo or one text, by their sellers.
 *
 * @param cut whether the group has more than are shown
 */
public record GroupView(
    String number, String back, List<Fact> facts, List<Seller> sellers, boolean cut) {

  /** A seller with its listings of the group. */
  public record Seller(
      String name, String platform, @Nullable String strikes, List<GroupRow> rows) {}

  /** A listing. */
  public record GroupRow(
      String title,
      @Nullable String href,
      String number,
      String price,
      String by,
      String seen,
      Tone tone,
      String state,
      @Nullable String gone) {}
}
