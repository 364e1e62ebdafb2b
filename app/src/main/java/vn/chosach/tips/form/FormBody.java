package vn.chosach.tips.form;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.fileupload2.core.AbstractFileUpload;
import org.apache.commons.fileupload2.core.DiskFileItem;
import org.apache.commons.fileupload2.core.DiskFileItemFactory;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.core.RequestContext;

/**
 * The fields of a form, read part by part as they come. A file goes to its taker while it arrives
 * and is never kept here; a file that is refused does not lose the fields beside it.
 *
 * @param fields first value of each field, exactly as sent
 * @param whole {@code false} when the body broke off or was no form
 */
public record FormBody(Map<String, String> fields, boolean whole) {

  private static final int MOST_PARTS = 60;
  private static final int LONGEST_TEXTS = 4_000_000;
  private static final long LONGEST_BODY = 150_000_000;

  /** Takes the files of a form. */
  @FunctionalInterface
  public interface FileTaker {

    /**
     * One file; fields that stood before it in the form are known already.
     *
     * @param before the fields read so far
     * @param name as the sender calls it
     */
    void take(Map<String, String> before, String name, InputStream body);
  }

  /** Value of a field; empty when it was not sent. */
  public String field(String name) {
    return fields.getOrDefault(name, "");
  }

  /** Reads a form of either encoding. */
  public static FormBody read(HttpServletRequest request, FileTaker files) {
    String type = request.getContentType();
    if (type == null || !type.startsWith("multipart/form-data")) {
      var fields = new LinkedHashMap<String, String>();
      request.getParameterMap().forEach((name, values) -> fields.put(name, values[0]));
      return new FormBody(fields, true);
    }
    var fields = new LinkedHashMap<String, String>();
    try {
      FileItemInputIterator parts = new Parts().getItemIterator(new Body(request));
      int left = LONGEST_TEXTS;
      for (int count = 0; parts.hasNext(); count++) {
        if (count == MOST_PARTS) {
          return new FormBody(fields, false);
        }
        FileItemInput part = parts.next();
        try (InputStream body = part.getInputStream()) {
          if (part.isFormField()) {
            byte[] text = body.readNBytes(left + 1);
            left -= text.length;
            if (left < 0) {
              return new FormBody(fields, false);
            }
            fields.putIfAbsent(part.getFieldName(), new String(text, StandardCharsets.UTF_8));
          } else if (part.getName() != null && !part.getName().isEmpty()) {
            files.take(Map.copyOf(fields), part.getName(), body);
          }
        }
      }
      return new FormBody(fields, true);
    } catch (IOException | UncheckedIOException | IllegalArgumentException brokenOff) {
      return new FormBody(fields, false);
    }
  }

  private record Body(HttpServletRequest request) implements RequestContext {

    @Override
    public String getCharacterEncoding() {
      return StandardCharsets.UTF_8.name();
    }

    @Override
    public long getContentLength() {
      return request.getContentLengthLong();
    }

    @Override
    public String getContentType() {
      return request.getContentType();
    }

    @Override
    public InputStream getInputStream() throws IOException {
      return request.getInputStream();
    }

    @Override
    public boolean isMultipartRelated() {
      return false;
    }
  }

  /** The reader of the library; it offers streaming on a type that is made to be extended. */
  private static final class Parts
      extends AbstractFileUpload<RequestContext, DiskFileItem, DiskFileItemFactory> {

    Parts() {
      setHeaderCharset(StandardCharsets.UTF_8);
      setSizeMax(LONGEST_BODY);
    }

    @Override
    public FileItemInputIterator getItemIterator(RequestContext request)
        throws FileUploadException, IOException {
      return super.getItemIterator(request);
    }

    @Override
    public Map<String, List<DiskFileItem>> parseParameterMap(RequestContext request)
        throws FileUploadException {
      throw new FileUploadException("files are streamed, never kept");
    }

    @Override
    public List<DiskFileItem> parseRequest(RequestContext request) throws FileUploadException {
      throw new FileUploadException("files are streamed, never kept");
    }
  }
}
