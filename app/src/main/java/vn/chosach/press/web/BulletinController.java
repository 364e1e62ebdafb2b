package vn.chosach.press.web;

import java.util.Arrays;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.press.Bulletins;
import vn.chosach.press.Bulletins.BulletinFile;
import vn.chosach.press.desk.BulletinRepository.BulletinPile;
import vn.chosach.press.life.BulletinKind;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormFlow;
import vn.chosach.ui.form.FormFlow.FlowAnswer;
import vn.chosach.ui.form.FormMapping;
import vn.chosach.ui.form.FormView;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.form.SubmittedForm;

/** Thông cáo báo chí, cảnh báo chung on the desk, for agencies and newsrooms. */
@Controller
record BulletinController(
    Bulletins bulletins, BulletinPages pages, BulletinForms forms, FormFlow flow) {

  @GetMapping(BulletinRoutes.LIST)
  ModelAndView list(
      Page page,
      ActingOfficer officer,
      @RequestParam(name = "phan", defaultValue = "") String asked,
      @RequestParam(name = "trang", defaultValue = "") String at) {
    BulletinPile pile =
        Arrays.stream(BulletinPile.values())
            .filter(one -> one.name().equalsIgnoreCase(asked))
            .filter(BulletinPages.piles(officer)::contains)
            .findFirst()
            .orElse(BulletinPages.piles(officer).getFirst());
    return new ModelAndView("press/list", "list", pages.list(pile, at, officer, page));
  }

  @GetMapping(BulletinRoutes.NOTE)
  ModelAndView note(Page page) {
    return opening(forms.note(page).blank(page), BulletinKind.NOTE, page);
  }

  @PostMapping(BulletinRoutes.NOTE)
  ModelAndView openNote(
      @RequestParam MultiValueMap<String, String> values,
      Page page,
      ActingOfficer officer,
      FlashMessage.Speaker said) {
    return opened(BulletinKind.NOTE, forms.note(page).read(values, page), officer, page, said);
  }

  @GetMapping(BulletinRoutes.ALERT)
  ModelAndView alert(Page page, ActingOfficer officer) {
    return opening(forms.alert(officer, page).blank(page), BulletinKind.ALERT, page);
  }

  @PostMapping(BulletinRoutes.ALERT)
  ModelAndView openAlert(
      @RequestParam MultiValueMap<String, String> values,
      Page page,
      ActingOfficer officer,
      FlashMessage.Speaker said) {
    return opened(
        BulletinKind.ALERT, forms.alert(officer, page).read(values, page), officer, page, said);
  }

  private ModelAndView opened(
      BulletinKind kind,
      SubmittedForm sent,
      ActingOfficer officer,
      Page page,
      FlashMessage.Speaker said) {
    return flow.answer(
        sent,
        () -> bulletins.open(BulletinForms.wish(kind, sent), officer),
        FlowAnswer.of(
            done -> {
              said.say("press.said.opened", done.number());
              return BulletinRoutes.page(done.number());
            },
            again -> opening(again, kind, page)));
  }

  private static ModelAndView opening(FormView form, BulletinKind kind, Page page) {
    return new ModelAndView("ui/formPage", "form", form)
        .addObject("title", page.t(kind.textKey()))
        .addObject("back", BulletinRoutes.LIST);
  }

  @FormMapping(BulletinRoutes.SPEAKERS)
  ModelAndView designate(FormVisit visit, ActingOfficer officer) {
    Page page = visit.page();
    return visit.answer(
        forms.designation(officer, page),
        sent ->
            bulletins.designate(
                sent.id("nguoi"), sent.day("tu-ngay"), sent.day("den-ngay"), officer),
        done -> visit.say(BulletinRoutes.SPEAKERS, "press.said.designated"),
        again -> speakers(again, officer, page));
  }

  private ModelAndView speakers(FormView form, ActingOfficer officer, Page page) {
    return new ModelAndView("press/speakers", "speakers", pages.speakers(form, officer, page));
  }

  @GetMapping(BulletinRoutes.ONE)
  ModelAndView one(@PathVariable String number, Page page, ActingOfficer officer) {
    return new ModelAndView("press/one", "one", pages.one(file(number, officer), officer, page));
  }

  @GetMapping(BulletinRoutes.ACT)
  ModelAndView form(
      @PathVariable String number, @PathVariable String slug, Page page, ActingOfficer officer) {
    BulletinFile file = file(number, officer);
    BulletinDeed deed =
        BulletinDeed.of(slug).filter(one -> one.open(file, officer)).orElseThrow(Page::absent);
    return acting(BulletinForms.of(deed, file).blank(page), deed, number, page);
  }

  @PostMapping(BulletinRoutes.ACT)
  ModelAndView act(
      @PathVariable String number,
      @PathVariable String slug,
      FormVisit visit,
      ActingOfficer officer) {
    BulletinFile file = file(number, officer);
    BulletinDeed deed = BulletinDeed.of(slug).orElseThrow(Page::absent);
    FormDefinition form = BulletinForms.of(deed, file);
    return visit.answer(
        form,
        sent ->
            bulletins.proceed(
                file.of().id(), BulletinForms.act(deed, sent), sent.version(), officer),
        done -> visit.say(BulletinRoutes.page(number), "press.said." + deed.slug()),
        again -> acting(again, deed, number, visit.page()));
  }

  private static ModelAndView acting(FormView form, BulletinDeed deed, String number, Page page) {
    return new ModelAndView("ui/formPage", "form", form)
        .addObject("title", page.t(deed.textKey()) + " · " + number)
        .addObject("back", BulletinRoutes.page(number));
  }

  private BulletinFile file(String number, ActingOfficer officer) {
    return bulletins.read(number, officer).orElseThrow(Page::absent);
  }
}
