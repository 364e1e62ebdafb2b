package vn.chosach.ui.form;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import vn.chosach.ui.FormBody;

/**
 * A form with one file, read into memory up to one byte more than is allowed, so that what is too
 * large is known and never held.
 *
 * @param fields texts of the form
 * @param name name of the file at the sender; empty when none came, or when the form broke off
 * @param bytes the file; not copied, not to be changed
 */
public record OneFile(Map<String, String> fields, String name, byte[] bytes) {

  private static final int MOST_PARTS = 20;
  private static final int MOST_TEXT = 200_000;
  private static final int ROOM_FOR_FIELDS = 1_000_000;

  public static OneFile of(HttpServletRequest request, int most) {
    long longest = 4L * most + ROOM_FOR_FIELDS;
    if (request.getContentLengthLong() > longest) {
      return new OneFile(Map.of(), "?", new byte[most + 1]);
    }
    var file = new First(most);
    FormBody form =
        FormBody.read(
            request, new FormBody.Limits(MOST_PARTS, MOST_TEXT, longest, false), file::take);
    boolean kept = form.whole() || file.bytes.length > most;
    return new OneFile(form.fields(), kept ? file.name : "", kept ? file.bytes : new byte[0]);
  }

  public String field(String field) {
    return fields.getOrDefault(field, "");
  }

  public boolean absent() {
    return name.isEmpty() || bytes.length == 0;
  }

  /** The first file of the form; what follows it is passed over. */
  private static final class First {

    private final int most;
    private String name = "";
    private byte[] bytes = {};

    First(int most) {
      this.most = most;
    }

    void take(Map<String, String> before, String sent, InputStream body) {
      if (!name.isEmpty()) {
        return;
      }
      try {
        bytes = body.readNBytes(most + 1);
        name = sent;
      } catch (IOException brokenOff) {
        throw new UncheckedIOException(brokenOff);
      }
    }
  }
}
