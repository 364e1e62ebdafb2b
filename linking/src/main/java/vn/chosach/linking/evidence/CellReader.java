package vn.chosach.linking.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.chosach.linking.tables.ColumnKind;
import vn.chosach.linking.text.Companies;
import vn.chosach.linking.text.Grams;
import vn.chosach.linking.text.Keys;
import vn.chosach.linking.text.Photos;
import vn.chosach.linking.text.Places;
import vn.chosach.linking.text.Words;

/** Reads a value as its kind demands. */
final class CellReader {

  private static final int[] NO_TOKENS = {};
  private static final char[] NO_GRAMS = {};

  private final ColumnKind kind;
  private final Vocabulary vocabulary;

  CellReader(ColumnKind kind, Vocabulary vocabulary) {
    this.kind = kind;
    this.vocabulary = vocabulary;
  }

  /**
   * @return null if the value says nothing that its kind could hold
   */
  @Nullable Cell read(String raw) {
    return switch (kind) {
      case PHONE -> key(raw, Keys.phone(raw));
      case EMAIL -> key(raw, Keys.email(raw));
      case TAX, CITIZEN, ACCOUNT -> key(raw, Keys.code(raw));
      case CODE -> code(raw);
      case DATE -> {
        String day = Keys.day(raw);
        int year = day == null && raw.length() == 4 ? Keys.year(raw) : 0;
        yield key(raw, day != null ? day : year > 0 ? year + "0000" : Keys.code(raw));
      }
      case YEAR -> number(raw, Keys.year(raw) == 0 ? Double.NaN : Keys.year(raw));
      case NUMBER -> number(raw, Keys.number(raw));
      case NAME, TEXT, LONG, CATEGORY -> words(raw);
      case COMPANY -> company(raw);
      case ADDRESS -> address(raw);
      case PHOTO -> key(raw, Photos.hash(raw));
      case ID -> null;
    };
  }

  private @Nullable Cell key(String raw, String key) {
    return key.isEmpty() ? null : new Cell(raw, key, key, NO_TOKENS, NO_GRAMS, Double.NaN);
  }

  /** Also as words, since another table may have it in a title. */
  private @Nullable Cell code(String raw) {
    String key = Keys.code(raw);
    if (key.isEmpty()) {
      return null;
    }
    int[] tokens = {vocabulary.number(key)};
    return new Cell(raw, key, key, tokens, NO_GRAMS, Double.NaN);
  }

  private @Nullable Cell number(String raw, double number) {
    return Double.isNaN(number)
        ? null
        : new Cell(raw, Double.toString(number), "", NO_TOKENS, NO_GRAMS, number);
  }

  private @Nullable Cell words(String raw) {
    String folded = Words.folded(raw);
    List<String> words = Words.tokens(raw, folded);
    if (words.isEmpty()) {
      return null;
    }
    int[] sorted = words.stream().mapToInt(vocabulary::number).sorted().distinct().toArray();
    char[] grams = kind == ColumnKind.LONG ? NO_GRAMS : Grams.of(folded);
    return new Cell(raw, Words.marked(raw), folded, sorted, grams, Double.NaN);
  }

  private @Nullable Cell company(String raw) {
    Companies parted = Companies.parted(raw);
    Cell name = words(parted.name());
    if (name == null || parted.forms().isEmpty()) {
      return name;
    }
    int[] forms = parted.forms().stream().mapToInt(vocabulary::number).toArray();
    int[] sorted =
        IntStream.concat(IntStream.of(name.sorted()), IntStream.of(forms)).sorted().toArray();
    String behind = " " + String.join(" ", parted.forms());
    return new Cell(
        raw, name.key() + behind, name.folded() + behind, sorted, name.grams(), Double.NaN);
  }

  /** As of today, so that what was written before the communes were joined is the same place. */
  private @Nullable Cell address(String raw) {
    String today = Places.today(raw);
    Cell cell = words(today == null ? raw : today);
    return cell == null || today == null
        ? cell
        : new Cell(raw, cell.key(), cell.folded(), cell.sorted(), cell.grams(), Double.NaN);
  }

  static int[] merged(int[] all, int count) {
    return IntStream.of(Arrays.copyOf(all, count)).sorted().distinct().toArray();
  }
}
