package vn.chosach.watch.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.fileupload2.core.AbstractFileUpload;
import org.apache.commons.fileupload2.core.DiskFileItem;
import org.apache.commons.fileupload2.core.DiskFileItemFactory;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.core.RequestContext;

/** Reads a form with one file; the file goes to its taker while it arrives. */
final class UploadedFile {

  private static final int MOST_PARTS = 20;
  private static final int LONGEST_FIELD = 10_000;
  private static final long LONGEST_BODY = (4L << 30) + (1 << 20);

  private UploadedFile() {}

  /** Takes the file. */
  @FunctionalInterface
  interface Taker<T> {
    T take(Map<String, String> fields, String name, InputStream body);
  }

  /**
   * Reads the form to its file.
   *
   * @param none what is answered when there is no file, or the body broke off
   */
  static <T> T read(HttpServletRequest request, Taker<T> taker, T none) {
    Map<String, String> fields = new HashMap<>();
    try {
      FileItemInputIterator parts = new Parts().getItemIterator(new Body(request));
      for (int count = 0; count < MOST_PARTS && parts.hasNext(); count++) {
        FileItemInput part = parts.next();
        try (InputStream body = part.getInputStream()) {
          if (part.isFormField()) {
            fields.putIfAbsent(
                part.getFieldName(),
                new String(body.readNBytes(LONGEST_FIELD), StandardCharsets.UTF_8));
          } else if (part.getName() != null && !part.getName().isEmpty()) {
            return taker.take(Map.copyOf(fields), part.getName(), body);
          }
        }
      }
      return none;
    } catch (IOException | IllegalArgumentException brokenOff) {
      return none;
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
      String type = request.getContentType();
      return type == null ? "" : type;
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
