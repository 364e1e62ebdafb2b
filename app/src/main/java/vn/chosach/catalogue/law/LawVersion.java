package vn.chosach.catalogue.law;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.Validity;

/**
 * One row of a reference list: what holds for a key during a span of days.
 *
 * @param key the same in all versions
 * @param validity days on which it holds; a matter is judged by the row of its day
 * @param status V, V2 or K
 * @param values what stands in the other columns, as text; a column without a value is absent
 */
public record LawVersion(String key, Validity validity, String status, Map<String, String> values) {

  /** Read in a published text, or confirmed by an official. */
  public static final String READ = "V";

  public LawVersion {
    values = Map.copyOf(values);
  }

  /** Whether nobody has read the article itself: the row is shown as unconfirmed. */
  public boolean unconfirmed() {
    return !status.equals(READ);
  }

  /** What stands in a column; {@code null} for nothing. */
  public @Nullable String value(String column) {
    return values.get(column);
  }

  public @Nullable LocalDate from() {
    return validity.from();
  }
}
