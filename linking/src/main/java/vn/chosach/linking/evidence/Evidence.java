package vn.chosach.linking.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.linking.tables.ColumnKind;

/**
 * What speaks for or against a pair: each field by its kind, and over all words of both records
 * their cosine and the marks of models in them.
 */
public final class Evidence {

  /** Of a likeness: nothing can be said, since one side is silent. */
  public static final int SILENT = 0;

  /** Highest likeness; the lowest is 1. */
  public static final int SAME = 255;

  /** More would tell little and make the table of patterns large. */
  private static final int MOST_FIELDS = 12;

  /** One comparison. */
  public enum Aspect {
    FIELD,
    WORDS,
    MARKS,
    NUMBERS
  }

  /** An aspect with its field, where it has one. */
  public record Feature(Aspect aspect, @Nullable Field field) {

    /** As a person reads it in the reasons. */
    public String name() {
      return switch (aspect) {
        case FIELD -> field == null ? "" : field.name();
        case WORDS -> "all words";
        case MARKS -> "marks of models";
        case NUMBERS -> "numbers in the title";
      };
    }
  }

  private final Records records;
  private final Likeness likeness;
  private final List<Feature> features = new ArrayList<>();
  private final float[] norms;

  /** Among how many a mark is rare. */
  private final int among;

  public Evidence(Records records) {
    this.records = records;
    this.likeness = new Likeness(records.vocabulary());
    List<Field> telling = new ArrayList<>(records.fields());
    telling.removeIf(field -> field.size() < 2);
    telling.sort(Comparator.comparingInt(Field::size).reversed());
    telling.subList(Math.min(MOST_FIELDS, telling.size()), telling.size()).clear();
    for (Field field : records.fields()) {
      if (telling.contains(field)) {
        features.add(new Feature(Aspect.FIELD, field));
      }
    }
    // beside other fields the words of a single column would be the same evidence twice
    if (records.namingColumns() > 1 || features.size() < 2) {
      features.add(new Feature(Aspect.WORDS, null));
    }
    features.add(new Feature(Aspect.MARKS, null));
    telling.stream()
        .filter(field -> field.kind() == ColumnKind.TEXT)
        .findFirst()
        .ifPresent(field -> features.add(new Feature(Aspect.NUMBERS, field)));
    norms = norms();
    among = records.count();
  }

  /** That of rows that were read by how rare words and values are elsewhere. */
  public Evidence(Records records, Rarity by) {
    this.records = records;
    this.likeness = new Likeness(records.vocabulary());
    for (Rarity.KnownFeature feature : by.features()) {
      features.add(
          new Feature(
              feature.aspect(),
              records.fields().stream()
                  .filter(field -> field.name().equals(feature.column()))
                  .findFirst()
                  .orElse(null)));
    }
    norms = norms();
    among = by.records();
  }

  public List<Feature> features() {
    return features;
  }

  private float[] norms() {
    float[] all = new float[records.count()];
    for (int record = 0; record < all.length; record++) {
      all[record] = norm(record);
    }
    return all;
  }

  private float norm(int record) {
    Vocabulary vocabulary = records.vocabulary();
    double sum = 0;
    for (int word : records.naming()[record]) {
      sum += vocabulary.weight(word) * vocabulary.weight(word);
    }
    return (float) Math.sqrt(sum);
  }

  /** Takes note of a row that came later. */
  public void note(int record) {
    norms[record] = norm(record);
  }

  /** Writes the likeness of a pair in each feature, {@link #SILENT} or 1 to {@link #SAME}. */
  public void compare(int a, int b, byte[] into, int at) {
    int[] x = records.naming()[a];
    int[] y = records.naming()[b];
    Vocabulary vocabulary = records.vocabulary();
    double shared = 0;
    float rarest = 0;
    float rarestStem = 0;
    boolean marksInA = false;
    boolean marksInB = false;
    for (int i = 0, j = 0; i < x.length || j < y.length; ) {
      if (i < x.length && j < y.length && x[i] == y[j]) {
        float weight = vocabulary.weight(x[i]);
        shared += weight * weight;
        if (vocabulary.isMark(x[i])) {
          rarest = Math.max(rarest, weight);
          marksInA = true;
          marksInB = true;
        } else if (vocabulary.isStem(x[i])) {
          rarestStem = Math.max(rarestStem, weight);
        }
        i++;
        j++;
      } else if (j == y.length || i < x.length && x[i] < y[j]) {
        marksInA |= vocabulary.isMark(x[i++]);
      } else {
        marksInB |= vocabulary.isMark(y[j++]);
      }
    }
    for (Feature feature : features) {
      Field field = feature.field();
      into[at++] =
          (byte)
              switch (feature.aspect()) {
                case FIELD -> field == null ? SILENT : field(field, a, b);
                case WORDS ->
                    x.length == 0 || y.length == 0
                        ? SILENT
                        : scaled((float) (shared / (norms[a] * norms[b])));
                case MARKS -> {
                  if (!marksInA || !marksInB || sameCode(a, b)) {
                    yield SILENT;
                  }
                  float most = (float) Math.log(1 + among / 2.0);
                  yield scaled(
                      rarest > 0
                          ? 0.5f + 0.5f * Math.min(1, rarest / most)
                          : 0.4f * Math.min(1, rarestStem / most));
                }
                case NUMBERS -> field == null ? SILENT : numbers(field, a, b);
              };
    }
  }

  /** Whether a column of marks is equal, which says already what the marks would say again. */
  private boolean sameCode(int a, int b) {
    for (Feature feature : features) {
      Field field = feature.field();
      if (field != null
          && field.kind() == ColumnKind.CODE
          && field.code(a) >= 0
          && field.code(a) == field.code(b)) {
        return true;
      }
    }
    return false;
  }

  private int field(Field field, int a, int b) {
    int x = field.code(a);
    int y = field.code(b);
    return x < 0 || y < 0 ? SILENT : scaled(likeness.of(field, x, y));
  }

  /** Which part of the words with digits of the shorter title the other has too. */
  private int numbers(Field field, int a, int b) {
    if (field.code(a) < 0 || field.code(b) < 0) {
      return SILENT;
    }
    int[] x = field.cell(field.code(a)).sorted();
    int[] y = field.cell(field.code(b)).sorted();
    int inA = 0;
    int inB = 0;
    int both = 0;
    for (int i = 0, j = 0; i < x.length || j < y.length; ) {
      if (i < x.length && j < y.length && x[i] == y[j]) {
        int has = records.vocabulary().hasDigit(x[i]) ? 1 : 0;
        both += has;
        inA += has;
        inB += has;
        i++;
        j++;
      } else if (j == y.length || i < x.length && x[i] < y[j]) {
        inA += records.vocabulary().hasDigit(x[i++]) ? 1 : 0;
      } else {
        inB += records.vocabulary().hasDigit(y[j++]) ? 1 : 0;
      }
    }
    return inA == 0 || inB == 0 ? SILENT : scaled((float) both / Math.min(inA, inB));
  }

  private static int scaled(float likeness) {
    return 1 + Math.round(Math.max(0, Math.min(1, likeness)) * (SAME - 1));
  }
}
