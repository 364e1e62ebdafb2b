package vn.chosach.cases.purchases.web;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.cases.Cases;
import vn.chosach.cases.Dossier;
import vn.chosach.cases.TestPurchases;
import vn.chosach.cases.life.CaseOutcome;
import vn.chosach.cases.life.Who;
import vn.chosach.cases.purchases.Purchase;
import vn.chosach.cases.purchases.PurchaseAct;
import vn.chosach.cases.purchases.PurchaseEvent;
import vn.chosach.cases.reading.CaseReadings;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.Page;
import vn.chosach.ui.Said;
import vn.chosach.ui.Viewer;

/** The page of a test purchase and its steps. Nothing typed is lost. */
@Controller
class PurchaseController {

  private final Cases cases;
  private final TestPurchases purchases;
  private final PurchasePages pages;
  private final PurchaseForms forms;
  private final CaseReadings readings;

  PurchaseController(
      Cases cases,
      TestPurchases purchases,
      PurchasePages pages,
      PurchaseForms forms,
      CaseReadings readings) {
    this.cases = cases;
    this.purchases = purchases;
    this.pages = pages;
    this.forms = forms;
    this.readings = readings;
  }

  @GetMapping(PurchaseRoutes.PURCHASES + "/moi")
  ModelAndView form(@PathVariable String number, Page page, Viewer viewer) {
    ActingOfficer reader = ActingOfficer.of(viewer);
    Dossier dossier = plannable(number, reader);
    readings.note(dossier, reader);
    return planning(dossier, new Filled(Map.of(), page), List.of(), HttpStatus.OK, reader, page);
  }

  @PostMapping(PurchaseRoutes.PURCHASES + "/moi")
  ModelAndView plan(
      @PathVariable String number,
      @RequestParam Map<String, String> values,
      Page page,
      Viewer viewer,
      Said.Speaker said) {
    ActingOfficer reader = ActingOfficer.of(viewer);
    Dossier dossier = plannable(number, reader);
    var filled = new Filled(values, page);
    PurchaseAct.Wish wish = PurchaseForms.plan(filled.sent());
    if (!filled.sent().errors().isEmpty()) {
      filled.sent().nameEmpty(forms.plan(dossier.file(), reader, filled, page));
      return planning(dossier, filled, List.of(), HttpStatus.UNPROCESSABLE_CONTENT, reader, page);
    }
    return switch (purchases.plan(dossier.file().id(), wish, filled.sent().version(), reader)) {
      case CaseOutcome.Done done -> {
        said.say("cases.purchase.said.planned");
        int last = purchases.list(done.file().id(), reader).getLast().number();
        yield new ModelAndView(page.redirect(PurchaseRoutes.page(number, last)));
      }
      case CaseOutcome.Overtaken overtaken ->
          planning(
              cases.read(number, reader).orElse(dossier),
              filled,
              pages.meanwhile(overtaken.meanwhile(), page),
              HttpStatus.CONFLICT,
              reader,
              page);
      case CaseOutcome.Refused refused -> {
        filled.sent().refused(refused.refusal(), forms.plan(dossier.file(), reader, filled, page));
        yield planning(dossier, filled, List.of(), HttpStatus.UNPROCESSABLE_CONTENT, reader, page);
      }
      case CaseOutcome.Waiting waiting -> throw new IllegalStateException("no proposal");
      case CaseOutcome.Overlapping overlapping -> throw new IllegalStateException("no inspection");
    };
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
        dossier,
        one,
        PurchasePages.Showing.of(PurchaseEvent.of(asked).orElse(null), page),
        HttpStatus.OK,
        reader,
        page);
  }

  /** One step, by the name of its form. */
  @PostMapping(PurchaseRoutes.ONE)
  ModelAndView act(
      @PathVariable String number,
      @PathVariable int purchase,
      @RequestParam(name = "viec", defaultValue = "") String asked,
      @RequestParam Map<String, String> values,
      Page page,
      Viewer viewer,
      Said.Speaker said) {
    ActingOfficer reader = ActingOfficer.of(viewer);
    Dossier dossier = dossier(number, reader);
    Purchase one = one(dossier, purchase, reader);
    PurchaseEvent event = PurchaseEvent.of(asked).orElseThrow(PurchaseRoutes::absent);
    var filled = new Filled(values, page);
    PurchaseAct act = PurchaseForms.act(event, filled.sent());
    if (act == null) {
      filled.sent().nameEmpty(pages.fields(event, one, filled, page));
      return again(dossier, one, event, filled, reader, page);
    }
    if (act instanceof PurchaseAct.Reveal reveal) {
      return revealed(dossier, one, reveal, filled, reader, page);
    }
    CaseOutcome outcome =
        purchases.proceed(dossier.file().id(), purchase, act, filled.sent().version(), reader);
    if (outcome instanceof CaseOutcome.Done) {
      said.say("cases.purchase.said.done", page.t(event.textKey()), purchase);
      return new ModelAndView(page.redirect(PurchaseRoutes.page(number, purchase)));
    }
    return notDone(outcome, dossier, one, event, filled, reader, page);
  }

  private ModelAndView revealed(
      Dossier dossier,
      Purchase one,
      PurchaseAct.Reveal reveal,
      Filled filled,
      ActingOfficer reader,
      Page page) {
    TestPurchases.Revealed opened =
        purchases.reveal(
            dossier.file().id(), one.number(), reveal.words(), filled.sent().version(), reader);
    if (!(opened.outcome() instanceof CaseOutcome.Done)) {
      return notDone(opened.outcome(), dossier, one, PurchaseEvent.REVEAL, filled, reader, page);
    }
    Dossier now = cases.read(dossier.file().number(), reader).orElse(dossier);
    var showing =
        new PurchasePages.Showing(null, new Filled(Map.of(), page), List.of(), opened.address());
    return drawn(now, one, showing, HttpStatus.OK, reader, page);
  }

  private ModelAndView notDone(
      CaseOutcome outcome,
      Dossier dossier,
      Purchase one,
      PurchaseEvent event,
      Filled filled,
      ActingOfficer reader,
      Page page) {
    return switch (outcome) {
      case CaseOutcome.Refused refused -> {
        filled.sent().refused(refused.refusal(), pages.fields(event, one, filled, page));
        yield again(dossier, one, event, filled, reader, page);
      }
      case CaseOutcome.Overtaken overtaken -> {
        Dossier now = cases.read(dossier.file().number(), reader).orElse(dossier);
        yield drawn(
            now,
            one(now, one.number(), reader),
            new PurchasePages.Showing(event, filled, overtaken.meanwhile(), null),
            HttpStatus.CONFLICT,
            reader,
            page);
      }
      case CaseOutcome.Done done -> throw new IllegalStateException("done");
      case CaseOutcome.Waiting waiting -> throw new IllegalStateException("no proposal");
      case CaseOutcome.Overlapping overlapping -> throw new IllegalStateException("no inspection");
    };
  }

  private ModelAndView again(
      Dossier dossier,
      Purchase one,
      PurchaseEvent event,
      Filled filled,
      ActingOfficer reader,
      Page page) {
    return drawn(
        dossier,
        one,
        PurchasePages.Showing.again(event, filled),
        HttpStatus.UNPROCESSABLE_CONTENT,
        reader,
        page);
  }

  private ModelAndView drawn(
      Dossier dossier,
      Purchase one,
      PurchasePages.Showing showing,
      HttpStatusCode status,
      ActingOfficer reader,
      Page page) {
    var view = new ModelAndView("cases/purchase", status);
    view.addObject("view", pages.view(dossier, one, showing, reader, page));
    return view;
  }

  private ModelAndView planning(
      Dossier dossier,
      Filled filled,
      List<String> meanwhile,
      HttpStatusCode status,
      ActingOfficer reader,
      Page page) {
    var file = dossier.file();
    var view = new ModelAndView("cases/purchasePlan", status);
    view.addObject(
        "form",
        new PurchaseView.PlanPage(
            file.number(),
            file.title(),
            file.version(),
            forms.plan(file, reader, filled, page),
            filled.sent().errors(),
            meanwhile));
    return view;
  }

  private Dossier dossier(String number, ActingOfficer reader) {
    return cases.read(number, reader).orElseThrow(PurchaseRoutes::absent);
  }

  /** Whoever cannot plan one has no such page. */
  private Dossier plannable(String number, ActingOfficer reader) {
    Dossier dossier = dossier(number, reader);
    if (!dossier.file().state().open() || !Who.HANDLER.may(dossier.file(), reader)) {
      throw PurchaseRoutes.absent();
    }
    return dossier;
  }

  private Purchase one(Dossier dossier, int purchase, ActingOfficer reader) {
    return purchases
        .read(dossier.file().id(), purchase, reader)
        .orElseThrow(PurchaseRoutes::absent);
  }
}
