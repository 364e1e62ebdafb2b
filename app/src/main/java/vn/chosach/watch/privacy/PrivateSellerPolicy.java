package vn.chosach.watch.privacy;

import java.util.List;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.SeedTable;

/**
 * Whom the watch takes for a private person: a seller for whom no platform vouches and whose name
 * says nothing of a trade. In doubt it is a person, whose data is shown to who needs it only (Luật
 * Bảo vệ dữ liệu cá nhân 91/2025/QH15).
 */
public final class PrivateSellerPolicy {

  /**
   * A word of trade, folded.
   *
   * @param whole whether it counts only as a word of its own
   */
  private record Trade(String word, boolean whole) {}

  private static final List<Trade> TRADES =
      SeedTable.read("/seed/watch/trade-words.csv").stream()
          .map(row -> new Trade(row.text("word"), row.text("whole").equals("true")))
          .toList();

  private PrivateSellerPolicy() {}

  /** Whether a seller counts as a private person; nobody is none. */
  public static boolean isPrivate(String name, boolean official) {
    if (official || name.isBlank()) {
      return false;
    }
    String folded = " " + Folding.fold(name).replaceAll("[^a-z0-9]+", " ").strip() + " ";
    return TRADES.stream()
        .noneMatch(
            trade -> folded.contains(trade.whole() ? " " + trade.word() + " " : trade.word()));
  }
}
