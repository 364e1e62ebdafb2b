package vn.chosach.linking.rings;

import java.util.Arrays;

/**
 * Who hangs together through anything shared, for tens of millions of ties: numbers in arrays, no
 * object for each. What more than so many share holds nobody together and is named instead. What
 * hangs together is then small enough for {@link Rings}.
 *
 * @param part for each actor the first actor of those that hang together with it
 * @param hubs marks that too many share, ascending
 */
public record SharedMarks(int[] part, int[] hubs) {

  /**
   * Finds the parts.
   *
   * @param actor of each tie, from 0
   * @param mark of each tie, from 0
   * @param most of so many actors, each counted once, a mark still says something
   */
  public static SharedMarks of(int actors, int marks, int[] actor, int[] mark, int most) {
    if (actor.length != mark.length) {
      throw new IllegalArgumentException(actor.length + " actors, " + mark.length + " marks");
    }
    int[] starts = new int[marks + 1];
    for (int of : mark) {
      starts[of + 1]++;
    }
    for (int i = 0; i < marks; i++) {
      starts[i + 1] += starts[i];
    }
    int[] at = new int[actor.length];
    int[] next = Arrays.copyOf(starts, marks);
    for (int tie = 0; tie < actor.length; tie++) {
      at[next[mark[tie]]++] = actor[tie];
    }
    int[] part = new int[actors];
    Arrays.setAll(part, one -> one);
    int[] hubs = new int[marks];
    int found = 0;
    for (int of = 0; of < marks; of++) {
      Arrays.sort(at, starts[of], starts[of + 1]);
      int different = 0;
      for (int i = starts[of]; i < starts[of + 1]; i++) {
        different += i == starts[of] || at[i] != at[i - 1] ? 1 : 0;
      }
      if (different > most) {
        hubs[found++] = of;
        continue;
      }
      for (int i = starts[of] + 1; i < starts[of + 1]; i++) {
        int a = first(part, at[i - 1]);
        int b = first(part, at[i]);
        part[Math.max(a, b)] = Math.min(a, b);
      }
    }
    for (int one = 0; one < actors; one++) {
      part[one] = first(part, one);
    }
    return new SharedMarks(part, Arrays.copyOf(hubs, found));
  }

  private static int first(int[] part, int actor) {
    int at = actor;
    while (part[at] != at) {
      part[at] = part[part[at]];
      at = part[at];
    }
    return at;
  }

  /** Sizes of the parts of two and more, the largest first. */
  public int[] sizes() {
    int[] sizes = new int[part.length];
    for (int of : part) {
      sizes[of]++;
    }
    int[] several = Arrays.stream(sizes).filter(size -> size > 1).sorted().toArray();
    for (int i = 0, j = several.length - 1; i < j; i++, j--) {
      int swap = several[i];
      several[i] = several[j];
      several[j] = swap;
    }
    return several;
  }
}
