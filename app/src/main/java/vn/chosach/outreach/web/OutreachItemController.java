package vn.chosach.outreach.web;

import java.util.Arrays;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.outreach.Outreach;
import vn.chosach.outreach.desk.OutreachItemRepository.OutreachItemPart;
import vn.chosach.outreach.life.OutreachItem;
import vn.chosach.ui.Attachment;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormReader;
import vn.chosach.ui.form.FormView;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.vault.KeptFile;
import vn.chosach.vault.Vault;
import vn.chosach.vault.VaultOpening;

/** Sản phẩm tuyên truyền: what was done, told by one and confirmed by another. */
@Controller
record OutreachItemController(
    Outreach outreach, OutreachPages pages, OutreachForms forms, FormReader reader, Vault vault) {

  @GetMapping(OutreachRoutes.ITEMS)
  ModelAndView list(
      Page page,
      Viewer viewer,
      @RequestParam(name = "phan", defaultValue = "") String asked,
      @RequestParam(name = "trang", defaultValue = "") String at) {
    OutreachItemPart part =
        Arrays.stream(OutreachItemPart.values())
            .filter(one -> one.name().equalsIgnoreCase(asked))
            .findFirst()
            .orElse(OutreachItemPart.DONE);
    return new ModelAndView(
        "outreach/items", "items", pages.items(part, at, ActingOfficer.of(viewer), page));
  }

  @GetMapping(OutreachRoutes.RECORDING)
  ModelAndView recording(
      Page page,
      Viewer viewer,
      @RequestParam(name = "ten", defaultValue = "") String title,
      @RequestParam(name = "duong-dan", defaultValue = "") String link) {
    return recording(
        reader.blank(forms.recording(title, link, ActingOfficer.of(viewer), page), page, viewer),
        page);
  }

  @PostMapping(OutreachRoutes.RECORDING)
  ModelAndView record(FormVisit visit, Viewer viewer) {
    Page page = visit.page();
    ActingOfficer officer = ActingOfficer.of(viewer);
    return visit.answer(
        forms.recording("", "", officer, page),
        sent -> outreach.record(OutreachForms.wishedItem(sent), officer),
        done ->
            visit.say(OutreachRoutes.item(done.number()), "outreach.said.recorded", done.number()),
        again -> recording(again, page));
  }

  private static ModelAndView recording(FormView form, Page page) {
    return new ModelAndView("ui/formPage", "form", form)
        .addObject("title", page.t("outreach.record"))
        .addObject("back", OutreachRoutes.ITEMS);
  }

  @GetMapping(OutreachRoutes.ITEM)
  ModelAndView one(@PathVariable String number, Page page, Viewer viewer) {
    ActingOfficer officer = ActingOfficer.of(viewer);
    OutreachItem one = item(number, officer);
    boolean filed = vault.files(one.id()).stream().anyMatch(KeptFile::kept);
    return new ModelAndView("outreach/item", "one", pages.item(one, filed, officer, page));
  }

  /** The picture or scan that shows it. */
  @GetMapping(OutreachRoutes.FILE)
  ResponseEntity<byte[]> file(@PathVariable String number, Page page, Viewer viewer) {
    ActingOfficer officer = ActingOfficer.of(viewer);
    OutreachItem one = item(number, officer);
    KeptFile kept =
        vault.files(one.id()).stream().filter(KeptFile::kept).findFirst().orElseThrow(Page::absent);
    if (vault.openOriginal(one.id(), kept.id(), officer.actor(), page.t("outreach.file.reading"))
        instanceof VaultOpening.Opened opened) {
      return Attachment.of(opened.type(), kept.id() + "." + kept.kind().ending())
          .body(opened.bytes());
    }
    throw Page.absent();
  }

  @GetMapping(OutreachRoutes.ITEM_ACT)
  ModelAndView form(
      @PathVariable String number, @PathVariable String slug, Page page, Viewer viewer) {
    ActingOfficer officer = ActingOfficer.of(viewer);
    OutreachItem one = item(number, officer);
    OutreachDeed deed =
        OutreachDeed.ofItem(slug).filter(it -> it.open(one, officer)).orElseThrow(Page::absent);
    return acting(OutreachForms.of(deed, one).blank(page), deed, number, page);
  }

  @PostMapping(OutreachRoutes.ITEM_ACT)
  ModelAndView act(
      @PathVariable String number, @PathVariable String slug, FormVisit visit, Viewer viewer) {
    ActingOfficer officer = ActingOfficer.of(viewer);
    OutreachItem one = item(number, officer);
    OutreachDeed deed = OutreachDeed.ofItem(slug).orElseThrow(Page::absent);
    return visit.answer(
        OutreachForms.of(deed, one),
        sent -> outreach.proceed(one.id(), deed.event(), sent.text("loi"), sent.version(), officer),
        done -> visit.say(OutreachRoutes.item(number), "outreach.said." + deed.slug()),
        again -> acting(again, deed, number, visit.page()));
  }

  private static ModelAndView acting(FormView form, OutreachDeed deed, String number, Page page) {
    return new ModelAndView("ui/formPage", "form", form)
        .addObject("title", page.t(deed.textKey()) + " · " + number)
        .addObject("back", OutreachRoutes.item(number));
  }

  private OutreachItem item(String number, ActingOfficer officer) {
    return outreach.item(number, officer).orElseThrow(Page::absent);
  }
}
