package vn.chosach.ui.form;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.Refusal;

/**
 * What is said about a field.
 *
 * @param label text key, filled with the arguments
 * @param hint text key of a second line, or {@code null}
 * @param missing why an empty one is refused; {@code null} for the words of the house
 * @param unread why one that cannot be read is refused; {@code null} for the words of the house
 * @param mends codes of refusals of the room that it mends
 */
public record FieldWording(
    String label,
    List<Object> arguments,
    @Nullable String hint,
    @Nullable Refusal missing,
    @Nullable Refusal unread,
    List<String> mends) {

  FieldWording labelled(List<Object> all) {
    return new FieldWording(label, all, hint, missing, unread, mends);
  }

  FieldWording hinted(@Nullable String key) {
    return new FieldWording(label, arguments, key, missing, unread, mends);
  }

  FieldWording refused(@Nullable Refusal empty, @Nullable Refusal other) {
    return new FieldWording(label, arguments, hint, empty, other, mends);
  }

  FieldWording mending(List<String> codes) {
    return new FieldWording(label, arguments, hint, missing, unread, codes);
  }

  boolean says(String code) {
    return mends.contains(code)
        || missing != null && missing.code().equals(code)
        || unread != null && unread.code().equals(code);
  }
}
