package vn.chosach.identifiers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.chosach.kernel.Folding;

/**
 * Names, numbers and shops that somebody stated, for the rooms that know who else bears them. Two
 * spellings meet when their letters and digits are the same; a telephone number also with and
 * without the code of the country.
 */
public record StatedValues(Map<String, StatedValue> byMark) {

  /** Shorter words are in too many texts. */
  private static final int SHORTEST = 6;

  private static final String COUNTRY = "84";

  public StatedValues {
    byMark = Map.copyOf(byMark);
  }

  public static StatedValues of(Collection<StatedValue> values) {
    var marks = new HashMap<String, StatedValue>();
    for (StatedValue one : values) {
      for (String mark : spellings(one)) {
        marks.putIfAbsent(mark, one);
      }
    }
    return new StatedValues(marks);
  }

  /** What a value is. */
  public enum StatedKind {
    NAME,
    PHONE,
    TAX_CODE,
    SHOP
  }

  /** A value as it was typed. */
  public record StatedValue(StatedKind kind, String value) {}

  /** Where a value was found. */
  public enum StatedPlace {
    CASE,
    PURCHASE,
    SELLER,
    LISTING,
    LICENCE,
    WATCHED_PLACE
  }

  /**
   * Something that bears a stated value.
   *
   * @param record the case, or what stands for it in its room
   * @param number as people say it
   * @param keeper key of the agency that keeps the case; empty for what is no case
   * @param workers officers who work on it
   */
  public record StatedMatch(
      StatedValue by,
      StatedPlace place,
      UUID record,
      String number,
      String keeper,
      Set<UUID> workers) {

    public StatedMatch {
      workers = Set.copyOf(workers);
    }

    /** What is no case. */
    public StatedMatch(StatedValue by, StatedPlace place, UUID record, String number) {
      this(by, place, record, number, "", Set.of());
    }
  }

  /** A room that knows who bears such values; asked by the program, for nobody's screen. */
  public interface StatedSource {
    List<StatedMatch> matches(StatedValues values);
  }

  /** Letters and digits alone. */
  public static String mark(String value) {
    return Folding.fold(value).replaceAll("[^a-z0-9]+", "");
  }

  private static Set<String> spellings(StatedValue one) {
    String mark = mark(one.value());
    var all = new HashSet<String>();
    if (mark.length() < SHORTEST) {
      return all;
    }
    all.add(mark);
    if (one.kind() == StatedKind.PHONE) {
      all.add(mark.startsWith("0") ? COUNTRY + mark.substring(1) : mark);
      all.add(mark.startsWith(COUNTRY) ? "0" + mark.substring(COUNTRY.length()) : mark);
    }
    return all;
  }

  /** All spellings that can meet. */
  public String[] marks() {
    return byMark.keySet().toArray(String[]::new);
  }

  /** The value of which this is a spelling. */
  public Optional<StatedValue> named(String value) {
    return Optional.ofNullable(byMark.get(mark(value)));
  }

  /** Values whose numbers or shops stand in a text. */
  public List<StatedValue> in(String text) {
    var found = new ArrayList<StatedValue>();
    for (Identifier one : IdentifierScan.of(text).identifiers()) {
      String key = one.kind() == IdentifierKind.SHOP ? one.core() : one.key();
      named(key)
          .or(() -> named(one.core()))
          .filter(value -> value.kind() != StatedKind.NAME)
          .filter(value -> !found.contains(value))
          .ifPresent(found::add);
    }
    return found;
  }

  /** Telephone numbers among them, as a text in which a machine finds them again. */
  public List<StatedValue> phones() {
    return byMark.values().stream()
        .filter(one -> one.kind() == StatedKind.PHONE)
        .distinct()
        .toList();
  }
}
