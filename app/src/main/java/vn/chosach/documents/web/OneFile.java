package vn.chosach.documents.web;

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
import org.apache.commons.fileupload2.core.FileUploadSizeException;
import org.apache.commons.fileupload2.core.RequestContext;

/**
 * A form with one file, read into memory up to one byte more than is allowed, so that what is too
 * large is known and never held.
 *
 * @param fields texts of the form
 * @param name name of the file at the sender; empty when none came
 * @param bytes the file; not copied, not to be changed
 */
record OneFile(Map<String, String> fields, String name, byte[] bytes) {

  private static final int MOST_PARTS = 20;
  private static final int LONGEST_FIELD = 10_000;
  private static final int ROOM_FOR_FIELDS = 1_000_000;

  static OneFile of(HttpServletRequest request, int most) {
    Map<String, String> fields = new HashMap<>();
    String name = "";
    byte[] bytes = {};
    try {
      FileItemInputIterator parts = new Parts(most).getItemIterator(new Body(request));
      for (int count = 0; count < MOST_PARTS && parts.hasNext(); count++) {
        FileItemInput part = parts.next();
        try (InputStream body = part.getInputStream()) {
          if (part.isFormField()) {
            fields.putIfAbsent(
                part.getFieldName(),
                new String(body.readNBytes(LONGEST_FIELD), StandardCharsets.UTF_8));
          } else if (part.getName() != null && !part.getName().isEmpty() && name.isEmpty()) {
            name = part.getName();
            bytes = body.readNBytes(most + 1);
          }
        }
      }
      return new OneFile(Map.copyOf(fields), name, bytes);
    } catch (FileUploadSizeException tooLarge) {
      return new OneFile(Map.copyOf(fields), "?", new byte[most + 1]);
    } catch (IOException | IllegalArgumentException brokenOff) {
      return new OneFile(Map.copyOf(fields), "", new byte[0]);
    }
  }

  String field(String field) {
    return fields.getOrDefault(field, "");
  }

  boolean absent() {
    return name.isEmpty() || bytes.length == 0;
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

    Parts(int most) {
      setHeaderCharset(StandardCharsets.UTF_8);
      setSizeMax(4L * most + ROOM_FOR_FIELDS);
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
