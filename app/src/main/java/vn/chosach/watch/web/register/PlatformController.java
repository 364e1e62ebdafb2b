package vn.chosach.watch.web.register;

import static vn.chosach.ui.form.FormField.day;
import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.words;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.catalogue.Catalogue;
import vn.chosach.catalogue.Platform;
import vn.chosach.officers.Officers;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.form.PageForm;
import vn.chosach.ui.form.SubmittedForm;
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
  ModelAndView one(@PathVariable String code, FormVisit visit, Viewer viewer) {
    return sheet(code, visit, viewer);
  }

  @PostMapping({ONE, ONE + "/xac-nhan"})
  ModelAndView act(@PathVariable String code, FormVisit visit, Viewer viewer) {
    return sheet(code, visit, viewer);
  }

  private ModelAndView sheet(String code, FormVisit visit, Viewer viewer) {
    Platform platform = catalogue.platform(code, visit.page().today()).orElseThrow(Page::absent);
    String here = PlaceRoutes.PLATFORMS + "/" + code;
    List<PlatformWord> words = book.of(code);
    int version = words.isEmpty() ? 0 : words.getFirst().number();
    return visit.among(
        forms ->
            new ModelAndView("watch/platform", "forms", forms)
                .addObject("platform", page(platform, book.of(code), visit.page(), viewer)),
        List.of(
            new PageForm<>(
                entry(here, words).on(version),
                sent -> book.enter(code, sent.version(), wish(sent), viewer.actor()),
                done -> visit.say(here, "watch.platform.said.entered")),
            new PageForm<>(
                FormDefinition.of(here + "/xac-nhan", "watch.platform.confirm").on(version),
                sent -> book.confirm(code, sent.version(), viewer.actor()),
                done -> visit.say(here, "watch.platform.said.confirmed"))));
  }

  private static FormDefinition entry(String here, List<PlatformWord> words) {
    return FormDefinition.of(
            here,
            "watch.platform.enter",
            line("phap-nhan", "watch.platform.entity", 300).later(),
            line("ma-so", "watch.platform.registration", 100).optional(),
            line("dia-chi", "watch.platform.address", 300).optional(),
            words("lien-he", "watch.platform.contact", 1_000).hinted().rows(3).later(),
            day("tu", "watch.platform.from").unread("watch.platform-days").optional(),
            day("den", "watch.platform.to").unread("watch.platform-days").optional(),
            words("ghi-chu", "watch.platform.note", 2_000).hinted().rows(2).later())
        .starting(words.isEmpty() ? Map.of() : values(words.getFirst()));
  }

  private static Map<String, String> values(PlatformWord word) {
    return Map.of(
        "phap-nhan", word.entity(),
        "ma-so", word.registration(),
        "dia-chi", word.address(),
        "lien-he", word.contact(),
        "tu", Objects.toString(word.validFrom(), ""),
        "den", Objects.toString(word.validTo(), ""),
        "ghi-chu", word.note());
  }

  private static PlatformWish wish(SubmittedForm sent) {
    return new PlatformWish(
        sent.text("phap-nhan"),
        sent.text("ma-so"),
        sent.text("dia-chi"),
        sent.text("lien-he"),
        sent.dayIfAny("tu"),
        sent.dayIfAny("den"),
        sent.text("ghi-chu"));
  }

  private PlatformView.PlatformOne page(
      Platform platform, List<PlatformWord> words, Page page, Viewer viewer) {
    Map<UUID, String> names =
        officers.displayNames(
            words.stream()
                .flatMap(word -> Stream.of(word.officer(), word.confirmedBy()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    return new PlatformView.PlatformOne(
        platform.code(),
        platform.name(),
        page.t(platform.kind().textKey()),
        String.join(", ", platform.hosts()),
        words.stream()
            .limit(1)
            .anyMatch(it -> it.confirmedBy() == null && !it.officer().equals(viewer.officerId())),
        words.isEmpty() ? PlatformBook.said(platform.code()) : "",
        words.stream().map(word -> version(word, names, page)).toList());
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
