package vn.chosach.law.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.catalogue.law.LawList;
import vn.chosach.catalogue.law.LawVersion;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.law.LawChange;
import vn.chosach.law.LawChanges;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.Page;
import vn.chosach.ui.SentDay;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormFlow;
import vn.chosach.ui.form.FormView;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.form.SubmittedForm;

/** The reference lists of the law: read by every officer, changed by two. */
@Controller
record LawController(LawChanges changes, LawPages pages, FormFlow flow) {

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

  @GetMapping(LawRoutes.NEW)
  ModelAndView version(
      @PathVariable("list") String slug,
      @RequestParam(name = "ma", defaultValue = "") String key,
      Page page,
      ActingOfficer officer) {
    LawList list = keptList(slug, officer);
    return versionForm(list, key, declared(list, key, page).blank(page), page);
  }

  @PostMapping(LawRoutes.NEW)
  ModelAndView propose(
      @PathVariable("list") String slug,
      FormVisit visit,
      ActingOfficer officer,
      @RequestParam MultiValueMap<String, String> values) {
    Page page = visit.page();
    LawList list = keptList(slug, officer);
    String typed = values.getFirst("ma");
    String key = typed != null && list.table().knows(typed) ? typed : "";
    return visit.answer(
        declared(list, key, page),
        sent -> changes.propose(LawForms.proposal(list, sent), officer),
        change -> visit.say(LawPages.href(change), "law.said.proposed"),
        again -> versionForm(list, key, again, page));
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

  private static ModelAndView versionForm(LawList list, String key, FormView form, Page page) {
    String title = key.isEmpty() ? page.t("law.new-row") : page.t("law.new-version", key);
    return new ModelAndView("ui/formPage", "form", form)
        .addObject("title", title)
        .addObject("lede", page.t("law.lede"))
        .addObject("back", key.isEmpty() ? LawPages.href(list) : LawPages.rowHref(list, key));
  }

  @GetMapping(LawRoutes.VOUCH)
  ModelAndView vouching(
      @PathVariable("list") String slug,
      @RequestParam(name = "ma", defaultValue = "") String key,
      @RequestParam(name = "tu", defaultValue = "") String from,
      Page page,
      ActingOfficer officer) {
    LawList list = keptList(slug, officer);
    if (!list.table().knows(key)) {
      throw Page.absent();
    }
    return vouchForm(list, key, LawForms.vouch(list, key, from).blank(page), page);
  }

  @PostMapping(LawRoutes.VOUCH)
  ModelAndView vouch(
      @PathVariable("list") String slug,
      @RequestParam MultiValueMap<String, String> values,
      Page page,
      ActingOfficer officer,
      FlashMessage.Speaker said) {
    LawList list = keptList(slug, officer);
    SubmittedForm sent = LawForms.vouch(list, "", "").read(values, page);
    String key = sent.text("ma");
    return decided(
        sent,
        () ->
            changes.vouch(slug, key, SentDay.of(sent.text("tu")), sent.text("trich-dan"), officer),
        "law.said.confirmed",
        again -> vouchForm(list, key, again, page),
        said);
  }

  private static ModelAndView vouchForm(LawList list, String key, FormView form, Page page) {
    return new ModelAndView("ui/formPage", "form", form)
        .addObject("title", page.t("law.vouch-title", key))
        .addObject("lede", page.t("law.vouch-lede"))
        .addObject("back", LawPages.rowHref(list, key));
  }

  @GetMapping(LawRoutes.CHANGE)
  ModelAndView change(@PathVariable UUID id, Page page, ActingOfficer officer) {
    return changePage(id, null, null, page, officer);
  }

  @PostMapping(LawRoutes.CHANGE + "/xac-nhan")
  ModelAndView confirm(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> values,
      Page page,
      ActingOfficer officer,
      FlashMessage.Speaker said) {
    SubmittedForm sent = LawForms.confirm(kept(id, officer)).read(values, page);
    return decided(
        sent,
        () -> changes.confirm(id, sent.text("trich-dan"), officer),
        "law.said.confirmed",
        again -> changePage(id, again, null, page, officer),
        said);
  }

  @PostMapping(LawRoutes.CHANGE + "/tu-choi")
  ModelAndView deny(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> values,
      Page page,
      ActingOfficer officer,
      FlashMessage.Speaker said) {
    SubmittedForm sent = LawForms.deny(kept(id, officer)).read(values, page);
    return decided(
        sent,
        () -> changes.deny(id, sent.text("y-kien"), officer),
        "law.said.denied",
        again -> changePage(id, null, again, page, officer),
        said);
  }

  private ModelAndView decided(
      SubmittedForm sent,
      Supplier<ActOutcome<LawChange>> act,
      String text,
      Function<FormView, ModelAndView> again,
      FlashMessage.Speaker said) {
    return flow.answer(
        sent,
        act,
        FormFlow.FlowAnswer.of(
            change -> {
              said.say(text);
              return LawPages.href(change);
            },
            again));
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
