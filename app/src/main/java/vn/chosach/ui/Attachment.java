package vn.chosach.ui;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/**
 * A file that somebody else made, as every room hands it out: to be saved, never a page of the
 * house. A browser that opens it all the same runs nothing in it, guesses no other type and keeps
 * nothing of it: who comes to the same device later, or is recused meanwhile, finds no copy.
 */
public final class Attachment {

  private static final String RUNS_NOTHING = "sandbox; default-src 'none'";

  private Attachment() {}

  /**
   * Begins the answer.
   *
   * @param type media type that was found in the file, not the one that its sender named
   * @param name of the file for the receiver; letters beyond ASCII are encoded (RFC 6266)
   */
  public static ResponseEntity.BodyBuilder of(String type, String name) {
    var attached = ContentDisposition.attachment();
    boolean ascii = StandardCharsets.US_ASCII.newEncoder().canEncode(name);
    var named = ascii ? attached.filename(name) : attached.filename(name, StandardCharsets.UTF_8);
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, type)
        .header(HttpHeaders.CONTENT_DISPOSITION, named.build().toString())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header("Content-Security-Policy", RUNS_NOTHING)
        .header("X-Content-Type-Options", "nosniff");
  }
}
