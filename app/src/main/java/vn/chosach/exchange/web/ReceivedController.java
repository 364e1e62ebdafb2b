package vn.chosach.exchange.web;

import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.words;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.exchange.formats.InterchangeForm;
import vn.chosach.exchange.received.HandedFile;
import vn.chosach.exchange.received.ReceivedPictures;
import vn.chosach.exchange.received.ReceivedPictures.ReceivedPage;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.subjects.sharing.SharedPicture.SharedThing;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormMapping;
import vn.chosach.ui.form.FormPage;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.form.OneFile;

/** Nhận từ bên ngoài: files are taken in, and what they tell is judged thing by thing. */
@Controller
record ReceivedController(ReceivedPictures pictures, ReceivedPages pages) {

  /** A package is larger than the file in it: zipped, in base 64, with the paper beside. */
  private static final int MOST = 6 * InterchangeForm.MOST;

  private static final Map<String, String> MENDS =
      Map.of("exchange.case-unknown", "vu-viec", "exchange.words-missing", "loi");

  @GetMapping(ExchangeRoutes.RECEIVED)
  ModelAndView list(Page page) {
    return pages.shown("exchange/list", page);
  }

  @GetMapping(ExchangeRoutes.RECEIVING)
  ModelAndView blank(Page page) {
    return form(FormErrors.none(), "", HttpStatus.OK);
  }

  @PostMapping(ExchangeRoutes.RECEIVING)
  ModelAndView take(
      HttpServletRequest request, Page page, ActingOfficer officer, FlashMessage.Speaker said) {
    OneFile file = OneFile.of(request, MOST);
    String sender = file.field("noi-gui");
    if (file.absent()) {
      return form(
          FormErrors.none().with("tep", page.t("exchange.import.missing")),
          sender,
          HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return pictures
        .take(new HandedFile(file.name(), file.bytes(), sender), officer)
        .settle(
            done -> {
              said.say("exchange.said.received");
              return new ModelAndView(page.redirect(ExchangeRoutes.received(done)));
            },
            no ->
                form(
                    FormErrors.none()
                        .with(
                            no.code().equals("exchange.sender-missing") ? "noi-gui" : "tep",
                            page.t(no)),
                    sender,
                    HttpStatus.UNPROCESSABLE_CONTENT));
  }

  private static ModelAndView form(FormErrors errors, String sender, HttpStatus status) {
    return new ModelAndView("exchange/receive", status)
        .addObject("errors", errors)
        .addObject("sender", sender);
  }

  @GetMapping(ExchangeRoutes.RECEIVED_ONE)
  ModelAndView one(@PathVariable UUID id, Page page, ActingOfficer officer) {
    return new ModelAndView("exchange/national", "national", pages.one(found(id, officer), page));
  }

  @FormMapping(ExchangeRoutes.JUDGING)
  ModelAndView judge(
      @PathVariable UUID id, @PathVariable UUID thing, FormVisit visit, ActingOfficer officer) {
    SharedThing about =
        found(id, officer)
            .reading()
            .map(reading -> reading.picture().byId().get(thing))
            .orElseThrow(Page::absent);
    String back = ExchangeRoutes.received(id);
    Page page = visit.page();
    return visit.answer(
        FormDefinition.of(
                back + "/xet/" + thing,
                "exchange.button.judge",
                line("vu-viec", "exchange.field.into-case", 40).hinted().optional(),
                words("loi", "exchange.field.why", 2000).rows(3))
            .mending(MENDS),
        sent -> pictures.judge(id, thing, sent.text("vu-viec"), sent.text("loi"), officer),
        done -> visit.say(back, "exchange.said.judged", about.name()),
        new FormPage(page.t("exchange.judge", about.name()), page.t("exchange.judge.lede"), back));
  }

  @FormMapping(ExchangeRoutes.RECALLED)
  ModelAndView recall(@PathVariable UUID id, FormVisit visit, ActingOfficer officer) {
    visit.offered(found(id, officer).of().endedAt() == null);
    String back = ExchangeRoutes.received(id);
    return visit.answer(
        FormDefinition.of(
                back + "/thu-hoi",
                "exchange.received.recall",
                words("loi", "exchange.field.recalled-by", 2000).rows(3))
            .mending(MENDS),
        sent -> pictures.recall(id, sent.text("loi"), officer),
        done -> visit.say(back, "exchange.said.received-recalled"),
        visit.titled("exchange.received.recall", "exchange.received.recall.lede", back));
  }

  private ReceivedPage found(UUID id, ActingOfficer officer) {
    return pictures.read(id, officer).orElseThrow(Page::absent);
  }
}
