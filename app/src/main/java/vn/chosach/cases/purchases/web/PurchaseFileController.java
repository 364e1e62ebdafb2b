package vn.chosach.cases.purchases.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.cases.Cases;
import vn.chosach.cases.Dossier;
import vn.chosach.cases.TestPurchases;
import vn.chosach.cases.purchases.Purchase;
import vn.chosach.cases.purchases.PurchaseEvent;
import vn.chosach.cases.purchases.PurchaseLife;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Refusal;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.FormBody;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.vault.Staging;

/** Takes films and photos of an unpacking as they come; they wait for the step they belong to. */
@Controller
record PurchaseFileController(Cases cases, TestPurchases purchases, PurchasePages pages) {

  private static final long PHOTOS = 150_000_000;
  private static final String FIELD = "tep";

  @PostMapping(PurchaseRoutes.ONE + "/tep")
  ModelAndView take(
      @PathVariable String number,
      @PathVariable int purchase,
      Page page,
      Viewer viewer,
      FlashMessage.Speaker said,
      HttpServletRequest request) {
    ActingOfficer reader = ActingOfficer.of(viewer);
    Dossier dossier = cases.read(number, reader).orElseThrow(Page::absent);
    Purchase one = open(dossier, purchase, reader);
    List<Refusal> refused = new ArrayList<>();
    var taken = new AtomicInteger();
    var limits = new FormBody.Limits(30, 20_000, 2 * purchases.largestFilm() + PHOTOS, false);
    FormBody body =
        FormBody.read(
            request,
            limits,
            (before, name, file) -> {
              switch (purchases.stage(one, name, file)) {
                case Staging.Staged staged -> taken.incrementAndGet();
                case Staging.StagingRefused no -> refused.add(no.refusal());
              }
            });
    if (!body.whole()) {
      refused.add(Refusal.of("cases.purchase-upload-broken"));
    } else if (refused.isEmpty() && taken.get() == 0) {
      refused.add(Refusal.of("cases.purchase-files-missing"));
    }
    if (refused.isEmpty()) {
      said.say("cases.purchase.said.taken", taken.get());
      return new ModelAndView(page.redirect(PurchaseRoutes.page(number, purchase) + "#nap"));
    }
    FormErrors errors = FormErrors.none().with(FIELD, page.t(refused.getFirst()));
    var view = new ModelAndView("cases/purchase", HttpStatus.UNPROCESSABLE_CONTENT);
    view.addObject(
        "view", pages.view(dossier, one, PurchasePages.Showing.refused(errors), reader, page));
    return view;
  }

  @PostMapping(PurchaseRoutes.ONE + "/tep/bo")
  ModelAndView withdraw(
      @PathVariable String number,
      @PathVariable int purchase,
      FormVisit visit,
      ActingOfficer reader) {
    Dossier dossier = cases.read(number, reader).orElseThrow(Page::absent);
    Purchase one = open(dossier, purchase, reader);
    String back = PurchaseRoutes.page(number, purchase) + "#nap";
    return visit.press(
        back,
        sent -> ActOutcome.done(purchases.withdraw(one, sent.id(FIELD))),
        gone -> gone ? visit.say(back, "cases.purchase.said.withdrawn") : back,
        FIELD);
  }

  /** Whoever may take the step that the files belong to. */
  private Purchase open(Dossier dossier, int purchase, ActingOfficer reader) {
    return purchases
        .read(dossier.file().id(), purchase, reader)
        .filter(
            one -> {
              List<PurchaseEvent> possible = PurchaseLife.possible(dossier.file(), one, reader);
              return possible.contains(PurchaseEvent.UNPACK)
                  || possible.contains(PurchaseEvent.ADD_FILES);
            })
        .orElseThrow(Page::absent);
  }
}
