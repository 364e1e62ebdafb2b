package vn.chosach.linking.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vn.chosach.linking.tables.ColumnKind;

/**
 * All records that are compared: first those of A, then those of B.
 *
 * @param first how many are of A
 * @param count how many there are
 * @param two whether there is a B
 * @param words of each record, ascending, each once
 * @param naming those of them that name the subject and not where it is or what kind it is of
 * @param namingColumns how many columns these are of
 */
public record Records(
    int first,
    int count,
    boolean two,
    List<Field> fields,
    Vocabulary vocabulary,
    int[][] words,
    int[][] naming,
    int namingColumns) {

  /** Where the partners of a record begin: B for one of A, all where there is one file. */
  public int partnersFrom(int record) {
    return two && record < first ? first : 0;
  }

  /** Where the partners of a record end. */
  public int partnersTo(int record) {
    return two && record >= first ? first : count;
  }

  /** The same with places for so many that come later; they are empty and like nothing. */
  public Records withRoom(int more) {
    int room = Math.addExact(count, more);
    vocabulary.open();
    fields.forEach(field -> field.open(room));
    int[][] allWords = Arrays.copyOf(words, room);
    int[][] allNaming = Arrays.copyOf(naming, room);
    Arrays.fill(allWords, count, room, NO_WORDS);
    Arrays.fill(allNaming, count, room, NO_WORDS);
    return new Records(
        two ? first : room, room, two, fields, vocabulary, allWords, allNaming, namingColumns);
  }

  /**
   * Puts a row that came later into a place that was kept free.
   *
   * @param cells by the name of the column; others are not read
   */
  public void put(int record, Map<String, String> cells) {
    for (Field field : fields) {
      String raw = cells.get(field.name());
      field.place(
          record,
          raw == null || raw.isBlank() ? null : new CellReader(field.kind(), vocabulary).read(raw));
    }
    words[record] = RecordsReader.wordsOf(RecordsReader.texts(fields), record);
    naming[record] = RecordsReader.wordsOf(RecordsReader.naming(fields), record);
  }

  /** Empties the place that was filled last. */
  public void clear(int record) {
    fields.forEach(field -> field.clear(record));
    words[record] = NO_WORDS;
    naming[record] = NO_WORDS;
  }

  private static final int[] NO_WORDS = {};

  /** A value in so many records is no mark of one subject. */
  private static final int HUB = 50;

  private static final int NAMED = 5;

  /** Whether there is anything that two records could have in common. */
  public boolean canBeCompared() {
    for (int[] of : words) {
      if (of.length > 0) {
        return true;
      }
    }
    return fields.stream().anyMatch(field -> field.size() > 0);
  }

  /** Numbers that should belong to one subject and stand in very many records, for a person. */
  public List<String> hubs() {
    List<String> hubs = new ArrayList<>();
    for (Field field : fields) {
      if (!field.kind().isGivenOnce() || field.kind() == ColumnKind.CODE) {
        continue;
      }
      IntStream.range(0, field.size())
          .filter(code -> field.frequency(code) > HUB)
          .boxed()
          .sorted(Comparator.comparingInt(code -> -field.frequency(code)))
          .limit(NAMED)
          .forEach(
              code ->
                  hubs.add(
                      field.name()
                          + " "
                          + field.key(code)
                          + " in "
                          + field.frequency(code)
                          + " rows"));
    }
    return hubs;
  }
}
