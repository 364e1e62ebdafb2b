package vn.chosach.press.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.press.life.BulletinKind;
import vn.chosach.press.web.BulletinView.PublicBulletin;
import vn.chosach.ui.Page;

/** Press notes and joint alerts as everybody reads them. */
@Controller
record PublicBulletinController(BulletinPages pages) {

  private static final String NOTES = "/thong-cao-bao-chi";
  private static final String ALERTS = "/canh-bao-chung";
  private static final String RSS = "/rss";

  @GetMapping(NOTES)
  ModelAndView notes(Page page, @RequestParam(name = "trang", defaultValue = "") String at) {
    return list(BulletinKind.NOTE, at, page);
  }

  @GetMapping(ALERTS)
  ModelAndView alerts(Page page, @RequestParam(name = "trang", defaultValue = "") String at) {
    return list(BulletinKind.ALERT, at, page);
  }

  private ModelAndView list(BulletinKind kind, String at, Page page) {
    return new ModelAndView("press/publicList", "list", pages.published(kind, at, page));
  }

  @GetMapping(NOTES + BulletinRoutes.NUMBER)
  ModelAndView note(@PathVariable String number, Page page) {
    return one(BulletinKind.NOTE, number, page);
  }

  @GetMapping(ALERTS + BulletinRoutes.NUMBER)
  ModelAndView alert(@PathVariable String number, Page page) {
    return one(BulletinKind.ALERT, number, page);
  }

  private ModelAndView one(BulletinKind kind, String number, Page page) {
    PublicBulletin shown = pages.publicly(kind, number, page).orElseThrow(Page::absent);
    return new ModelAndView(
        "press/publicOne",
        java.util.Map.of("one", shown),
        shown.gone() == null ? HttpStatus.OK : HttpStatus.GONE);
  }

  @GetMapping(NOTES + RSS)
  ResponseEntity<String> notesFeed(Page page) {
    return feed(BulletinKind.NOTE, page);
  }

  @GetMapping(ALERTS + RSS)
  ResponseEntity<String> alertsFeed(Page page) {
    return feed(BulletinKind.ALERT, page);
  }

  private ResponseEntity<String> feed(BulletinKind kind, Page page) {
    return ResponseEntity.ok()
        .contentType(new MediaType("application", "rss+xml", StandardCharsets.UTF_8))
        .body(pages.feed(kind, page));
  }
}
