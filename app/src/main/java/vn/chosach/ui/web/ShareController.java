package vn.chosach.ui.web;

import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.chosach.ui.Page;
import vn.chosach.ui.share.ShareCard;
import vn.chosach.ui.share.ShareCard.SharedPages;
import vn.chosach.ui.share.SharePicture;

/** Pictures for networks that show a page by its picture. */
@RestController
record ShareController(List<SharedPages> rooms, SharePicture picture) {

  /** A page that is withdrawn loses its picture within that time. */
  private static final Duration HOLDS = Duration.ofHours(1);

  /** The picture of the site, for pages that have none of their own. */
  private static final String COMMON = "/chung";

  private static final String ENDING = ".png";

  @GetMapping("/anh-chia-se/{*path}")
  ResponseEntity<byte[]> picture(@PathVariable String path, Page page) {
    if (!path.endsWith(ENDING)) {
      throw Page.absent();
    }
    ShareCard card = card(path.substring(0, path.length() - ENDING.length()), page);
    String address = page.visit().origin().replaceFirst("^https?://", "");
    return ResponseEntity.ok()
        .contentType(MediaType.IMAGE_PNG)
        .cacheControl(CacheControl.maxAge(HOLDS).cachePublic())
        .body(picture.of(card, page.t("ui.site"), address));
  }

  private ShareCard card(String path, Page page) {
    return path.equals(COMMON)
        ? new ShareCard(page.t("ui.owner"), page.t("ui.home.title"), "")
        : rooms.stream()
            .flatMap(one -> one.card(path, page).stream())
            .findFirst()
            .orElseThrow(Page::absent);
  }
}
