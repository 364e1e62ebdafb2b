package vn.chosach.journal.web;

import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.chosach.journal.Journal;

/** The published log for verifiers of others, read-only, in the layout of C2SP tlog-tiles. */
@Controller
record LogFilesController(Journal journal) {

  private static final Pattern TILE =
      Pattern.compile(
          "tile/(entries|[0-9]|[1-5][0-9]|6[0-3])/(x[0-9]{3}/){0,6}[0-9]{3}(\\.p/[1-9][0-9]{0,2})?");
  private static final Pattern HEAD = Pattern.compile("checkpoint|witnessed|key");
  private static final MediaType TEXT = MediaType.valueOf("text/plain;charset=utf-8");
  private static final CacheControl FOR_EVER =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

  @GetMapping("/log/{*path}")
  ResponseEntity<byte[]> file(@PathVariable String path) {
    String below = path.substring(1);
    boolean tile = TILE.matcher(below).matches();
    if (!tile && !HEAD.matcher(below).matches()) {
      return ResponseEntity.notFound().build();
    }
    return journal
        .file(below)
        .map(
            bytes ->
                ResponseEntity.ok()
                    .cacheControl(tile ? FOR_EVER : CacheControl.noCache())
                    .contentType(tile ? MediaType.APPLICATION_OCTET_STREAM : TEXT)
                    .body(bytes))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }
}
