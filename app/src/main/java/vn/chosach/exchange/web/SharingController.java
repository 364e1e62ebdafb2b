package vn.chosach.exchange.web;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.exchange.formats.InterchangeForm;
import vn.chosach.exchange.sets.SharingDesk;
import vn.chosach.exchange.sets.SharingDesk.SharingFile;
import vn.chosach.exchange.sets.SharingSet.SharedFile;
import vn.chosach.lifecycle.steps.RowDeed;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.Attachment;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.FormMapping;
import vn.chosach.ui.form.FormPage;
import vn.chosach.ui.form.FormVisit;

/** Chia sẻ dữ liệu: sets of the tax agency, and the files that recipients fetch. */
@Controller
record SharingController(SharingDesk desk, SharingPages pages, SharingForms forms) {

  @GetMapping(ExchangeRoutes.SETS)
  ModelAndView list(Page page) {
    return pages.shown("exchange/list", page);
  }

  @FormMapping(ExchangeRoutes.ARRANGING)
  ModelAndView arrange(FormVisit visit, ActingOfficer officer) {
    return visit.answer(
        forms.arranging(officer.agency(), visit.page()),
        sent -> desk.arrange(SharingForms.wish(sent), officer),
        done ->
            visit.say(ExchangeRoutes.set(done.number()), "exchange.said.arranged", done.number()),
        visit.titled("exchange.arrange", ExchangeRoutes.SETS));
  }

  @GetMapping(ExchangeRoutes.SET)
  ModelAndView one(@PathVariable String number, Page page, ActingOfficer officer) {
    return new ModelAndView("exchange/one", "one", pages.one(file(number, officer), officer, page));
  }

  @FormMapping(ExchangeRoutes.SET_ACT)
  ModelAndView act(
      @PathVariable String number,
      @PathVariable String slug,
      FormVisit visit,
      ActingOfficer officer) {
    Page page = visit.page();
    SharingFile file = file(number, officer);
    SharingDeed deed = RowDeed.of(SharingDeed.values(), slug);
    String row = ExchangeRoutes.set(number);
    return visit
        .offered(deed.open(file, page.today()))
        .answer(
            SharingForms.of(deed, file, page),
            sent ->
                desk.proceed(file.of().id(), SharingForms.act(deed, sent), sent.version(), officer),
            done -> visit.say(row, "exchange.said." + slug),
            deed.titled(number, row, page));
  }

  private SharedFile open(String number, UUID file, Page page, ActingOfficer officer) {
    SharingFile set = file(number, officer);
    return set.files().stream()
        .filter(one -> set.fetching() && one.id().equals(file) && one.open(page.today()))
        .findFirst()
        .orElseThrow(Page::absent);
  }

  /** The receipt comes before the file. */
  @FormMapping(ExchangeRoutes.FILE)
  ModelAndView fetch(
      @PathVariable String number,
      @PathVariable UUID file,
      FormVisit visit,
      ActingOfficer officer) {
    Page page = visit.page();
    SharedFile one = open(number, file, page, officer);
    return visit.answer(
        SharingForms.fetching(number, one),
        sent -> desk.fetch(number, file, sent.text("viec"), officer),
        done -> ExchangeRoutes.set(number) + "/tep/" + file + "/tai-ve",
        FormPage.titled(
            page.t("exchange.fetch", SharingForms.span(one, page)), ExchangeRoutes.set(number)));
  }

  @GetMapping(ExchangeRoutes.BYTES)
  ResponseEntity<byte[]> bytes(
      @PathVariable String number, @PathVariable UUID file, ActingOfficer officer) {
    byte[] bytes = desk.bytes(number, file, officer).orElseThrow(Page::absent);
    InterchangeForm form = file(number, officer).of().form();
    return Attachment.of(
            form == null
                ? new MediaType("text", "csv", StandardCharsets.UTF_8).toString()
                : form.type(),
            number + "-" + file + "." + (form == null ? "csv" : form.ending()))
        .body(bytes);
  }

  private SharingFile file(String number, ActingOfficer officer) {
    return desk.read(number, officer).orElseThrow(Page::absent);
  }
}
