package vn.chosach.linking.days;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.chosach.linking.candidates.KeyLimits;
import vn.chosach.linking.decisions.Learnt;
import vn.chosach.linking.decisions.Linkage;
import vn.chosach.linking.evidence.Evidence;
import vn.chosach.linking.evidence.Rarity;
import vn.chosach.linking.evidence.Rarity.KnownColumn;
import vn.chosach.linking.evidence.Rarity.KnownFeature;
import vn.chosach.linking.evidence.Records;
import vn.chosach.linking.tables.ColumnKind;

/**
 * What was learnt from the rows of one table and is kept for those of all days: how rare words and
 * values are, what likeness is worth, which keys lead to partners. By it two rows are worth the
 * same on every day and in every order, so that nothing has to be compared twice.
 */
public record LinkageModel(Rarity rarity, Learnt learnt, KeyLimits limits) {

  private static final int MARK = 0x43535931;

  /** What a linking that was decided learnt from its records. */
  public static LinkageModel of(Records records, Linkage decided) {
    return new LinkageModel(Rarity.of(records), decided.learnt(), KeyLimits.of(records));
  }

  /** Names of the columns that are compared, in the order of the cells of a row. */
  public List<String> columns() {
    return rarity.columns().stream().map(KnownColumn::name).toList();
  }

  /** Writes it; equal ones give equal bytes. */
  public void write(OutputStream to) throws IOException {
    DataOutputStream out = new DataOutputStream(to);
    out.writeInt(MARK);
    out.writeInt(rarity.records());
    out.writeInt(rarity.columns().size());
    for (KnownColumn column : rarity.columns()) {
      out.writeUTF(column.name());
      out.writeUTF(column.kind().name());
      out.writeDouble(column.average());
      write(column.values(), out);
    }
    write(rarity.words(), out);
    out.writeInt(rarity.features().size());
    for (KnownFeature feature : rarity.features()) {
      out.writeUTF(feature.aspect().name());
      out.writeUTF(feature.column());
    }
    out.writeDouble(learnt.prior());
    out.writeFloat(learnt.least());
    out.writeInt(learnt.worth().size());
    for (Map.Entry<String, float[]> worth : new TreeMap<>(learnt.worth()).entrySet()) {
      out.writeUTF(worth.getKey());
      out.writeInt(worth.getValue().length);
      for (float one : worth.getValue()) {
        out.writeFloat(one);
      }
    }
    out.writeBoolean(limits.slips());
    out.writeInt(limits.longest());
    out.writeInt(limits.most());
    out.writeInt(limits.frequent().size());
    for (Map.Entry<Long, Integer> key : new TreeMap<>(limits.frequent()).entrySet()) {
      out.writeLong(key.getKey());
      out.writeInt(key.getValue());
    }
    out.flush();
  }

  private static void write(Map<String, Integer> counts, DataOutputStream out) throws IOException {
    out.writeInt(counts.size());
    for (Map.Entry<String, Integer> one : new TreeMap<>(counts).entrySet()) {
      byte[] text = one.getKey().getBytes(java.nio.charset.StandardCharsets.UTF_8);
      out.writeInt(text.length);
      out.write(text);
      out.writeInt(one.getValue());
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException if it is something else
   */
  public static LinkageModel read(InputStream from) throws IOException {
    DataInputStream in = new DataInputStream(new BufferedInputStream(from));
    if (in.readInt() != MARK) {
      throw new IOException("no model, or one of another version");
    }
    int records = in.readInt();
    List<KnownColumn> columns = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      String name = in.readUTF();
      ColumnKind kind = ColumnKind.valueOf(in.readUTF());
      double average = in.readDouble();
      columns.add(new KnownColumn(name, kind, counts(in), average));
    }
    Map<String, Integer> words = counts(in);
    List<KnownFeature> features = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      features.add(new KnownFeature(Evidence.Aspect.valueOf(in.readUTF()), in.readUTF()));
    }
    double prior = in.readDouble();
    float least = in.readFloat();
    Map<String, float[]> worth = new HashMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      String name = in.readUTF();
      float[] of = new float[in.readInt()];
      for (int i = 0; i < of.length; i++) {
        of[i] = in.readFloat();
      }
      worth.put(name, of);
    }
    boolean slips = in.readBoolean();
    int longest = in.readInt();
    int most = in.readInt();
    Map<Long, Integer> frequent = new HashMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      frequent.put(in.readLong(), in.readInt());
    }
    return new LinkageModel(
        new Rarity(records, columns, words, features),
        new Learnt(prior, least, worth),
        new KeyLimits(slips, longest, most, frequent));
  }

  private static Map<String, Integer> counts(DataInputStream in) throws IOException {
    Map<String, Integer> counts = new HashMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      byte[] text = in.readNBytes(in.readInt());
      counts.put(new String(text, java.nio.charset.StandardCharsets.UTF_8), in.readInt());
    }
    return counts;
  }
}
