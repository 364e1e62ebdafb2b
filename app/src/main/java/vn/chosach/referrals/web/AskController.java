package vn.chosach.referrals.web;

import static vn.chosach.ui.form.FormField.line;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.directory.Contact;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Refusal;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.referrals.Referrals;
import vn.chosach.referrals.asking.DuplicateChecks;
import vn.chosach.referrals.asking.HitAnswer;
import vn.chosach.referrals.asking.ToldEntry;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormFlow;
import vn.chosach.ui.form.FormView;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.form.SubmittedForm;

/** Hit or no hit: whether anyone holds a subject, and whom to call. */
@Controller
record AskController(Referrals referrals, DuplicateChecks duplicates, PartyNames names) {

  private static final String ASK = ReferralRoutes.DESK + "/hoi";

  private static final FormDefinition QUESTION =
      FormDefinition.of(
          ASK,
          "referrals.ask.go",
          line("hoi", "referrals.ask.words", 200)
              .hinted()
              .missing("referrals.subject-missing")
              .autocomplete("off"));
  private static final FormDefinition ENTRY =
      FormDefinition.of(
          ASK + "/ghi",
          "referrals.ask.enter",
          line("ghi", "referrals.ask.enter.words", 200)
              .missing("referrals.subject-missing")
              .autocomplete("off"));

  @GetMapping(ASK)
  ModelAndView form(Page page, Viewer viewer) {
    return draw(null, QUESTION.blank(page), ENTRY.blank(page), page, viewer);
  }

  /** The question is a POST: what is asked stays out of addresses and logs. */
  @PostMapping(ASK)
  ModelAndView ask(FormVisit visit, Viewer viewer) {
    Page page = visit.page();
    SubmittedForm sent = visit.read(QUESTION);
    return visit.answer(
        sent,
        () ->
            switch (referrals.ask(sent.text("hoi"), ActingOfficer.of(viewer))) {
              case HitAnswer.HitAnswerAsked asked -> ActOutcome.done(asked);
              case HitAnswer.HitAnswerRefused(Refusal no) -> ActOutcome.refused("hoi", no);
            },
        FormFlow.FlowAnswer.<HitAnswer.HitAnswerAsked>of(
                asked -> ASK, again -> draw(null, again, ENTRY.blank(page), page, viewer))
            .showing(asked -> draw(asked, sent.drawn(), ENTRY.blank(page), page, viewer)));
  }

  @PostMapping(ASK + "/ghi")
  ModelAndView enter(FormVisit visit, Viewer viewer) {
    return registered(
        ENTRY,
        sent -> referrals.enter(sent.text("ghi"), ActingOfficer.of(viewer)),
        "referrals.said.entered",
        visit,
        viewer);
  }

  @PostMapping(ASK + "/" + ReferralRoutes.ID + "/xoa")
  ModelAndView strikeOff(@PathVariable UUID id, FormVisit visit, Viewer viewer) {
    return registered(
        "referrals.ask.strike",
        () -> referrals.strikeOff(id, ActingOfficer.of(viewer)),
        "referrals.said.struck-off",
        visit,
        viewer);
  }

  /** The own agency knows now who asked. */
  @PostMapping(ASK + "/da-hoi/" + ReferralRoutes.ID)
  ModelAndView acknowledge(@PathVariable UUID id, FormVisit visit, Viewer viewer) {
    return registered(
        "referrals.told.note",
        () -> duplicates.acknowledge(id, ActingOfficer.of(viewer)),
        "referrals.said.noted",
        visit,
        viewer);
  }

  private AskView.ToldLine told(ToldEntry one, Page page) {
    return new AskView.ToldLine(
        page.moment(one.at()),
        names.officer(one.askedBy(), page) + " · " + names.agency(one.asking(), page),
        page.t(one.occasion().textKey()),
        page.t("referrals.kind." + one.kind()) + " " + one.shown(),
        one.number().isEmpty() ? page.t("referrals.told.register") : one.number(),
        one.path(),
        one.silent() ? page.t("referrals.told.silent") : "",
        one.seen() ? "" : ASK + "/da-hoi/" + one.id());
  }

  /** A change of the own register. */
  private ModelAndView registered(
      FormDefinition form,
      Function<SubmittedForm, Optional<Refusal>> act,
      String word,
      FormVisit visit,
      Viewer viewer) {
    Page page = visit.page();
    return visit.answer(
        form,
        sent -> ActOutcome.unless("ghi", act.apply(sent), ASK),
        to -> visit.say(to, word),
        again -> draw(null, QUESTION.blank(page), again, page, viewer));
  }

  /** The same by a button with nothing typed. */
  private ModelAndView registered(
      String button, Supplier<Optional<Refusal>> act, String word, FormVisit visit, Viewer viewer) {
    FormDefinition form = FormDefinition.of(visit.page().path(), button);
    return registered(form, sent -> act.get(), word, visit, viewer);
  }

  private ModelAndView draw(
      HitAnswer.@Nullable HitAnswerAsked asked,
      FormView question,
      FormView entry,
      Page page,
      Viewer viewer) {
    var entries =
        referrals.entries(ActingOfficer.of(viewer)).stream()
            .map(
                one ->
                    new AskView.AskLine(
                        one.id().toString(),
                        page.t("referrals.kind." + one.kind()),
                        one.shown(),
                        page.moment(one.since()),
                        names.officer(one.officer(), page)))
            .toList();
    return new ModelAndView(
        "referrals/ask",
        "ask",
        new AskView(
            asked == null ? null : asked.shown(),
            asked == null ? "" : page.t("referrals.kind." + asked.kind()),
            asked == null
                ? List.of()
                : asked.holders().stream().map(key -> hit(key, page, viewer)).toList(),
            entries,
            duplicates.told(false, ActingOfficer.of(viewer)).stream()
                .map(one -> told(one, page))
                .toList(),
            question,
            entry.input("ghi") == null ? ENTRY.blank(page) : entry,
            question.errors().isEmpty() ? entry.errors() : question.errors()));
  }

  private AskView.Hit hit(String key, Page page, Viewer viewer) {
    Optional<Contact> hotline = names.hotline(key, page.today());
    return new AskView.Hit(
        key,
        names.agency(key, page),
        hotline.map(Contact::value).orElse(null),
        hotline
            .filter(one -> !one.fictitious())
            .map(one -> "tel:" + one.value().replaceAll("[^0-9+]", ""))
            .orElse(null),
        hotline.map(Contact::fictitious).orElse(false),
        key.equals(viewer.agencyKey()));
  }
}
