package vn.chosach.documents.web;

import static vn.chosach.ui.form.FormField.day;
import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.select;
import static vn.chosach.ui.form.FormField.today;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.documents.acts.Absences;
import vn.chosach.documents.acts.Absences.Absence;
import vn.chosach.documents.acts.DocumentAuthority;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officers;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;
import vn.chosach.ui.SentId;
import vn.chosach.ui.Tone;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormMapping;
import vn.chosach.ui.form.FormVisit;

/** Vắng mặt: days on which a signatory is away, and who is there instead. */
@Controller
record AbsenceController(
    Absences absences, DocumentAuthority authority, Officers officers, DocumentNames names) {

  static final String ABSENCES = DocumentRoutes.RIGHTS + "/vang-mat";

  @FormMapping(ABSENCES)
  ModelAndView record(FormVisit visit, ActingOfficer scribe) {
    Page page = visit.page();
    List<Choice> people = people(scribe, page);
    boolean shown = visit.sent() || !people.isEmpty();
    return visit.answer(
        FormDefinition.of(
            ABSENCES,
            "documents.absence.record",
            select("ai", "documents.absence.who", people)
                .mends("documents.signs-nothing", "documents.not-yours"),
            today("tu", "documents.absence.from", page).mends("documents.absence-overlaps"),
            day("den", "documents.absence.to").mends("documents.absence-days"),
            line("ly-do", "documents.absence.why", 500).hinted().mends("documents.words-missing")),
        sent -> {
          String[] who = sent.text("ai").split("@", 2);
          return ActOutcome.unless(
              absences.record(
                  UUID.fromString(who[0]),
                  who[1],
                  sent.day("tu"),
                  sent.day("den"),
                  sent.text("ly-do"),
                  scribe),
              ABSENCES);
        },
        done -> visit.say(ABSENCES, "documents.said.absence"),
        form -> view(scribe, page).addObject("form", shown ? form : null));
  }

  @PostMapping(ABSENCES + "/{id:" + SentId.FORM + "}/ve")
  ModelAndView back(@PathVariable UUID id, FormVisit visit, Viewer viewer) {
    return visit.press(
        ABSENCES,
        sent -> ActOutcome.unless(absences.end(id, ActingOfficer.of(viewer)), ABSENCES),
        to -> visit.say(to, "documents.said.absence-ended"));
  }

  private List<Choice> people(ActingOfficer scribe, Page page) {
    var all = new ArrayList<Choice>();
    for (String agency : authority.agencies(scribe)) {
      Set<UUID> signatories = absences.signatories(agency, scribe);
      Map<UUID, String> called = officers.displayNames(signatories);
      called.forEach(
          (officer, name) ->
              all.add(
                  Choice.of(officer + "@" + agency, name + " · " + names.agency(agency, page))));
    }
    return all.stream().sorted(java.util.Comparator.comparing(Choice::label)).toList();
  }

  private ModelAndView view(ActingOfficer scribe, Page page) {
    List<Absence> all = absences.all(scribe);
    var people = new HashSet<UUID>();
    all.forEach(one -> people.add(one.officer()));
    Map<UUID, String> called = officers.displayNames(people);
    return new ModelAndView(
        "documents/absences",
        "absences",
        all.stream().map(one -> row(one, called, scribe, page)).toList());
  }

  private RightsPage.AbsenceRow row(
      Absence one, Map<UUID, String> called, ActingOfficer scribe, Page page) {
    boolean runs = one.runs(page.today());
    boolean ahead = runs && one.from().isAfter(page.today());
    var ended = one.endedOn();
    return new RightsPage.AbsenceRow(
        called.getOrDefault(one.officer(), ""),
        names.agency(one.agency(), page),
        page.day(one.from()) + " – " + page.day(one.to()),
        one.words(),
        !runs ? Tone.DONE : ahead ? Tone.LATER : Tone.CARE,
        ended != null
            ? page.t("documents.absence.ended", page.day(ended))
            : page.t(
                !runs
                    ? "documents.absence.over"
                    : ahead ? "documents.absence.ahead" : "documents.absence.runs"),
        runs && absences.records(one.officer(), one.agency(), scribe)
            ? ABSENCES + "/" + one.id() + "/ve"
            : "");
  }
}
