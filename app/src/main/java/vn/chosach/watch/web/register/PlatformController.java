package vn.chosach.watch.web.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.catalogue.Catalogue;
import vn.chosach.catalogue.DayText;
import vn.chosach.catalogue.Platform;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Refusal;
import vn.chosach.officers.Officers;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;
import vn.chosach.watch.register.PlatformBook;
import vn.chosach.watch.register.PlatformWord;
import vn.chosach.watch.register.PlatformWord.PlatformWish;

/** Sàn và mạng xã hội: who answers for a platform, how it is reached, what it was asked. */
@Controller
record PlatformController(
    PlatformBook book, Catalogue catalogue, Officers officers, AgencyNames agencies) {

  private static final String ONE = PlaceRoutes.PLATFORMS + "/{code:[a-z0-9-]{1,40}}";

  @GetMapping(PlaceRoutes.PLATFORMS)
  ModelAndView list(Page page, Viewer viewer) {
    Map<String, PlatformWord> words =
        book.current().stream()
            .collect(Collectors.toMap(PlatformWord::platform, Function.identity()));
    List<PlatformView.PlatformViewRow> rows =
        catalogue.platforms(page.today()).stream()
            .map(
                one -> {
                  Optional<PlatformWord> word = Optional.ofNullable(words.get(one.code()));
                  return new PlatformView.PlatformViewRow(
                      PlaceRoutes.PLATFORMS + "/" + one.code(),
                      one.name(),
                      page.t(one.kind().textKey()),
                      String.join(", ", one.hosts()),
                      word.map(PlatformWord::entity).orElse(""),
                      word.isPresent() ? "" : PlatformBook.said(one.code()),
                      word.filter(it -> it.confirmedBy() != null).isPresent(),
                      word.map(PlatformWord::contact).orElse(""));
                })
            .toList();
    return new ModelAndView("watch/platforms", "rows", rows);
  }

  @GetMapping(ONE)
  ModelAndView one(@PathVariable String code, Page page, Viewer viewer) {
    return draw(code, Map.of(), FormErrors.none(), HttpStatus.OK, page, viewer);
  }

  @PostMapping(ONE)
  ModelAndView enter(
      @PathVariable String code,
      Page page,
      Viewer viewer,
      FlashMessage.Speaker said,
      @RequestParam Map<String, String> sent) {
    Optional<String> unread =
        Stream.of("tu", "den")
            .filter(field -> !sent.getOrDefault(field, "").isBlank() && day(sent, field) == null)
            .findFirst();
    if (unread.isPresent()) {
      return draw(
          code,
          sent,
          FormErrors.none().with(unread.get(), page.t(Refusal.of("watch.platform-days"))),
          HttpStatus.UNPROCESSABLE_CONTENT,
          page,
          viewer);
    }
    var wish =
        new PlatformWish(
            sent.getOrDefault("phap-nhan", ""),
            sent.getOrDefault("ma-so", ""),
            sent.getOrDefault("dia-chi", ""),
            sent.getOrDefault("lien-he", ""),
            day(sent, "tu"),
            day(sent, "den"),
            sent.getOrDefault("ghi-chu", ""));
    if (book.enter(code, seen(sent), wish, viewer.actor()) instanceof ActOutcome.Refused<UUID> no) {
      var errors = FormErrors.of(no, "phap-nhan", page);
      return draw(code, sent, errors, HttpStatus.UNPROCESSABLE_CONTENT, page, viewer);
    }
    said.say("watch.platform.said.entered");
    return new ModelAndView(page.redirect(PlaceRoutes.PLATFORMS + "/" + code));
  }

  @PostMapping(ONE + "/xac-nhan")
  ModelAndView confirm(
      @PathVariable String code,
      Page page,
      Viewer viewer,
      FlashMessage.Speaker said,
      @RequestParam Map<String, String> sent) {
    Optional<Refusal> refusal = book.confirm(code, seen(sent), viewer.actor());
    if (refusal.isPresent()) {
      return draw(
          code,
          Map.of(),
          FormErrors.none().with("phap-nhan", page.t(refusal.get())),
          HttpStatus.UNPROCESSABLE_CONTENT,
          page,
          viewer);
    }
    said.say("watch.platform.said.confirmed");
    return new ModelAndView(page.redirect(PlaceRoutes.PLATFORMS + "/" + code));
  }

  private static int seen(Map<String, String> sent) {
    String seen = sent.getOrDefault("ban", "");
    return seen.matches("\\d{1,9}") ? Integer.parseInt(seen) : -1;
  }

  private static @Nullable LocalDate day(Map<String, String> sent, String field) {
    return DayText.read(sent.getOrDefault(field, "")).orElse(null);
  }

  private ModelAndView draw(
      String code,
      Map<String, String> sent,
      FormErrors errors,
      HttpStatus status,
      Page page,
      Viewer viewer) {
    Platform platform =
        catalogue.platforms(page.today()).stream()
            .filter(one -> one.code().equals(code))
            .findFirst()
            .orElseThrow(Page::absent);
    List<PlatformWord> words = book.of(code);
    Map<UUID, String> names =
        officers.displayNames(
            words.stream()
                .flatMap(
                    word ->
                        Stream.of(
                            Optional.of(word.officer()), Optional.ofNullable(word.confirmedBy())))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet()));
    Optional<PlatformWord> now = words.stream().findFirst();
    var view = new ModelAndView("watch/platform", status);
    return view.addObject(
        "platform",
        new PlatformView.PlatformOne(
            code,
            platform.name(),
            page.t(platform.kind().textKey()),
            String.join(", ", platform.hosts()),
            now.map(PlatformWord::number).orElse(0),
            now.filter(it -> it.confirmedBy() == null)
                .filter(it -> !it.officer().equals(viewer.officerId()))
                .isPresent(),
            now.isPresent() ? "" : PlatformBook.said(code),
            sent.containsKey("phap-nhan") ? sent : now.map(word -> values(word)).orElse(Map.of()),
            words.stream().map(word -> version(word, names, page)).toList(),
            errors));
  }

  private static Map<String, String> values(PlatformWord word) {
    return Map.of(
        "phap-nhan", word.entity(),
        "ma-so", word.registration(),
        "dia-chi", word.address(),
        "lien-he", word.contact(),
        "tu", Objects.requireNonNullElse(word.validFrom(), "").toString(),
        "den", Objects.requireNonNullElse(word.validTo(), "").toString(),
        "ghi-chu", word.note());
  }

  private PlatformView.PlatformVersion version(
      PlatformWord word, Map<UUID, String> names, Page page) {
    return new PlatformView.PlatformVersion(
        page.moment(word.at()),
        names.getOrDefault(word.officer(), page.t("watch.somebody"))
            + " · "
            + agencies.of(word.agency(), page),
        Stream.of(word.entity(), word.registration(), word.address(), days(word, page))
            .filter(said -> !said.isEmpty())
            .collect(Collectors.joining(" · ")),
        word.contact(),
        word.note(),
        word.confirmedBy() == null
            ? ""
            : names.getOrDefault(word.confirmedBy(), page.t("watch.somebody")));
  }

  private static String days(PlatformWord word, Page page) {
    return word.validFrom() == null && word.validTo() == null
        ? ""
        : page.t(
            "watch.platform.days",
            word.validFrom() == null ? "…" : page.day(word.validFrom()),
            word.validTo() == null ? "…" : page.day(word.validTo()));
  }
}
