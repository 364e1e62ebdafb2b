package vn.chosach.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.apache.tomcat.util.http.fileupload.UploadContext;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import vn.chosach.kernel.SecrecyMark;

/**
 * The fields of a form, read part by part as they come. A file goes to its taker while it arrives
 * and is never kept here; a file that is refused does not lose the fields beside it.
 *
 * @param values of each field in their order, exactly as sent
 * @param whole {@code false} when the body broke off, went over a limit, or was no form
 */
public record FormBody(Map<String, List<String>> values, boolean whole) {

  private static final String NAMES = FormBody.class.getName() + ".names";

  /** HTTP status of a form that bears the mark of a state secret. */
  public static final int SECRET = HttpStatus.UNAVAILABLE_FOR_LEGAL_REASONS.value();

  /** Takes no file: for forms that have none. */
  public static final FileTaker NO_FILES = (before, name, body) -> {};

  /**
   * How much a form may bring.
   *
   * @param parts fields and files together
   * @param texts bytes of all fields together
   * @param body bytes of the whole body
   * @param oneFile whether nothing is read after the first file
   */
  public record Limits(int parts, int texts, long body, boolean oneFile) {

    /** A form with some photos: 60 parts, 4 MB of text, 150 MB. */
    public static final Limits PHOTOS = new Limits(60, 4_000_000, 150_000_000, false);
  }

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

  /** First value of a field; empty when it was not sent. */
  public String field(String name) {
    List<String> sent = values.getOrDefault(name, List.of());
    return sent.isEmpty() ? "" : sent.getFirst();
  }

  /** First value of each field. */
  public Map<String, String> fields() {
    return first(values);
  }

  /** Reads a form of either encoding. */
  public static FormBody read(HttpServletRequest request, Limits limits, FileTaker files) {
    var values = new LinkedHashMap<String, List<String>>();
    request.setAttribute(NAMES, values.keySet());
    String type = request.getContentType();
    if (type == null || !type.startsWith("multipart/form-data")) {
      request.getParameterMap().forEach((name, sent) -> values.put(name, List.of(sent)));
      return new FormBody(values, true);
    }
    try {
      return new FormBody(values, parts(request, limits, files, values));
    } catch (IOException
        | UncheckedIOException
        | IllegalArgumentException
        | InvalidFileNameException brokenOff) {
      return new FormBody(values, false);
    }
  }

  /** Names of the fields that a request brought, in their order, whoever read them. */
  public static List<String> namesOf(HttpServletRequest request) {
    return request.getAttribute(NAMES) instanceof Set<?> read
        ? read.stream().map(String::valueOf).toList()
        : List.copyOf(request.getParameterMap().keySet());
  }

  private static boolean parts(
      HttpServletRequest request, Limits limits, FileTaker files, Map<String, List<String>> values)
      throws IOException {
    // the reader that the web server itself uses, part by part; nothing of it touches the disk
    var reader = new FileUpload();
    reader.setHeaderEncoding(StandardCharsets.UTF_8.name());
    reader.setSizeMax(limits.body());
    FileItemIterator parts = reader.getItemIterator(new Body(request));
    int left = limits.texts();
    for (int count = 0; parts.hasNext(); count++) {
      if (count == limits.parts()) {
        return false;
      }
      FileItemStream part = parts.next();
      try (InputStream body = part.openStream()) {
        if (part.isFormField()) {
          byte[] text = body.readNBytes(left + 1);
          left -= text.length;
          if (left < 0) {
            return false;
          }
          String words = new String(text, StandardCharsets.UTF_8);
          if (SecrecyMark.in(words)) {
            throw new ResponseStatusException(HttpStatus.UNAVAILABLE_FOR_LEGAL_REASONS);
          }
          values.computeIfAbsent(part.getFieldName(), name -> new ArrayList<>()).add(words);
        } else if (part.getName() != null && !part.getName().isEmpty()) {
          files.take(first(values), part.getName(), body);
          if (limits.oneFile()) {
            return true;
          }
        }
      }
    }
    return true;
  }

  private static Map<String, String> first(Map<String, List<String>> values) {
    var first = new LinkedHashMap<String, String>();
    values.forEach((name, sent) -> first.put(name, sent.isEmpty() ? "" : sent.getFirst()));
    return first;
  }

  private record Body(HttpServletRequest request) implements UploadContext {

    @Override
    public String getCharacterEncoding() {
      return StandardCharsets.UTF_8.name();
    }

    @Override
    public long contentLength() {
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
  }
}
