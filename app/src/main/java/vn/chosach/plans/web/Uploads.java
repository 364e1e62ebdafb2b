package vn.chosach.plans.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.fileupload2.core.AbstractFileUpload;
import org.apache.commons.fileupload2.core.DiskFileItem;
import org.apache.commons.fileupload2.core.DiskFileItemFactory;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.core.RequestContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Refusal;
import vn.chosach.plans.life.Paper;
import vn.chosach.vault.Staging;
import vn.chosach.vault.Vault;

/** Reads forms with files; each file goes into the vault as it comes and waits there. */
@Component
class Uploads {

  private static final int MOST_PARTS = 40;
  private static final int LONGEST_TEXTS = 200_000;
  private static final long LONGEST_BODY = 130_000_000;

  private final Vault vault;
  private final FormPasses passes;

  Uploads(Vault vault, FormPasses passes) {
    this.vault = vault;
    this.passes = passes;
  }

  /**
   * What came.
   *
   * @param owner identifier under which files wait; {@code null} for a stale pass
   * @param files whether any was taken
   * @param refused why files were not taken
   */
  record Form(Sent sent, @Nullable UUID owner, boolean files, List<Refusal> refused) {

    Paper paper(String numberField) {
      return new Paper(sent.text(numberField), files ? owner : null);
    }
  }

  /** Reads a form of either encoding; a pass stands before the files. */
  Form read(HttpServletRequest request, UUID officer) {
    var fields = new LinkedHashMap<String, List<String>>();
    var refused = new ArrayList<Refusal>();
    boolean files = false;
    String type = request.getContentType();
    if (type == null || !type.startsWith("multipart/form-data")) {
      request.getParameterMap().forEach((name, values) -> fields.put(name, List.of(values)));
    } else {
      files = parts(request, officer, fields, refused);
    }
    var sent = new Sent(fields);
    return new Form(sent, passes.opened(sent.text("pass"), officer).orElse(null), files, refused);
  }

  private boolean parts(
      HttpServletRequest request,
      UUID officer,
      Map<String, List<String>> fields,
      List<Refusal> refused) {
    boolean files = false;
    try {
      FileItemInputIterator parts = new Parts().getItemIterator(new Body(request));
      int left = LONGEST_TEXTS;
      for (int count = 0; parts.hasNext() && count < MOST_PARTS; count++) {
        FileItemInput part = parts.next();
        try (InputStream body = part.getInputStream()) {
          if (part.isFormField()) {
            byte[] text = body.readNBytes(left);
            left -= text.length;
            fields
                .computeIfAbsent(part.getFieldName(), key -> new ArrayList<>())
                .add(new String(text, StandardCharsets.UTF_8));
          } else if (part.getName() != null && !part.getName().isEmpty()) {
            String pass = String.join("", fields.getOrDefault("pass", List.of()));
            UUID owner = passes.opened(pass, officer).orElse(null);
            files |= owner != null && taken(owner, part.getName(), body, refused);
          }
        }
      }
    } catch (IOException | UncheckedIOException | IllegalArgumentException brokenOff) {
      refused.add(Refusal.of("plans.form-broken"));
    }
    return files;
  }

  private boolean taken(UUID owner, String name, InputStream body, List<Refusal> refused) {
    return switch (vault.stage(owner, owner, name, body)) {
      case Staging.Staged staged -> true;
      case Staging.Refused no -> {
        refused.add(no.refusal());
        yield false;
      }
    };
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
