package vn.chosach.linking.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.chosach.linking.tables.ColumnKind;

/**
 * How rare words and values were among the rows from which was learnt what evidence is worth. Rows
 * of later days are read and compared by it: a pair is then worth the same, whichever other rows
 * are at hand.
 *
 * @param records how many rows there were
 * @param columns what is compared, in the order of the table
 * @param words those that stood in several rows, with their number
 * @param features what is asked of a pair, in order
 */
public record Rarity(
    int records,
    List<KnownColumn> columns,
    Map<String, Integer> words,
    List<KnownFeature> features) {

  /**
   * A column.
   *
   * @param values those that several rows have, with their number
   * @param average rows that have the value of a row, on the average
   */
  public record KnownColumn(
      String name, ColumnKind kind, Map<String, Integer> values, double average) {}

  /**
   * What is asked of a pair.
   *
   * @param column its name; empty where it is about all words
   */
  public record KnownFeature(Evidence.Aspect aspect, String column) {}

  /**
   * That of the records of one file.
   *
   * @throws IllegalArgumentException if they are of two
   */
  public static Rarity of(Records records) {
    if (records.two()) {
      throw new IllegalArgumentException("rows come in one file");
    }
    List<KnownColumn> columns = new ArrayList<>();
    for (Field field : records.fields()) {
      Map<String, Integer> values = new HashMap<>();
      double squares = 0;
      double all = 0;
      for (int code = 0; code < field.size(); code++) {
        int rows = field.frequency(code);
        squares += (double) rows * rows;
        all += rows;
        if (rows > 1) {
          values.put(field.key(code), rows);
        }
      }
      columns.add(
          new KnownColumn(field.name(), field.kind(), values, all == 0 ? 1 : squares / all));
    }
    Map<String, Integer> words = new HashMap<>();
    Vocabulary vocabulary = records.vocabulary();
    for (int word = 0; word < vocabulary.size(); word++) {
      if (vocabulary.records(word) > 1) {
        words.put(vocabulary.word(word), vocabulary.records(word));
      }
    }
    List<KnownFeature> features =
        new Evidence(records)
            .features().stream()
                .map(
                    feature -> {
                      Field field = feature.field();
                      return new KnownFeature(feature.aspect(), field == null ? "" : field.name());
                    })
                .toList();
    return new Rarity(records.count(), List.copyOf(columns), words, features);
  }
}
