package vn.chosach.cases.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.cases.Cases;
import vn.chosach.cases.Dossier;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseLifeCycle;
import vn.chosach.cases.life.CaseTrait;
import vn.chosach.cases.life.SanctionPowers;
import vn.chosach.cases.life.SecondPersons;
import vn.chosach.cases.reading.Overlap;
import vn.chosach.cases.web.forms.CaseActForms;
import vn.chosach.cases.web.forms.CaseNames;
import vn.chosach.cases.web.forms.MinutesForms;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormField;
import vn.chosach.ui.form.FormView;
import vn.chosach.ui.form.SubmittedForm;

/** Draws the form of an act, fresh or filled as it was sent. */
@Component
record ActPages(
    Cases cases,
    CaseActForms forms,
    CaseLines lines,
    CaseNames names,
    AvailableActs availableActs,
    ReporterPreview letters) {

  /** Field with the answer to what is odd; it is there only when something is. */
  static final String ODD = "giai-thich";

  /** The form of an act, and the act that comes of it. */
  record ActPagesForm(FormDefinition definition, Function<SubmittedForm, @Nullable CaseAct> act) {}

  ActPagesForm form(CaseEvent event, Dossier dossier, Page page) {
    CaseActForms.ActForm form = forms.of(event, dossier, page);
    return new ActPagesForm(form(event, dossier, page, form.fields()).definition(), form.act());
  }

  private static ActPagesForm form(
      CaseEvent event, Dossier dossier, Page page, List<FormField> fields) {
    String action = CaseRoutes.page(dossier.file().number()) + "/lam/" + ActPaths.of(event, page);
    String button =
        event.has(CaseTrait.TWO) ? "cases.form.propose" : "cases.act." + ActPaths.of(event, page);
    FormDefinition form =
        FormDefinition.of(action, button, fields)
            .on(dossier.file().version())
            .mending(event.has(CaseTrait.PAPER) ? MinutesForms.MENDING : Map.of());
    if (form.takesFiles() != event.has(CaseTrait.FILES)) {
      throw new IllegalStateException(event + " takes files without saying so, or says so only");
    }
    return new ActPagesForm(form, sent -> null);
  }

  /** The same with a field for the answer to what is odd. */
  ActPagesForm answering(CaseEvent event, Dossier dossier, Page page) {
    CaseActForms.ActForm form = forms.of(event, dossier, page);
    var fields = new ArrayList<FormField>(form.fields());
    fields.add(FormField.words(ODD, "cases.field.odd-answer").missing("cases.odd-unanswered"));
    ActPagesForm plain = form(event, dossier, page, fields);
    return new ActPagesForm(
        plain.definition(),
        sent -> {
          CaseAct act = form.act().apply(sent);
          return act == null ? null : new CaseAct.Answered(act, sent.text(ODD));
        });
  }

  /** A form that is not possible now does not exist. */
  ModelAndView possible(
      CaseEvent event,
      Dossier dossier,
      FormView form,
      ActPage.Preview preview,
      ActingOfficer reader,
      Page page) {
    if (!availableActs.may(event, dossier, reader, page)) {
      throw Page.absent();
    }
    return view(event, dossier, form, preview, List.of(), List.of(), reader, page);
  }

  /** The form as it was filled, beside the case as it stands now. */
  ModelAndView again(
      CaseEvent event,
      Dossier before,
      SubmittedForm sent,
      FormView form,
      List<Overlap> overlaps,
      List<String> odd,
      ActingOfficer reader,
      Page page) {
    Dossier now = cases.read(before.file().number(), reader).orElse(before);
    ActPage.Preview preview =
        event == CaseEvent.TELL ? told(now, sent, page) : ActPage.Preview.NONE;
    return view(event, now, form, preview, overlaps, odd, reader, page);
  }

  /** Whether the officer has seen these very words as their readers will. */
  boolean seen(Dossier dossier, SubmittedForm sent, Page page) {
    return told(dossier, sent, page).mark().equals(sent.text(CaseActForms.SEEN));
  }

  /** The words of a form as their readers will see them. */
  ActPage.Preview told(Dossier dossier, SubmittedForm sent, Page page) {
    return letters.preview(dossier, sent, page);
  }

  /** What somebody else did, in one line. */
  String meanwhile(ActOutcome.Meanwhile one, Page page) {
    return lines.meanwhile(one, page);
  }

  private String pointer(Overlap one, Page page) {
    String agency = names.agency(one.agency(), page);
    String kind = page.t(one.kind().textKey());
    return one.inspectedOn() == null
        ? page.t("cases.overlap.open", agency, kind)
        : page.t("cases.overlap.inspected", agency, kind, page.day(one.inspectedOn()));
  }

  /** What the second person answers; empty for any other act. */
  private String asked(CaseEvent event, Dossier dossier, Page page) {
    Dossier.Proposal open = dossier.proposal();
    return event != CaseEvent.DENY || open == null
        ? ""
        : page.t(
            "cases.warn.proposal",
            names.officer(open.askedBy(), page),
            page.t(open.event().textKey()),
            open.words());
  }

  private static String twoPersons(CaseEvent event, Page page) {
    SecondPersons.SecondPersonsRule rule = SecondPersons.rule(event, page.today());
    String who =
        switch (rule.unit()) {
          case OWN -> page.t("cases.two-persons");
          case OTHER -> page.t("cases.two-units");
        };
    String ground = rule.confirmed() ? "cases.two-ground" : "cases.two-ground-unconfirmed";
    return who + " " + page.t(ground, rule.basis());
  }

  /** What the offices of the agency that decides may decide, and where that stands. */
  private List<String> powers(Dossier dossier, Page page) {
    return SanctionPowers.ofAgency(dossier.file().decides(), CaseEvent.FINE, page.today()).stream()
        .map(
            power -> {
              String line =
                  page.t(
                      "cases.power.line",
                      names.office(power.office(), page),
                      Objects.requireNonNullElse(power.share(), 100),
                      names.ground(power.ground().toString(), page));
              return power.confirmed() ? line : page.t("cases.power.unconfirmed", line);
            })
        .toList();
  }

  private ModelAndView view(
      CaseEvent event,
      Dossier dossier,
      FormView form,
      ActPage.Preview preview,
      List<Overlap> overlaps,
      List<String> odd,
      ActingOfficer reader,
      Page page) {
    String ground =
        CaseLifeCycle.row(dossier.file().state(), event)
            .map(row -> names.ground(row.basis(), page))
            .orElse("");
    var drawn =
        new ActPage(
            dossier.file().number(),
            dossier.file().title(),
            ActPaths.of(event, page),
            page.t("cases.act." + ActPaths.of(event, page)),
            ground,
            event.has(CaseTrait.TWO) ? twoPersons(event, page) : asked(event, dossier, page),
            cases.checklists(Set.of(event), dossier.file(), reader).getOrDefault(event, List.of()),
            overlaps.stream().map(one -> pointer(one, page)).toList(),
            event == CaseEvent.FINE ? powers(dossier, page) : List.of(),
            odd,
            preview,
            preview.mark().isEmpty() ? form : form.holding(CaseActForms.SEEN, preview.mark()));
    return new ModelAndView("cases/act", "form", drawn);
  }
}
