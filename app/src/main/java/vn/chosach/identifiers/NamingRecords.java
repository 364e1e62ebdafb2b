package vn.chosach.identifiers;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.Folding;

/**
 * Records of a room that name numbers, shops and businesses. The program asks for them soon after
 * they were written, with its own eyes and in a transaction of its own, so that what they name can
 * be linked; nobody is shown what comes from here. Who may read a record, its room has said to
 * {@code kernel.record_sight}, by which a link to it is seen.
 */
public interface NamingRecords {

  NamingKind kind();

  /**
   * Records that stand behind a place, in the order of their places.
   *
   * @param last place behind which to go on; all bits zero for the beginning
   * @param most at most so many
   */
  List<NamingRecord> after(UUID last, int most);

  /** Sorts of records. */
  enum NamingKind {
    TIP,
    LISTING,
    CASE,
    REFERRAL,
    /** A watched site, shop or account. */
    PLACE,
    /** A paper of who stands behind a watched place. */
    LICENCE,
    /** A public label of a shop. */
    LABEL;

    /** Whether its records are few, change, and are read anew each night. */
    public boolean register() {
      return this == PLACE || this == LICENCE || this == LABEL;
    }
  }

  /**
   * An identifier that a record names.
   *
   * @param key as {@link Identifier#key} is
   * @param core as {@link Identifier#core} is
   */
  record NamedValue(IdentifierKind kind, String key, String core) {}

  /**
   * A record.
   *
   * @param place version 7, where it stands in its order
   * @param record by whose predicate it is seen
   * @param source what is erased with all that was drawn from it; {@code null} for the record
   * @param number as people say it
   * @param path its page, without language
   * @param values what it names, without who told it
   * @param names of shops and businesses in it
   */
  record NamingRecord(
      UUID place,
      UUID record,
      @Nullable UUID source,
      String number,
      String path,
      List<NamedValue> values,
      List<String> names) {

    public NamingRecord {
      values = List.copyOf(values);
      names = names.stream().filter(NamingRecords::names).toList();
    }
  }

  /** What a text names; what is likely mistyped and pages of platforms themselves are left out. */
  static List<NamedValue> in(String text) {
    return IdentifierScan.of(text).identifiers().stream()
        .filter(one -> one.sureness() != Identifier.Sureness.DOUBTFUL)
        .filter(one -> !one.ofPlatformItself())
        .map(one -> new NamedValue(one.kind(), one.key(), one.core()))
        .distinct()
        .toList();
  }

  /** Whether a name is long enough to point at somebody: two words of eight letters together. */
  static boolean names(String name) {
    return Stream.of(Folding.fold(name).split(" ")).filter(word -> !word.isEmpty()).count() > 1
        && StatedValues.mark(name).length() >= 8;
  }
}
