package vn.chosach.publicity.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.kernel.Vietnam;
import vn.chosach.publicity.Edition;
import vn.chosach.publicity.PublicPage;
import vn.chosach.publicity.PublicQuestion;
import vn.chosach.publicity.PublicationList;
import vn.chosach.publicity.Publications;
import vn.chosach.publicity.life.EditionState;
import vn.chosach.publicity.life.PublicationKind;
import vn.chosach.ui.Choice;
import vn.chosach.ui.ListSheet;
import vn.chosach.ui.Page;
import vn.chosach.ui.Pager;

/** Closed cases and warnings, for everyone. */
@Controller
record PublicController(
    Publications publications, PublicPages pages, PublicNames names, Feed feed) {

  private static final int ROWS = 10;
  private static final int FEED = 30;
  private static final String SLUG = "/{slug:[a-z0-9-]{3,80}}";

  @GetMapping("/vu-viec")
  ModelAndView cases(
      Page page,
      @RequestParam(name = "tim", defaultValue = "") String words,
      @RequestParam(name = "nhom", defaultValue = "") String goods,
      @RequestParam(name = "trang", defaultValue = "1") String sheet) {
    return list(PublicationKind.CASE, words, goods, sheet, page);
  }

  @GetMapping("/canh-bao")
  ModelAndView alerts(
      Page page,
      @RequestParam(name = "tim", defaultValue = "") String words,
      @RequestParam(name = "nhom", defaultValue = "") String goods,
      @RequestParam(name = "trang", defaultValue = "1") String sheet) {
    return list(PublicationKind.ALERT, words, goods, sheet, page);
  }

  @GetMapping("/vu-viec" + SLUG)
  ModelAndView aCase(@PathVariable String slug, Page page) {
    return one(PublicationKind.CASE, slug, page);
  }

  @GetMapping("/canh-bao" + SLUG)
  ModelAndView alert(@PathVariable String slug, Page page) {
    return one(PublicationKind.ALERT, slug, page);
  }

  @GetMapping("/vu-viec/rss")
  ResponseEntity<String> casesFeed(
      Page page, @RequestParam(name = "nhom", defaultValue = "") String goods) {
    return rss(PublicationKind.CASE, goods, page);
  }

  @GetMapping("/canh-bao/rss")
  ResponseEntity<String> alertsFeed(
      Page page, @RequestParam(name = "nhom", defaultValue = "") String goods) {
    return rss(PublicationKind.ALERT, goods, page);
  }

  private ModelAndView list(
      PublicationKind publicationKind, String words, String goods, String sheet, Page page) {
    int at = sheet.matches("[1-9]\\d{0,4}") ? Integer.parseInt(sheet) : 1;
    String asked = words.length() > 100 ? words.substring(0, 100) : words;
    PublicationList found =
        publications.shown(
            new PublicQuestion(publicationKind, asked, goods, (at - 1) * ROWS, ROWS));
    if (found.entries().isEmpty() && found.count() > 0) {
      return list(
          publicationKind, words, goods, String.valueOf((found.count() + ROWS - 1) / ROWS), page);
    }
    var view = new ModelAndView("publicity/list");
    view.addObject(
        "list",
        new PublicView.ListView(
            publicationKind,
            found.entries().stream().map(one -> pages.card(one, page)).toList(),
            found.count(),
            asked,
            goods,
            groups(publicationKind, page),
            pager(publicationKind, asked, goods, at, found.count(), page)));
    return view;
  }

  private List<Choice> groups(PublicationKind publicationKind, Page page) {
    return Choice.of(
        publications.goods(publicationKind).entrySet(),
        one -> one.getKey(),
        one -> page.t("publicity.group", names.goods(one.getKey(), page), one.getValue()));
  }

  private ModelAndView one(PublicationKind publicationKind, String slug, Page page) {
    PublicPage shown = publications.page(publicationKind, slug).orElseThrow(Page::absent);
    if (shown.open()) {
      var view = new ModelAndView("publicity/page");
      view.addObject("view", pages.view(shown, page));
      return view;
    }
    Edition edition = shown.edition();
    boolean withdrawn = edition.state() == EditionState.WITHDRAWN;
    var ended = edition.hands().endedAt();
    var view = new ModelAndView("publicity/gone", HttpStatus.GONE);
    view.addObject(
        "gone",
        new PublicView.Gone(
            publicationKind,
            withdrawn,
            page.day(withdrawn && ended != null ? Vietnam.dayOf(ended) : edition.expiresOn()),
            edition.hands().endReason() == null ? "" : edition.hands().endReason()));
    return view;
  }

  private ResponseEntity<String> rss(PublicationKind publicationKind, String goods, Page page) {
    PublicationList found =
        publications.shown(new PublicQuestion(publicationKind, "", goods, 0, FEED));
    return ResponseEntity.ok()
        .contentType(new MediaType("application", "rss+xml", StandardCharsets.UTF_8))
        .body(feed.of(publicationKind, found.entries(), page));
  }

  private static @Nullable Pager pager(
      PublicationKind publicationKind, String words, String goods, int at, int count, Page page) {
    String query =
        publicationKind.path()
            + "?tim="
            + URLEncoder.encode(words, StandardCharsets.UTF_8)
            + (goods.isEmpty() ? "" : "&nhom=" + URLEncoder.encode(goods, StandardCharsets.UTF_8))
            + "&trang=";
    return new ListSheet(at, ROWS).pager(count, one -> query + one, page);
  }
}
