package vn.chosach.linking.candidates;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.chosach.linking.evidence.Field;
import vn.chosach.linking.evidence.Records;
import vn.chosach.linking.tables.ColumnKind;

/** For what pairs were worth a comparison, counted; a pair can have several grounds. */
public final class Grounds {

  private Grounds() {}

  private static final class Count implements Parallel.Worker {

    private final Records records;
    private final Pairs pairs;
    private final long[] equal;
    private long word;
    private long near;

    Count(Records records, Pairs pairs) {
      this.records = records;
      this.pairs = pairs;
      this.equal = new long[records.fields().size()];
    }

    @Override
    public void run(int from, int to) {
      for (int pair = from; pair < to; pair++) {
        int a = pairs.left(pair);
        int b = pairs.right(pair);
        boolean any = false;
        for (int f = 0; f < equal.length; f++) {
          Field field = records.fields().get(f);
          int code = field.code(a);
          if (code >= 0 && code == field.code(b) && field.kind() != ColumnKind.LONG) {
            equal[f]++;
            any = true;
          }
        }
        if (shared(records.words()[a], records.words()[b])) {
          word++;
        } else if (!any) {
          near++;
        }
      }
    }

    private static boolean shared(int[] a, int[] b) {
      for (int word : a) {
        if (Arrays.binarySearch(b, word) >= 0) {
          return true;
        }
      }
      return false;
    }
  }

  /** How many pairs each ground gave, as a person reads it. */
  public static Map<String, Long> of(Records records, Pairs pairs) {
    Map<String, Long> grounds = new LinkedHashMap<>();
    for (Count count : Parallel.run(pairs.size(), () -> new Count(records, pairs))) {
      for (int f = 0; f < count.equal.length; f++) {
        grounds.merge("same " + records.fields().get(f).name(), count.equal[f], Long::sum);
      }
      grounds.merge("a word in common", count.word, Long::sum);
      grounds.merge("only a letter or a few bits of a photo apart", count.near, Long::sum);
    }
    grounds.values().removeIf(number -> number == 0);
    return grounds;
  }
}
