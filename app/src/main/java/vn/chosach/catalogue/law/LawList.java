package vn.chosach.catalogue.law;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.chosach.kernel.Refusal;

/**
 * A reference list that the law may change, as the room declares it that keeps it.
 *
 * @param slug its part of an address
 * @param textKey message key of its name
 * @param table where its rows stand
 * @param fields what a person may change
 * @param shape how it grows
 * @param fault what is wrong with a version beyond its fields; empty for nothing
 * @param forget lets readers forget what they read, after the commit
 */
public record LawList(
    String slug,
    String textKey,
    LawTable table,
    List<LawField> fields,
    LawListShape shape,
    Function<LawVersion, Optional<Refusal>> fault,
    Runnable forget) {

  /** How a list grows. */
  public enum LawListShape {
    /** New versions of known keys: each key is a part of the program. */
    VERSIONS,
    /** New versions and new keys. */
    VERSIONS_AND_KEYS,
    /** New keys; the one row of a key is mended. */
    ROWS;

    /** Whether a new key may come. */
    public boolean grows() {
      return this != VERSIONS;
    }

    /** Whether a key has one row. */
    public boolean single() {
      return this == ROWS;
    }
  }

  public LawList {
    fields = List.copyOf(fields);
  }

  /** A list of which nothing is checked beyond its fields and nothing is kept by readers. */
  public static LawList of(
      String slug, String textKey, LawTable table, List<LawField> fields, LawListShape shape) {
    return new LawList(slug, textKey, table, fields, shape, any -> Optional.empty(), () -> {});
  }
}
