package vn.chosach.exchange.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.exchange.Exchanges;
import vn.chosach.exchange.Exchanges.FirmFile;
import vn.chosach.exchange.firms.Firm;
import vn.chosach.exchange.firms.FirmOffices;
import vn.chosach.exchange.firms.HandedLink;
import vn.chosach.lifecycle.steps.RowDeed;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormFlow.FlowAnswer;
import vn.chosach.ui.form.FormMapping;
import vn.chosach.ui.form.FormPage;
import vn.chosach.ui.form.FormVisit;

/** Bưu chính, viễn thông: the register of firms. */
@Controller
record FirmController(Exchanges exchanges, FirmOffices offices, FirmPages pages) {

  @GetMapping(ExchangeRoutes.FIRMS)
  ModelAndView list(Page page) {
    return pages.shown("exchange/list", page);
  }

  @FormMapping(ExchangeRoutes.ENTERING)
  ModelAndView enter(FormVisit visit, ActingOfficer officer) {
    return visit.answer(
        FirmForms.entering(visit.page()),
        sent -> exchanges.enter(FirmForms.firm(sent), officer),
        done ->
            visit.say(ExchangeRoutes.firm(done.number()), "exchange.said.entered", done.number()),
        visit.titled("exchange.enter", ExchangeRoutes.FIRMS));
  }

  @GetMapping(ExchangeRoutes.FIRM)
  ModelAndView one(@PathVariable String number, Page page, ActingOfficer officer) {
    return new ModelAndView(
        "exchange/one", "one", pages.firm(file(number, officer), officer, page));
  }

  @FormMapping(ExchangeRoutes.FIRM_ACT)
  ModelAndView act(
      @PathVariable String number,
      @PathVariable String slug,
      FormVisit visit,
      ActingOfficer officer) {
    Page page = visit.page();
    Firm one = file(number, officer).of();
    FirmDeed deed = RowDeed.of(FirmDeed.values(), slug);
    String row = ExchangeRoutes.firm(number);
    FormDefinition form = FirmForms.of(deed, one, page);
    FormPage drawn = deed.titled(number, row, page);
    visit.offered(offices.directs(officer) && deed.open(one, officer));
    return deed == FirmDeed.LINK
        ? visit.answer(
            form,
            sent -> exchanges.handLink(one.id(), sent.version(), officer),
            FlowAnswer.<HandedLink>of(done -> row, drawn)
                .showing(done -> FirmLetterController.handed(done, one.name(), row, page)))
        : visit.answer(
            form,
            sent -> exchanges.proceed(one.id(), FirmForms.act(deed, sent), sent.version(), officer),
            done -> visit.say(row, "exchange.said." + slug),
            drawn);
  }

  private FirmFile file(String number, ActingOfficer officer) {
    return exchanges.firm(number, officer).orElseThrow(Page::absent);
  }
}
