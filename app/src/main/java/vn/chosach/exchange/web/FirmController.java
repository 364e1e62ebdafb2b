package vn.chosach.exchange.web;

import java.util.Arrays;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.exchange.Exchanges;
import vn.chosach.exchange.Exchanges.FirmFile;
import vn.chosach.exchange.firms.Firm;
import vn.chosach.exchange.firms.FirmOffices;
import vn.chosach.exchange.firms.FirmRepository.FirmPart;
import vn.chosach.exchange.firms.HandedLink;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.FormFlow;
import vn.chosach.ui.form.FormFlow.FlowAnswer;
import vn.chosach.ui.form.FormMapping;
import vn.chosach.ui.form.FormPage;
import vn.chosach.ui.form.FormView;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.form.SubmittedForm;

/** Bưu chính, viễn thông: the register of firms. */
@Controller
class FirmController {

  private final Exchanges exchanges;
  private final FirmOffices offices;
  private final FirmPages pages;
  private final FormFlow flow;

  FirmController(Exchanges exchanges, FirmOffices offices, FirmPages pages, FormFlow flow) {
    this.exchanges = exchanges;
    this.offices = offices;
    this.pages = pages;
    this.flow = flow;
  }

  @GetMapping(ExchangeRoutes.FIRMS)
  ModelAndView list(
      Page page,
      ActingOfficer officer,
      @RequestParam(name = "phan", defaultValue = "") String asked,
      @RequestParam(name = "trang", defaultValue = "") String at) {
    FirmPart part =
        Arrays.stream(FirmPart.values())
            .filter(one -> one.name().equalsIgnoreCase(asked))
            .findFirst()
            .orElse(FirmPart.LISTED);
    return new ModelAndView("exchange/list", "list", pages.firms(part, at, officer, page));
  }

  @FormMapping(ExchangeRoutes.ENTERING)
  ModelAndView enter(FormVisit visit, ActingOfficer officer) {
    Page page = visit.page();
    return visit.answer(
        FirmForms.entering(page),
        sent -> exchanges.enter(FirmForms.firm(sent), officer),
        done ->
            visit.say(ExchangeRoutes.firm(done.number()), "exchange.said.entered", done.number()),
        FormPage.titled(page.t("exchange.enter"), ExchangeRoutes.FIRMS));
  }

  private static ModelAndView entering(FormView form, Page page) {
    return new ModelAndView("ui/formPage", "form", form)
        .addObject("title", page.t("exchange.enter"))
        .addObject("back", ExchangeRoutes.FIRMS);
  }

  @GetMapping(ExchangeRoutes.FIRM)
  ModelAndView one(@PathVariable String number, Page page, ActingOfficer officer) {
    return new ModelAndView(
        "exchange/one", "one", pages.firm(file(number, officer), officer, page));
  }

  @GetMapping(ExchangeRoutes.FIRM_ACT)
  ModelAndView form(
      @PathVariable String number, @PathVariable String slug, Page page, ActingOfficer officer) {
    Firm one = file(number, officer).of();
    FirmDeed deed =
        FirmDeed.of(slug)
            .filter(it -> offices.directs(officer) && it.open(one, officer))
            .orElseThrow(Page::absent);
    return acting(FirmForms.of(deed, one, page).blank(page), deed, number, page);
  }

  @PostMapping(ExchangeRoutes.FIRM_ACT)
  ModelAndView act(
      @PathVariable String number,
      @PathVariable String slug,
      @RequestParam MultiValueMap<String, String> values,
      Page page,
      ActingOfficer officer,
      FlashMessage.Speaker said) {
    Firm one = file(number, officer).of();
    FirmDeed deed = FirmDeed.of(slug).orElseThrow(Page::absent);
    SubmittedForm sent = FirmForms.of(deed, one, page).read(values, page);
    String here = ExchangeRoutes.firm(number);
    if (deed == FirmDeed.LINK) {
      return flow.answer(
          sent,
          () -> exchanges.handLink(one.id(), sent.version(), officer),
          FlowAnswer.<HandedLink>of(done -> here, again -> acting(again, deed, number, page))
              .showing(done -> FirmLetterController.handed(done, one.name(), here, page)));
    }
    return flow.answer(
        sent,
        () ->
            exchanges.proceed(
                one.id(),
                Objects.requireNonNull(FirmForms.act(deed, sent)),
                sent.version(),
                officer),
        FlowAnswer.of(
            done -> {
              said.say("exchange.said." + deed.slug());
              return here;
            },
            again -> acting(again, deed, number, page)));
  }

  private static ModelAndView acting(FormView form, FirmDeed deed, String number, Page page) {
    return new ModelAndView("ui/formPage", "form", form)
        .addObject("title", page.t(deed.textKey()) + " · " + number)
        .addObject("back", ExchangeRoutes.firm(number));
  }

  private FirmFile file(String number, ActingOfficer officer) {
    return exchanges.firm(number, officer).orElseThrow(Page::absent);
  }
}
