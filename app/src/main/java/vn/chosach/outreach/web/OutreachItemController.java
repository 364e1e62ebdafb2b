package vn.chosach.outreach.web;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.lifecycle.steps.RowDeed;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.outreach.Outreach;
import vn.chosach.outreach.desk.OutreachItemRepository.OutreachItemPart;
import vn.chosach.outreach.life.OutreachItem;
import vn.chosach.outreach.web.OutreachView.ItemRow;
import vn.chosach.ui.ListSheet;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.FormMapping;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.lists.DeskList;
import vn.chosach.ui.lists.ListTable;
import vn.chosach.vault.KeptFile;
import vn.chosach.vault.Vault;

/** Sản phẩm tuyên truyền: what was done, told by one and confirmed by another. */
@Controller
record OutreachItemController(
    Outreach outreach,
    OutreachPages pages,
    OutreachForms forms,
    Vault vault,
    DeskList<ItemRow> itemList) {

  @GetMapping(OutreachRoutes.ITEMS)
  ModelAndView list(
      Page page,
      ActingOfficer officer,
      @RequestParam(name = "phan", defaultValue = "") String asked) {
    OutreachItemPart part = ListSheet.part(OutreachItemPart.values(), asked, OutreachItemPart.DONE);
    return new ModelAndView("outreach/items", "items", pages.items(part, officer, page))
        .addObject("table", ListTable.of(itemList, page));
  }

  /** A page of this site may suggest title and address. */
  @FormMapping(OutreachRoutes.RECORDING)
  ModelAndView record(FormVisit visit, ActingOfficer officer) {
    return visit.answer(
        forms.recording(visit.asked("ten"), visit.asked("duong-dan"), officer, visit.page()),
        sent -> outreach.record(OutreachForms.wishedItem(sent), officer),
        done ->
            visit.say(OutreachRoutes.item(done.number()), "outreach.said.recorded", done.number()),
        visit.titled("outreach.record", OutreachRoutes.ITEMS));
  }

  @GetMapping(OutreachRoutes.ITEM)
  ModelAndView one(@PathVariable String number, Page page, ActingOfficer officer) {
    OutreachItem one = item(number, officer);
    boolean filed = vault.files(one.id()).stream().anyMatch(KeptFile::kept);
    return new ModelAndView("outreach/item", "one", pages.item(one, filed, officer, page));
  }

  /** The picture or scan that shows it. */
  @GetMapping(OutreachRoutes.FILE)
  ResponseEntity<byte[]> file(@PathVariable String number, Page page, ActingOfficer officer) {
    OutreachItem one = item(number, officer);
    KeptFile kept =
        vault.files(one.id()).stream().filter(KeptFile::kept).findFirst().orElseThrow(Page::absent);
    return vault
        .openOriginal(one.id(), kept.id(), officer.actor(), page.t("outreach.file.reading"))
        .attached(kept);
  }

  @FormMapping(OutreachRoutes.ITEM_ACT)
  ModelAndView act(
      @PathVariable String number,
      @PathVariable String slug,
      FormVisit visit,
      ActingOfficer officer) {
    OutreachItem one = item(number, officer);
    OutreachDeed deed = RowDeed.of(OutreachDeed.ofItems(), slug);
    String row = OutreachRoutes.item(number);
    return visit
        .offered(deed.open(one, officer, pages.names().heirs()))
        .answer(
            OutreachForms.of(deed, one),
            sent ->
                outreach.proceed(one.id(), deed.event(), sent.text("loi"), sent.version(), officer),
            done -> visit.say(row, "outreach.said." + slug),
            deed.titled(number, row, visit.page()));
  }

  private OutreachItem item(String number, ActingOfficer officer) {
    return outreach.item(number, officer).orElseThrow(Page::absent);
  }
}
