package vn.chosach.press.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.lifecycle.steps.RowDeed;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.press.Bulletins;
import vn.chosach.press.Bulletins.BulletinFile;
import vn.chosach.press.life.BulletinKind;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormMapping;
import vn.chosach.ui.form.FormPage;
import vn.chosach.ui.form.FormVisit;

/** Thông cáo báo chí, cảnh báo chung on the desk, for agencies and newsrooms. */
@Controller
record BulletinController(Bulletins bulletins, BulletinPages pages, BulletinForms forms) {

  @GetMapping(BulletinRoutes.LIST)
  ModelAndView list(Page page) {
    return pages.shown("press/list", page);
  }

  @FormMapping(BulletinRoutes.NOTE)
  ModelAndView note(FormVisit visit, ActingOfficer officer) {
    return open(BulletinKind.NOTE, forms.note(visit.page()), visit, officer);
  }

  @FormMapping(BulletinRoutes.ALERT)
  ModelAndView alert(FormVisit visit, ActingOfficer officer) {
    return open(BulletinKind.ALERT, forms.alert(officer, visit.page()), visit, officer);
  }

  private ModelAndView open(
      BulletinKind kind, FormDefinition form, FormVisit visit, ActingOfficer officer) {
    return visit.answer(
        form,
        sent -> bulletins.open(BulletinForms.wish(kind, sent), officer),
        done -> visit.say(BulletinRoutes.page(done.number()), "press.said.opened", done.number()),
        FormPage.titled(visit.page().t(kind.textKey()), BulletinRoutes.LIST));
  }

  @FormMapping(BulletinRoutes.SPEAKERS)
  ModelAndView speakers(FormVisit visit, ActingOfficer officer) {
    Page page = visit.page();
    return visit.answer(
        forms.designation(officer, page),
        sent ->
            bulletins.designate(
                sent.id("nguoi"), sent.day("tu-ngay"), sent.day("den-ngay"), officer),
        done -> visit.say(BulletinRoutes.SPEAKERS, "press.said.designated"),
        form ->
            new ModelAndView("press/speakers", "speakers", pages.speakers(form, officer, page)));
  }

  @GetMapping(BulletinRoutes.ONE)
  ModelAndView one(@PathVariable String number, Page page, ActingOfficer officer) {
    return new ModelAndView("press/one", "one", pages.one(file(number, officer), officer, page));
  }

  @FormMapping(BulletinRoutes.ACT)
  ModelAndView act(
      @PathVariable String number,
      @PathVariable String slug,
      FormVisit visit,
      ActingOfficer officer) {
    BulletinFile file = file(number, officer);
    BulletinDeed deed = RowDeed.of(BulletinDeed.values(), slug);
    String row = BulletinRoutes.page(number);
    return visit
        .offered(deed.open(file))
        .answer(
            BulletinForms.of(deed, file),
            sent ->
                bulletins.proceed(
                    file.of().id(), BulletinForms.act(deed, sent), sent.version(), officer),
            done -> visit.say(row, "press.said." + slug),
            deed.titled(number, row, visit.page()));
  }

  private BulletinFile file(String number, ActingOfficer officer) {
    return bulletins.read(number, officer).orElseThrow(Page::absent);
  }
}
