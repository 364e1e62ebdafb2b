package vn.chosach.law.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.catalogue.law.LawList;
import vn.chosach.catalogue.law.LawVersion;
import vn.chosach.law.LawChange;
import vn.chosach.law.LawChanges;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.Page;
import vn.chosach.ui.SentDay;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormMapping;
import vn.chosach.ui.form.FormPage;
import vn.chosach.ui.form.FormView;
import vn.chosach.ui.form.FormVisit;

/** The reference lists of the law: read by every officer, changed by two. */
@Controller
record LawController(LawChanges changes, LawPages pages) {

  @GetMapping(LawRoutes.HOME)
  ModelAndView home(Page page) {
    return new ModelAndView("law/home", "home", pages.home(page));
  }

  @GetMapping(LawRoutes.LIST)
  ModelAndView rows(
      @PathVariable("list") String slug,
      @RequestParam(name = "ngay", defaultValue = "") String day,
      @RequestParam(name = "tim", defaultValue = "") String words,
      @RequestParam(name = "tat-ca", defaultValue = "") String all,
      Page page,
      ActingOfficer officer) {
    LocalDate asOf = Optional.ofNullable(SentDay.of(day)).orElseGet(page::today);
    return new ModelAndView(
        "law/rows",
        "list",
        pages.rows(list(slug), asOf, words, all.equals("true"), keeps(officer), page));
  }

  @GetMapping(LawRoutes.ROW)
  ModelAndView row(
      @PathVariable("list") String slug,
      @RequestParam(name = "ma", defaultValue = "") String key,
      Page page,
      ActingOfficer officer) {
    LawList list = list(slug);
    if (!list.table().knows(key)) {
      throw Page.absent();
    }
    return new ModelAndView("law/row", "row", pages.row(list, key, keeps(officer), page));
  }

  @FormMapping(LawRoutes.NEW)
  ModelAndView propose(@PathVariable("list") String slug, FormVisit visit, ActingOfficer officer) {
    Page page = visit.page();
    LawList list = keptList(slug, officer);
    String named = visit.value("ma");
    String key = !visit.sent() || list.table().knows(named) ? named : "";
    return visit.answer(
        declared(list, key, page),
        sent -> changes.propose(LawForms.proposal(list, sent), officer),
        change -> visit.say(LawPages.href(change), "law.said.proposed"),
        new FormPage(
            key.isEmpty() ? page.t("law.new-row") : page.t("law.new-version", key),
            page.t("law.lede"),
            key.isEmpty() ? LawPages.href(list) : LawPages.rowHref(list, key)));
  }

  /** A key that the list knows has a version already; else the form asks for the key. */
  private static FormDefinition declared(LawList list, String key, Page page) {
    if (key.isEmpty() && !list.shape().grows()) {
      throw Page.absent();
    }
    List<LawVersion> all = key.isEmpty() ? List.of() : list.table().of(key);
    if (!key.isEmpty() && all.isEmpty()) {
      throw Page.absent();
    }
    LawVersion now =
        all.stream()
            .filter(one -> one.validity().contains(page.today()))
            .findFirst()
            .or(() -> all.stream().findFirst())
            .orElse(null);
    return LawForms.version(list, key.isEmpty() ? null : key, now, page);
  }

  @FormMapping(LawRoutes.VOUCH)
  ModelAndView vouch(@PathVariable("list") String slug, FormVisit visit, ActingOfficer officer) {
    Page page = visit.page();
    LawList list = keptList(slug, officer);
    String key = visit.value("ma");
    return visit
        .offered(list.table().knows(key))
        .answer(
            LawForms.vouch(list, visit.asked("ma"), visit.asked("tu")),
            sent ->
                changes.vouch(
                    slug,
                    sent.text("ma"),
                    SentDay.of(sent.text("tu")),
                    sent.text("trich-dan"),
                    officer),
            change -> visit.say(LawPages.href(change), "law.said.confirmed"),
            new FormPage(
                page.t("law.vouch-title", key),
                page.t("law.vouch-lede"),
                LawPages.rowHref(list, key)));
  }

  @GetMapping(LawRoutes.CHANGE)
  ModelAndView change(@PathVariable UUID id, Page page, ActingOfficer officer) {
    return changePage(id, null, null, page, officer);
  }

  @PostMapping(LawRoutes.CHANGE + "/xac-nhan")
  ModelAndView confirm(@PathVariable UUID id, FormVisit visit, ActingOfficer officer) {
    return visit.answer(
        LawForms.confirm(kept(id, officer)),
        sent -> changes.confirm(id, sent.text("trich-dan"), officer),
        change -> visit.say(LawPages.href(change), "law.said.confirmed"),
        again -> changePage(id, again, null, visit.page(), officer));
  }

  @PostMapping(LawRoutes.CHANGE + "/tu-choi")
  ModelAndView deny(@PathVariable UUID id, FormVisit visit, ActingOfficer officer) {
    return visit.answer(
        LawForms.deny(kept(id, officer)),
        sent -> changes.deny(id, sent.text("y-kien"), officer),
        change -> visit.say(LawPages.href(change), "law.said.denied"),
        again -> changePage(id, null, again, visit.page(), officer));
  }

  private ModelAndView changePage(
      UUID id,
      @Nullable FormView confirm,
      @Nullable FormView deny,
      Page page,
      ActingOfficer officer) {
    LawChange change = changes.change(id).orElseThrow(Page::absent);
    boolean open = change.waits() && keeps(officer);
    FormView yes = confirm != null ? confirm : LawForms.confirm(change).blank(page);
    FormView no = deny != null ? deny : LawForms.deny(change).blank(page);
    return new ModelAndView(
        "law/change",
        "change",
        pages.change(change, officer, open ? yes : null, open ? no : null, page));
  }

  private LawChange kept(UUID id, ActingOfficer officer) {
    LawChange change = changes.change(id).orElseThrow(Page::absent);
    if (!keeps(officer)) {
      throw Page.absent();
    }
    return change;
  }

  private LawList keptList(String slug, ActingOfficer officer) {
    LawList list = list(slug);
    if (!keeps(officer)) {
      throw Page.absent();
    }
    return list;
  }

  private LawList list(String slug) {
    return changes.list(slug).orElseThrow(Page::absent);
  }

  private boolean keeps(ActingOfficer officer) {
    return changes.keptBy(officer);
  }
}
