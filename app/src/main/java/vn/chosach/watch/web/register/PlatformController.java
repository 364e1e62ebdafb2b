package vn.chosach.watch.web.register;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.catalogue.Catalogue;
import vn.chosach.catalogue.Platform;
import vn.chosach.officers.Officers;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;
import vn.chosach.watch.register.PlatformBook;
import vn.chosach.watch.register.PlatformWord;
import vn.chosach.watch.register.RegisterOutcome;

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
                      word.map(PlatformWord::contact).orElse(""));
                })
            .toList();
    return new ModelAndView("watch/platforms", "rows", rows);
  }

  @GetMapping(ONE)
  ModelAndView one(@PathVariable String code, Page page, Viewer viewer) {
    return draw(code, Map.of(), FormErrors.none(), HttpStatus.OK, page);
  }

  @PostMapping(ONE)
  ModelAndView enter(
      @PathVariable String code,
      Page page,
      Viewer viewer,
      FlashMessage.Speaker said,
      @RequestParam Map<String, String> sent) {
    String seen = sent.getOrDefault("ban", "");
    return switch (book.enter(
        code,
        seen.matches("\\d{1,9}") ? Integer.parseInt(seen) : -1,
        sent.getOrDefault("phap-nhan", ""),
        sent.getOrDefault("lien-he", ""),
        sent.getOrDefault("ghi-chu", ""),
        viewer.actor())) {
      case RegisterOutcome.RegisterDone done -> {
        said.say("watch.platform.said.entered");
        yield new ModelAndView(page.redirect(PlaceRoutes.PLATFORMS + "/" + code));
      }
      case RegisterOutcome.RegisterRefused no -> {
        String field = no.field().isEmpty() ? "phap-nhan" : no.field();
        yield draw(
            code,
            sent,
            FormErrors.none().with(field, page.t(no.refusal())),
            HttpStatus.UNPROCESSABLE_CONTENT,
            page);
      }
    };
  }

  private ModelAndView draw(
      String code, Map<String, String> sent, FormErrors errors, HttpStatus status, Page page) {
    Platform platform =
        catalogue.platforms(page.today()).stream()
            .filter(one -> one.code().equals(code))
            .findFirst()
            .orElseThrow(Page::absent);
    List<PlatformWord> words = book.of(code);
    Map<UUID, String> names =
        officers.displayNames(
            words.stream().map(PlatformWord::officer).collect(Collectors.toSet()));
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
            sent.getOrDefault("phap-nhan", now.map(PlatformWord::entity).orElse("")),
            sent.getOrDefault("lien-he", now.map(PlatformWord::contact).orElse("")),
            sent.getOrDefault("ghi-chu", now.map(PlatformWord::note).orElse("")),
            words.stream().map(word -> version(word, names, page)).toList(),
            errors));
  }

  private PlatformView.PlatformVersion version(
      PlatformWord word, Map<UUID, String> names, Page page) {
    return new PlatformView.PlatformVersion(
        page.moment(word.at()),
        names.getOrDefault(word.officer(), page.t("watch.somebody"))
            + " · "
            + agencies.of(word.agency(), page),
        word.entity(),
        word.contact(),
        word.note());
  }
}
