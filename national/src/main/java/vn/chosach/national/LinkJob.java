package vn.chosach.national;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import vn.chosach.linking.LinkOptions;
import vn.chosach.linking.LinkPlace;
import vn.chosach.linking.candidates.Pairs;
import vn.chosach.linking.decisions.Linkage;
import vn.chosach.linking.evidence.Evidence;
import vn.chosach.linking.evidence.Records;

/**
 * Seeks candidates and compares them as jobs of Spark. Weights are learnt and clusters decided by
 * the driver, over the bytes that came back: the same sums in the same order as on one machine, so
 * that not even the last digit of a score differs.
 */
final class LinkJob implements LinkPlace {

  /** Records of one task: enough that starting it costs little beside. */
  private static final int RECORDS = 8_192;

  private static final int PAIRS = 100_000;

  private final JavaSparkContext context;
  private final Broadcast<Subjects> subjects;
  private final Broadcast<SerializableConfiguration> conf;

  LinkJob(JavaSparkContext context, Subjects subjects) {
    this.context = context;
    this.subjects = context.broadcast(subjects);
    this.conf = context.broadcast(new SerializableConfiguration(context.hadoopConfiguration()));
  }

  @Override
  public Pairs candidates(Records records, LinkOptions options) {
    subjects.value().have(records);
    Broadcast<Subjects> all = subjects;
    Broadcast<SerializableConfiguration> settings = conf;
    List<Integer> pieces = new ArrayList<>();
    for (int from = 0; from < records.count(); from += RECORDS) {
      pieces.add(from);
    }
    int count = records.count();
    return Pairs.of(
        context
            .parallelize(pieces, pieces.size())
            .map(
                from ->
                    all.value()
                        .finder(settings.value().value())
                        .find(from, Math.min(count, from + RECORDS))
                        .packed())
            .collect());
  }

  @Override
  public Linkage compared(
      Records records, Pairs pairs, LinkOptions options, Consumer<String> progress) {
    Broadcast<Subjects> all = subjects;
    Broadcast<SerializableConfiguration> settings = conf;
    long[] packed = pairs.packed();
    List<long[]> pieces = new ArrayList<>();
    for (int from = 0; from < packed.length; from += PAIRS) {
      pieces.add(Arrays.copyOfRange(packed, from, Math.min(packed.length, from + PAIRS)));
    }
    int features = new Evidence(records).features().size();
    ByteBuffer likeness = ByteBuffer.allocate(Math.multiplyExact(packed.length, features));
    if (!pieces.isEmpty()) {
      context
          .parallelize(pieces, pieces.size())
          .map(piece -> compare(piece, all.value().evidence(settings.value().value())))
          .collect()
          .forEach(likeness::put);
    }
    return Linkage.of(records, pairs, likeness.array(), progress);
  }

  private static byte[] compare(long[] pairs, Evidence evidence) {
    int features = evidence.features().size();
    byte[] likeness = new byte[pairs.length * features];
    for (int i = 0; i < pairs.length; i++) {
      evidence.compare(Pairs.left(pairs[i]), Pairs.right(pairs[i]), likeness, i * features);
    }
    return likeness;
  }
}
