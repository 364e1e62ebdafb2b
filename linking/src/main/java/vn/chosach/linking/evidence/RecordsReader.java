package vn.chosach.linking.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chosach.linking.tables.ColumnKind;
import vn.chosach.linking.tables.RawColumn;
import vn.chosach.linking.tables.Table;

/** Makes records of the rows of one table or two. */
public final class RecordsReader {

  private RecordsReader() {}

  public static Records read(Table a, @Nullable Table b, Schema schema) {
    int first = a.rows();
    int count = first + (b == null ? 0 : b.rows());
    Vocabulary vocabulary = new Vocabulary();
    List<Field> fields = new ArrayList<>();
    List<Field> all = new ArrayList<>();
    for (Schema.Pair pair : schema.pairs()) {
      if (pair.kind() == ColumnKind.ID) {
        continue;
      }
      Field field = field(pair, first, count, vocabulary, false);
      if (pair.isWhole(b != null)) {
        fields.add(field);
      }
      all.add(field);
    }
    int[][] words = words(texts(all), count);
    for (int[] of : words) {
      for (int word : of) {
        vocabulary.count(word);
      }
    }
    vocabulary.weigh(count);
    List<Field> naming = naming(all);
    return new Records(
        first, count, b != null, fields, vocabulary, words, words(naming, count), naming.size());
  }

  /**
   * Records of rows that come later, by how rare words and values were among those that were there.
   *
   * @param rows cells of each row in the order of {@link Rarity#columns()}
   */
  public static Records read(List<List<String>> rows, Rarity by) {
    Table table = Table.of(by.columns().stream().map(Rarity.KnownColumn::name).toList(), rows);
    int count = table.rows();
    Vocabulary vocabulary = new Vocabulary();
    List<Field> fields = new ArrayList<>();
    for (Rarity.KnownColumn column : by.columns()) {
      RawColumn cells =
          table.columns().stream()
              .filter(one -> one.name().equals(column.name()))
              .findFirst()
              .orElseGet(() -> new RawColumn(column.name()));
      fields.add(
          field(new Schema.Pair(cells, null, column.kind()), count, count, vocabulary, true));
    }
    int[] renumbered = vocabulary.by(by.words(), by.records());
    for (int f = 0; f < fields.size(); f++) {
      fields.get(f).by(by.columns().get(f), renumbered);
    }
    List<Field> naming = naming(fields);
    return new Records(
        count,
        count,
        false,
        List.copyOf(fields),
        vocabulary,
        words(texts(fields), count),
        words(naming, count),
        naming.size());
  }

  /**
   * @param apart whether texts that are equal but for their signs are kept each by itself, so that
   *     the words of one do not depend on which other came before
   */
  private static Field field(
      Schema.Pair pair, int first, int count, Vocabulary vocabulary, boolean apart) {
    CellReader reader = new CellReader(pair.kind(), vocabulary);
    List<Cell> cells = new ArrayList<>();
    Map<String, Integer> known = new HashMap<>();
    int[] codes = new int[count];
    Arrays.fill(codes, RawColumn.MISSING);
    boolean byText = apart && pair.kind().isText();
    place(pair.left(), 0, first, reader, cells, known, codes, byText);
    place(pair.right(), first, count, reader, cells, known, codes, byText);
    return new Field(pair.name(), pair.kind(), cells, codes);
  }

  private static void place(
      @Nullable RawColumn column,
      int from,
      int to,
      CellReader reader,
      List<Cell> cells,
      Map<String, Integer> known,
      int[] codes,
      boolean byText) {
    if (column == null) {
      return;
    }
    List<String> values = column.values();
    int[] numbers = new int[values.size()];
    for (int i = 0; i < numbers.length; i++) {
      Cell cell = reader.read(values.get(i));
      if (cell == null) {
        numbers[i] = RawColumn.MISSING;
        continue;
      }
      Integer number = known.putIfAbsent(byText ? cell.shown() : cell.key(), cells.size());
      if (number == null) {
        cells.add(cell);
      }
      numbers[i] = number == null ? cells.size() - 1 : number;
    }
    for (int record = from; record < to; record++) {
      int code = column.code(record - from);
      codes[record] = code < 0 ? RawColumn.MISSING : numbers[code];
    }
  }

  private static int[][] words(List<Field> texts, int count) {
    int[][] words = new int[count][];
    for (int record = 0; record < count; record++) {
      words[record] = wordsOf(texts, record);
    }
    return words;
  }

  static int[] wordsOf(List<Field> texts, int record) {
    int size = 0;
    for (Field field : texts) {
      int code = field.code(record);
      size += code < 0 ? 0 : field.cell(code).sorted().length;
    }
    int[] all = new int[size];
    size = 0;
    for (Field field : texts) {
      int code = field.code(record);
      if (code >= 0) {
        int[] tokens = field.cell(code).sorted();
        System.arraycopy(tokens, 0, all, size, tokens.length);
        size += tokens.length;
      }
    }
    return CellReader.merged(all, size);
  }

  /** Fields whose words can lead to a partner. */
  static List<Field> texts(List<Field> fields) {
    return fields.stream().filter(f -> f.kind().isText() || f.kind() == ColumnKind.CODE).toList();
  }

  /** Fields whose words name the subject. */
  static List<Field> naming(List<Field> fields) {
    return fields.stream().filter(field -> field.kind().names()).toList();
  }
}
