package vn.chosach.documents.acts;

import java.util.ArrayList;
import java.util.List;
import vn.chosach.documents.DocumentFile.DocumentFileChange;

/** Lines that went and came between two texts, by their longest common subsequence. */
final class Differences {

  private Differences() {}

  static List<DocumentFileChange> between(List<String> before, List<String> after) {
    int[][] common = new int[before.size() + 1][after.size() + 1];
    for (int left = before.size() - 1; left >= 0; left--) {
      for (int right = after.size() - 1; right >= 0; right--) {
        common[left][right] =
            before.get(left).equals(after.get(right))
                ? common[left + 1][right + 1] + 1
                : Math.max(common[left + 1][right], common[left][right + 1]);
      }
    }
    var changes = new ArrayList<DocumentFileChange>();
    int left = 0;
    int right = 0;
    while (left < before.size() || right < after.size()) {
      boolean both = left < before.size() && right < after.size();
      if (both && before.get(left).equals(after.get(right))) {
        left++;
        right++;
      } else if (right == after.size()
          || left < before.size() && common[left + 1][right] >= common[left][right + 1]) {
        changes.add(new DocumentFileChange(false, before.get(left++)));
      } else {
        changes.add(new DocumentFileChange(true, after.get(right++)));
      }
    }
    return List.copyOf(changes);
  }
}
