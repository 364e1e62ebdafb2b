package vn.chosach.deadlines.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.chosach.deadlines.reminding.FeedText;
import vn.chosach.ui.Page;

/** The feed behind a secret address; any other address answers as one that does not exist. */
@Controller
record FeedController(FeedText feeds) {

  static final String PATH = "/lich/";
  static final String ENDING = ".ics";

  @GetMapping(PATH + "{secret:[A-Za-z0-9_-]+}" + ENDING)
  ResponseEntity<byte[]> feed(Page page, @PathVariable String secret) {
    String text = feeds.of(secret, page.visit().origin()).orElseThrow(Page::absent);
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "calendar", StandardCharsets.UTF_8))
        .cacheControl(CacheControl.noStore().cachePrivate())
        .header("X-Robots-Tag", "noindex")
        .body(text.getBytes(StandardCharsets.UTF_8));
  }
}
