package vn.chosach.cases.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.cases.Cases;
import vn.chosach.cases.Dossier;
import vn.chosach.cases.forms.Field;
import vn.chosach.cases.forms.Sent;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseOutcome;
import vn.chosach.cases.life.LifeCycle;
import vn.chosach.cases.life.Overlap;
import vn.chosach.cases.life.SecondPersons;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.Page;

/** Draws the form of an act, fresh or filled as it was sent. */
@Component
class ActPages {

  private final Cases cases;
  private final CaseForms forms;
  private final CaseLines lines;
  private final CaseNames names;
  private final Possible possible;
  private final WordsSeen letters;

  ActPages(
      Cases cases,
      CaseForms forms,
      CaseLines lines,
      CaseNames names,
      Possible possible,
      WordsSeen letters) {
    this.cases = cases;
    this.forms = forms;
    this.lines = lines;
    this.names = names;
    this.possible = possible;
    this.letters = letters;
  }

  /** A form that is not possible now does not exist. */
  ModelAndView form(CaseEvent event, Dossier dossier, Sent sent, ActingOfficer reader, Page page) {
    if (!possible.may(event, dossier, reader, page)) {
      throw CaseController.absent();
    }
    return again(event, dossier, sent, reader, page, HttpStatus.OK);
  }

  ModelAndView again(
      CaseEvent event,
      Dossier dossier,
      Sent sent,
      ActingOfficer reader,
      Page page,
      HttpStatusCode status) {
    return view(event, dossier, sent, reader, page, status, List.of(), List.of());
  }

  /** Somebody was faster: the form shows what happened, and goes from there when sent again. */
  ModelAndView overtaken(
      CaseEvent event,
      Dossier dossier,
      Sent sent,
      CaseOutcome.Overtaken overtaken,
      ActingOfficer reader,
      Page page) {
    Dossier now = cases.read(dossier.file().number(), reader).orElse(dossier);
    return view(
        event,
        now,
        sent,
        reader,
        page,
        HttpStatus.CONFLICT,
        lines.meanwhile(overtaken.meanwhile(), page),
        List.of());
  }

  List<Field> fields(CaseEvent event, Dossier dossier, Sent sent, Page page) {
    return forms.fields(event, dossier, sent, page);
  }

  /** Whether the officer has seen these very words as their readers will. */
  boolean seen(CaseEvent event, Dossier dossier, Sent sent, Page page) {
    return letters.preview(event, dossier, sent, page).mark().equals(sent.text("da-xem"));
  }

  ModelAndView overlapping(
      CaseEvent event,
      Dossier dossier,
      Sent sent,
      CaseOutcome.Overlapping overlapping,
      ActingOfficer reader,
      Page page) {
    return view(
        event,
        dossier,
        sent,
        reader,
        page,
        HttpStatus.CONFLICT,
        List.of(),
        overlapping.pointers().stream().map(one -> pointer(one, page)).toList());
  }

  private String pointer(Overlap one, Page page) {
    String agency = names.agency(one.agency(), page);
    String kind = page.t(one.kind().textKey());
    return one.inspectedOn() == null
        ? page.t("cases.overlap.open", agency, kind)
        : page.t("cases.overlap.inspected", agency, kind, page.day(one.inspectedOn()));
  }

  private static String twoPersons(CaseEvent event, Page page) {
    SecondPersons.Rule rule = SecondPersons.rule(event, page.today());
    String who =
        switch (rule.unit()) {
          case OWN -> page.t("cases.two-persons");
          case OTHER -> page.t("cases.two-units");
        };
    String ground = rule.confirmed() ? "cases.two-ground" : "cases.two-ground-unconfirmed";
    return who + " " + page.t(ground, rule.basis());
  }

  private ModelAndView view(
      CaseEvent event,
      Dossier dossier,
      Sent sent,
      ActingOfficer reader,
      Page page,
      HttpStatusCode status,
      List<String> meanwhile,
      List<String> overlaps) {
    String ground =
        LifeCycle.row(dossier.file().state(), event)
            .map(row -> names.ground(row.ground().toString(), page))
            .orElse("");
    var form =
        new ActPage(
            dossier.file().number(),
            dossier.file().title(),
            Slugs.of(event),
            page.t("cases.act." + Slugs.of(event)),
            ground,
            event.fourEyes() ? twoPersons(event, page) : "",
            dossier.file().version(),
            forms.fields(event, dossier, sent, page),
            cases.checklist(event, dossier.file(), reader),
            sent.errors(),
            meanwhile,
            overlaps,
            letters.preview(event, dossier, sent, page));
    var view = new ModelAndView("cases/act", status);
    view.addObject("form", form);
    return view;
  }
}
