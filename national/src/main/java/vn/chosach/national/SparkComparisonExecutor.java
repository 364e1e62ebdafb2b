package vn.chosach.national;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.jspecify.annotations.Nullable;
import vn.chosach.linking.candidates.EarlierLists;
import vn.chosach.linking.days.ComparisonExecutor;
import vn.chosach.linking.days.DayRows;
import vn.chosach.linking.days.LinkageModel;
import vn.chosach.linking.days.RowBatch;

/** Compares the rows of a day as jobs of Spark; each JVM reads the rows that travel once. */
final class SparkComparisonExecutor implements ComparisonExecutor {

  private static final int ROWS = 4_096;
  private static final int PAIRS = 50_000;
  private static final int PARTS = 512;

  private final JavaSparkContext context;
  private final Broadcast<byte[]> model;

  SparkComparisonExecutor(JavaSparkContext context, LinkageModel model) throws IOException {
    this.context = context;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    model.write(bytes);
    this.model = context.broadcast(bytes.toByteArray());
  }

  /** What a JVM read last. */
  private record Loaded(long id, DayRows rows) {

    private static @Nullable Loaded last;

    static synchronized DayRows of(Broadcast<RowBatch> rows, Broadcast<byte[]> model) {
      Loaded here = last;
      if (here == null || here.id != rows.id()) {
        last = null;
        try {
          LinkageModel by = LinkageModel.read(new ByteArrayInputStream(model.value()));
          here = new Loaded(rows.id(), new DayRows(by, rows.value()));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
        last = here;
      }
      return here.rows;
    }

    static synchronized void forget() {
      last = null;
    }
  }

  /** Lets go of what was read. */
  static void forget() {
    Loaded.forget();
  }

  private record Travelling(RowBatch raw, Broadcast<RowBatch> rows, Broadcast<byte[]> model)
      implements HandedRows {

    @Override
    public DayRows read() {
      return Loaded.of(rows, model);
    }
  }

  @Override
  public HandedRows take(RowBatch rows) {
    return new Travelling(rows, context.broadcast(rows), model);
  }

  private static Broadcast<RowBatch> rows(HandedRows handed) {
    return ((Travelling) handed).rows;
  }

  @Override
  public List<long[]> keys(HandedRows handed, int[] numbers) {
    Broadcast<RowBatch> rows = rows(handed);
    Broadcast<byte[]> by = model;
    List<int[]> pieces = new ArrayList<>();
    for (int from = 0; from < numbers.length; from += ROWS) {
      pieces.add(Arrays.copyOfRange(numbers, from, Math.min(numbers.length, from + ROWS)));
    }
    List<long[]> keys = new ArrayList<>();
    context
        .parallelize(pieces, Math.max(1, pieces.size()))
        .map(
            piece -> {
              DayRows read = Loaded.of(rows, by);
              return Arrays.stream(piece).mapToObj(read::keys).toArray(long[][]::new);
            })
        .collect()
        .forEach(piece -> keys.addAll(Arrays.asList(piece)));
    return keys;
  }

  private record Asking(int[] rows, long[][] keys) implements Serializable {}

  @Override
  public long[] pairs(EarlierLists lists, SortedMap<Integer, long[]> asking) {
    Broadcast<EarlierLists> all = context.broadcast(lists);
    List<Asking> pieces = new ArrayList<>();
    List<Map.Entry<Integer, long[]>> entries = new ArrayList<>(asking.entrySet());
    for (int from = 0; from < entries.size(); from += ROWS) {
      List<Map.Entry<Integer, long[]>> piece =
          entries.subList(from, Math.min(entries.size(), from + ROWS));
      pieces.add(
          new Asking(
              piece.stream().mapToInt(Map.Entry::getKey).toArray(),
              piece.stream().map(Map.Entry::getValue).toArray(long[][]::new)));
    }
    List<long[]> found =
        context
            .parallelize(pieces, Math.max(1, pieces.size()))
            .map(
                piece -> {
                  SortedMap<Integer, long[]> some = new TreeMap<>();
                  for (int at = 0; at < piece.rows.length; at++) {
                    some.put(piece.rows[at], piece.keys[at]);
                  }
                  return all.value().pairs(some);
                })
            .collect();
    all.destroy();
    return found.stream().flatMapToLong(Arrays::stream).toArray();
  }

  @Override
  public float[] above(HandedRows handed, long[] pairs) {
    Broadcast<RowBatch> rows = rows(handed);
    Broadcast<byte[]> by = model;
    List<long[]> pieces = new ArrayList<>();
    for (int from = 0; from < pairs.length; from += PAIRS) {
      pieces.add(Arrays.copyOfRange(pairs, from, Math.min(pairs.length, from + PAIRS)));
    }
    float[] above = new float[pairs.length];
    int at = 0;
    for (float[] piece :
        context
            .parallelize(pieces, Math.max(1, pieces.size()))
            .map(
                piece -> {
                  DayRows read = Loaded.of(rows, by);
                  float[] of = new float[piece.length];
                  for (int i = 0; i < of.length; i++) {
                    of[i] = read.above(piece[i]);
                  }
                  return of;
                })
            .collect()) {
      System.arraycopy(piece, 0, above, at, piece.length);
      at += piece.length;
    }
    return above;
  }

  @Override
  public List<int[]> clusters(HandedRows handed, List<DayPart> parts) {
    Broadcast<RowBatch> rows = rows(handed);
    Broadcast<byte[]> by = model;
    return context
        .parallelize(parts, 1 + parts.size() / PARTS)
        .map(part -> Loaded.of(rows, by).clusters(part.members(), part.edges(), part.above()))
        .collect();
  }
}
