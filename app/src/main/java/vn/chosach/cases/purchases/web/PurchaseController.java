package vn.chosach.cases.purchases.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.cases.Cases;
import vn.chosach.cases.Dossier;
import vn.chosach.cases.TestPurchases;
import vn.chosach.cases.life.CaseAuthority;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.purchases.Purchase;
import vn.chosach.cases.purchases.PurchaseAct;
import vn.chosach.cases.purchases.PurchaseEvent;
import vn.chosach.cases.reading.CaseReadings;
import vn.chosach.cases.web.forms.DuplicateLines;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.referrals.asking.Occasion;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormFlow.FlowAnswer;
import vn.chosach.ui.form.FormView;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.form.SubmittedForm;

/** The page of a test purchase and its steps. Nothing typed is lost. */
@Controller
record PurchaseController(
    Cases cases,
    TestPurchases purchases,
    PurchasePages pages,
    PurchaseForms forms,
    CaseReadings readings,
    DuplicateLines duplicates) {

  private static final List<String> LOOKED_FOR = List.of("noi-ban", "muc-dich");

  @GetMapping(PurchaseRoutes.PURCHASES + "/moi")
  ModelAndView form(@PathVariable String number, Page page, Viewer viewer) {
    ActingOfficer reader = ActingOfficer.of(viewer);
    Dossier dossier = plannable(number, reader);
    readings.note(dossier, reader);
    CaseFile file = dossier.file();
    return planning(file, forms.plan(file, reader, page).blank(page), List.of());
  }

  @PostMapping(PurchaseRoutes.PURCHASES + "/moi")
  ModelAndView plan(@PathVariable String number, FormVisit visit, ActingOfficer reader) {
    Page page = visit.page();
    CaseFile file = plannable(number, reader).file();
    FormDefinition form = forms.plan(file, reader, page);
    var asked = duplicates.ask(visit, form, Occasion.PURCHASE, file, LOOKED_FOR, reader);
    PurchaseAct.PurchaseActWish wish = PurchaseForms.plan(asked, page);
    return visit.answer(
        asked.sent(),
        () -> purchases.plan(file.id(), wish, asked.sent().version(), reader),
        FlowAnswer.<CaseFile>of(
                done -> visit.say(newest(done, reader), "cases.purchase.said.planned"),
                again -> planning(file, again, asked.lines()))
            .telling(one -> pages.meanwhile(one, page)));
  }

  @GetMapping(PurchaseRoutes.ONE)
  ModelAndView show(
      @PathVariable String number,
      @PathVariable int purchase,
      @RequestParam(name = "viec", defaultValue = "") String asked,
      Page page,
      Viewer viewer) {
    ActingOfficer reader = ActingOfficer.of(viewer);
    Dossier dossier = dossier(number, reader);
    Purchase one = one(dossier, purchase, reader);
    readings.note(dossier, reader);
    return drawn(
        dossier, one, PurchasePages.Showing.of(PurchaseEvent.of(asked).orElse(null)), reader, page);
  }

  /** One step, by the name of its form. */
  @PostMapping(PurchaseRoutes.ONE)
  ModelAndView act(
      @PathVariable String number,
      @PathVariable int purchase,
      FormVisit visit,
      ActingOfficer reader) {
    Page page = visit.page();
    Dossier dossier = dossier(number, reader);
    Purchase one = one(dossier, purchase, reader);
    PurchaseEvent event = PurchaseEvent.of(visit.value("viec")).orElseThrow(Page::absent);
    PurchaseForms.StepForm form = pages.step(event, dossier, one, page);
    SubmittedForm sent = visit.read(form.definition());
    PurchaseAct act = form.act().apply(sent);
    FlowAnswer<CaseFile> answer =
        FlowAnswer.<CaseFile>of(
                file ->
                    visit.say(
                        PurchaseRoutes.page(number, purchase),
                        "cases.purchase.said.done",
                        page.t(event.textKey()),
                        purchase),
                again -> again(number, purchase, event, again, reader, page))
            .telling(line -> pages.meanwhile(line, page));
    if (act instanceof PurchaseAct.Reveal reveal) {
      return revealed(dossier, one, reveal, sent, answer, visit, reader);
    }
    UUID id = dossier.file().id();
    return visit.answer(
        sent, () -> purchases.proceed(id, purchase, act, sent.version(), reader), answer);
  }

  /** The address stands on the answer itself and on no page that could be asked for again. */
  private ModelAndView revealed(
      Dossier dossier,
      Purchase one,
      PurchaseAct.Reveal reveal,
      SubmittedForm sent,
      FlowAnswer<CaseFile> answer,
      FormVisit visit,
      ActingOfficer reader) {
    var address = new AtomicReference<@Nullable String>();
    return visit.answer(
        sent,
        () -> {
          TestPurchases.Revealed opened =
              purchases.reveal(
                  dossier.file().id(), one.number(), reveal.words(), sent.version(), reader);
          address.set(opened.address());
          return opened.outcome();
        },
        answer.showing(
            file ->
                drawn(
                    dossier(file.number(), reader),
                    one,
                    PurchasePages.Showing.opened(address.get()),
                    reader,
                    visit.page())));
  }

  private ModelAndView again(
      String number,
      int purchase,
      PurchaseEvent event,
      FormView form,
      ActingOfficer reader,
      Page page) {
    Dossier now = dossier(number, reader);
    return drawn(
        now, one(now, purchase, reader), PurchasePages.Showing.again(event, form), reader, page);
  }

  private ModelAndView drawn(
      Dossier dossier,
      Purchase one,
      PurchasePages.Showing showing,
      ActingOfficer reader,
      Page page) {
    return new ModelAndView(
        "cases/purchase", "view", pages.view(dossier, one, showing, reader, page));
  }

  private static ModelAndView planning(CaseFile file, FormView form, List<String> elsewhere) {
    return new ModelAndView(
        "cases/purchasePlan", Map.of("file", file, "form", form, "elsewhere", elsewhere));
  }

  private String newest(CaseFile file, ActingOfficer reader) {
    int number = purchases.list(file.id(), reader).getLast().number();
    return PurchaseRoutes.page(file.number(), number);
  }

  private Dossier dossier(String number, ActingOfficer reader) {
    return cases.read(number, reader).orElseThrow(Page::absent);
  }

  /** Whoever cannot plan one has no such page. */
  private Dossier plannable(String number, ActingOfficer reader) {
    Dossier dossier = dossier(number, reader);
    if (!dossier.file().state().open() || !CaseAuthority.HANDLER.may(dossier.file(), reader)) {
      throw Page.absent();
    }
    return dossier;
  }

  private Purchase one(Dossier dossier, int purchase, ActingOfficer reader) {
    return purchases.read(dossier.file().id(), purchase, reader).orElseThrow(Page::absent);
  }
}
