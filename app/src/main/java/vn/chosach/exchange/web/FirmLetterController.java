package vn.chosach.exchange.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.exchange.Exchanges;
import vn.chosach.exchange.firms.FirmLetter;
import vn.chosach.exchange.firms.FirmLetterKind;
import vn.chosach.exchange.firms.FirmLetterQuery.FirmLetterFile;
import vn.chosach.exchange.firms.FirmLetterQuery.FirmLetterPart;
import vn.chosach.exchange.firms.FirmOffices;
import vn.chosach.exchange.firms.HandedLink;
import vn.chosach.exchange.web.ExchangeView.HandedPage;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.Attachment;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormFlow;
import vn.chosach.ui.form.FormFlow.FlowAnswer;
import vn.chosach.ui.form.FormReader;
import vn.chosach.ui.form.FormView;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.form.SubmittedForm;
import vn.chosach.vault.KeptFile;
import vn.chosach.vault.Vault;
import vn.chosach.vault.VaultOpening;

/** Instructions to firms, requests about numbers, and what the firms answered. */
@Controller
class FirmLetterController {

  private final Exchanges exchanges;
  private final FirmOffices offices;
  private final FirmLetterPages pages;
  private final FirmLetterForms forms;
  private final FormFlow flow;
  private final FormReader reader;
  private final Vault vault;

  FirmLetterController(
      Exchanges exchanges,
      FirmOffices offices,
      FirmLetterPages pages,
      FirmLetterForms forms,
      FormFlow flow,
      FormReader reader,
      Vault vault) {
    this.exchanges = exchanges;
    this.offices = offices;
    this.pages = pages;
    this.forms = forms;
    this.flow = flow;
    this.reader = reader;
    this.vault = vault;
  }

  @GetMapping(ExchangeRoutes.LETTERS)
  ModelAndView list(
      Page page,
      Viewer viewer,
      @RequestParam(name = "phan", defaultValue = "") String asked,
      @RequestParam(name = "trang", defaultValue = "") String at) {
    FirmLetterPart part =
        Arrays.stream(FirmLetterPart.values())
            .filter(one -> one.name().equalsIgnoreCase(asked))
            .findFirst()
            .orElse(FirmLetterPart.OPEN);
    return new ModelAndView(
        "exchange/list", "list", pages.letters(part, at, ActingOfficer.of(viewer), page));
  }

  @GetMapping(ExchangeRoutes.WRITING)
  ModelAndView writing(
      @PathVariable String kind,
      @RequestParam(name = "vu-viec", defaultValue = "") String about,
      Page page,
      Viewer viewer) {
    FirmLetterKind asked = kind(kind);
    if (asked == FirmLetterKind.INSTRUCTION && !offices.directs(ActingOfficer.of(viewer))) {
      throw Page.absent();
    }
    return writing(forms.writing(asked, about, page).blank(page), asked, page);
  }

  @PostMapping(ExchangeRoutes.WRITING)
  ModelAndView write(@PathVariable String kind, FormVisit visit, Viewer viewer) {
    Page page = visit.page();
    FirmLetterKind asked = kind(kind);
    return visit.answer(
        forms.writing(asked, "", page),
        sent -> exchanges.write(FirmLetterForms.letter(asked, sent), ActingOfficer.of(viewer)),
        done ->
            visit.say(ExchangeRoutes.letter(done.number()), "exchange.said.written", done.number()),
        again -> writing(again, asked, page));
  }

  private static FirmLetterKind kind(String slug) {
    return slug.equals("yeu-cau") ? FirmLetterKind.REQUEST : FirmLetterKind.INSTRUCTION;
  }

  private static ModelAndView writing(FormView form, FirmLetterKind kind, Page page) {
    return new ModelAndView("ui/formPage", "form", form)
        .addObject(
            "title",
            page.t(
                kind == FirmLetterKind.REQUEST
                    ? "exchange.write.request"
                    : "exchange.write.instruction"))
        .addObject("back", ExchangeRoutes.LETTERS);
  }

  @GetMapping(ExchangeRoutes.LETTER)
  ModelAndView one(@PathVariable String number, Page page, Viewer viewer) {
    return new ModelAndView(
        "exchange/one", "one", pages.letter(file(number, ActingOfficer.of(viewer)), page));
  }

  @GetMapping(ExchangeRoutes.LETTER_ACT)
  ModelAndView form(
      @PathVariable String number, @PathVariable String slug, Page page, Viewer viewer) {
    FirmLetterFile file = file(number, ActingOfficer.of(viewer));
    FirmLetterDeed deed =
        FirmLetterDeed.of(slug).filter(it -> it.open(file)).orElseThrow(Page::absent);
    return acting(FirmLetterForms.of(deed, file).blank(page), deed, number, page);
  }

  @PostMapping(ExchangeRoutes.LETTER_ACT)
  ModelAndView act(
      @PathVariable String number,
      @PathVariable String slug,
      @RequestParam MultiValueMap<String, String> values,
      Page page,
      Viewer viewer,
      FlashMessage.Speaker said) {
    ActingOfficer officer = ActingOfficer.of(viewer);
    FirmLetterFile file = file(number, officer);
    FirmLetterDeed deed = FirmLetterDeed.of(slug).orElseThrow(Page::absent);
    SubmittedForm sent = FirmLetterForms.of(deed, file).read(values, page);
    if (deed == FirmLetterDeed.LINK) {
      String here = ExchangeRoutes.letter(number);
      UUID firm = FirmLetterForms.chosen(sent);
      return flow.answer(
          sent,
          () -> exchanges.handLink(file.of().id(), firm, sent.version(), officer),
          FlowAnswer.<HandedLink>of(done -> here, again -> acting(again, deed, number, page))
              .showing(
                  done ->
                      handed(
                          done,
                          FirmLetterForms.name(file, Objects.requireNonNull(firm)),
                          here,
                          page)));
    }
    return done(deed, file.of(), sent, officer, page, said);
  }

  private ModelAndView done(
      FirmLetterDeed deed,
      FirmLetter one,
      SubmittedForm sent,
      ActingOfficer officer,
      Page page,
      FlashMessage.Speaker said) {
    return flow.answer(
        sent,
        () ->
            exchanges.proceed(
                one.id(),
                Objects.requireNonNull(FirmLetterForms.act(deed, sent)),
                sent.version(),
                officer),
        FlowAnswer.of(
            done -> {
              said.say("exchange.said." + deed.slug());
              return ExchangeRoutes.letter(one.number());
            },
            again -> acting(again, deed, one.number(), page)));
  }

  @GetMapping(ExchangeRoutes.RETURNED)
  ModelAndView returned(@PathVariable String number, Page page, Viewer viewer) {
    FirmLetterFile file = file(number, ActingOfficer.of(viewer));
    if (!FirmLetterDeed.ANSWER.open(file)) {
      throw Page.absent();
    }
    return acting(
        reader.blank(FirmLetterForms.of(FirmLetterDeed.ANSWER, file), page, viewer),
        FirmLetterDeed.ANSWER,
        number,
        page);
  }

  @PostMapping(ExchangeRoutes.RETURNED)
  ModelAndView enter(
      @PathVariable String number,
      Page page,
      Viewer viewer,
      HttpServletRequest request,
      FlashMessage.Speaker said) {
    ActingOfficer officer = ActingOfficer.of(viewer);
    FirmLetterFile file = file(number, officer);
    SubmittedForm sent =
        reader.read(FirmLetterForms.of(FirmLetterDeed.ANSWER, file), request, page, viewer);
    return done(FirmLetterDeed.ANSWER, file.of(), sent, officer, page, said);
  }

  /** What a firm returned, for whoever may read the letter; each reading is custody. */
  @GetMapping(ExchangeRoutes.SCAN)
  ResponseEntity<byte[]> scan(
      @PathVariable String number, @PathVariable String firm, Page page, Viewer viewer) {
    FirmLetterFile file = file(number, ActingOfficer.of(viewer));
    UUID owner =
        file.of().lines().stream()
            .filter(
                line -> Objects.requireNonNull(file.firms().get(line.firm())).number().equals(firm))
            .map(FirmLetter.FirmLine::files)
            .filter(Objects::nonNull)
            .findFirst()
            .orElseThrow(Page::absent);
    KeptFile kept =
        vault.files(owner).stream().filter(KeptFile::kept).findFirst().orElseThrow(Page::absent);
    if (vault.openOriginal(owner, kept.id(), viewer.actor(), page.t("exchange.scan.reading"))
        instanceof VaultOpening.Opened opened) {
      return Attachment.of(opened.type(), kept.id() + "." + kept.kind().ending())
          .body(opened.bytes());
    }
    throw Page.absent();
  }

  /** A link as it is shown once, and nowhere again. */
  static ModelAndView handed(HandedLink link, String firm, String back, Page page) {
    return new ModelAndView(
        "exchange/handed",
        "handed",
        new HandedPage(
            page.t("exchange.handed"),
            firm,
            Objects.requireNonNullElse(page.officialAddress(), page.visit().origin())
                + "/doanh-nghiep/"
                + link.token(),
            link.code(),
            page.moment(link.expires()),
            back));
  }

  private static ModelAndView acting(FormView form, FirmLetterDeed deed, String number, Page page) {
    return new ModelAndView("ui/formPage", "form", form)
        .addObject("title", page.t(deed.textKey()) + " · " + number)
        .addObject("back", ExchangeRoutes.letter(number));
  }

  private FirmLetterFile file(String number, ActingOfficer officer) {
    return exchanges.letter(number, officer).orElseThrow(Page::absent);
  }
}
