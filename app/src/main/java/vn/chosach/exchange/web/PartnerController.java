package vn.chosach.exchange.web;

import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.exchange.partners.Partner;
import vn.chosach.exchange.partners.PartnerHandler;
import vn.chosach.exchange.partners.PartnerKeys.HandedKey;
import vn.chosach.exchange.partners.PartnerQuery;
import vn.chosach.exchange.partners.PartnerQuery.PartnerFile;
import vn.chosach.exchange.web.ExchangeView.KeyPage;
import vn.chosach.lifecycle.steps.RowDeed;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormFlow.FlowAnswer;
import vn.chosach.ui.form.FormMapping;
import vn.chosach.ui.form.FormPage;
import vn.chosach.ui.form.FormVisit;

/** Đối tác kết nối: systems that talk to the program. */
@Controller
record PartnerController(
    PartnerQuery query, PartnerHandler handler, PartnerForms forms, PartnerPages pages) {

  @GetMapping(ExchangeRoutes.PARTNERS)
  ModelAndView list(Page page) {
    return pages.shown("exchange/list", page);
  }

  @FormMapping(ExchangeRoutes.REGISTERING)
  ModelAndView enter(FormVisit visit, ActingOfficer officer) {
    return visit.answer(
        forms.entering(visit.page()),
        sent -> handler.enter(PartnerForms.wish(sent), officer),
        done ->
            visit.say(
                ExchangeRoutes.partner(done.number()), "exchange.said.entered", done.number()),
        visit.titled("exchange.partner.enter", ExchangeRoutes.PARTNERS));
  }

  @GetMapping(ExchangeRoutes.PARTNER)
  ModelAndView one(@PathVariable String number, Page page, ActingOfficer officer) {
    PartnerFile file = file(number, officer);
    return new ModelAndView("exchange/partner", "one", pages.partner(file, officer, page))
        .addObject("file", file);
  }

  @FormMapping(ExchangeRoutes.PARTNER_ACT)
  ModelAndView act(
      @PathVariable String number,
      @PathVariable String slug,
      FormVisit visit,
      ActingOfficer officer) {
    PartnerFile file = file(number, officer);
    Partner one = file.of();
    PartnerDeed deed = RowDeed.of(PartnerDeed.values(), slug);
    String row = ExchangeRoutes.partner(number);
    FormDefinition form = PartnerForms.of(deed, file, visit.page());
    FormPage drawn = deed.titled(number, row, visit.page());
    visit.offered(deed.open(file, officer));
    if (deed == PartnerDeed.CHANGE) {
      return visit.answer(
          form,
          sent -> handler.change(one.id(), PartnerForms.terms(sent), sent.version(), officer),
          done -> visit.say(row, "exchange.said." + slug),
          drawn);
    }
    return deed == PartnerDeed.GIVE_KEY || deed == PartnerDeed.GIVE_REST
        ? visit.answer(
            form,
            sent ->
                deed == PartnerDeed.GIVE_KEY
                    ? handler.giveKey(one.id(), sent.version(), officer)
                    : handler.giveRest(
                        one.id(), Objects.requireNonNull(sent.id("khoa")), sent.version(), officer),
            FlowAnswer.<HandedKey>of(done -> row, drawn)
                .showing(done -> handed(done, deed, one, row, visit.page())))
        : visit.answer(
            form,
            sent ->
                handler.proceed(one.id(), PartnerForms.act(deed, sent), sent.version(), officer),
            done -> visit.say(row, "exchange.said." + slug),
            drawn);
  }

  /** A part of a key stands on this answer alone. */
  private static ModelAndView handed(
      HandedKey key, PartnerDeed deed, Partner one, String row, Page page) {
    return new ModelAndView(
        "exchange/key",
        "handed",
        new KeyPage(
            page.t(deed.textKey()),
            page.t(
                deed == PartnerDeed.GIVE_KEY ? "exchange.key.first" : "exchange.key.rest",
                one.name(),
                page.moment(key.expiresAt())),
            key.part(),
            row));
  }

  private PartnerFile file(String number, ActingOfficer officer) {
    return query.file(number, officer).orElseThrow(Page::absent);
  }
}
