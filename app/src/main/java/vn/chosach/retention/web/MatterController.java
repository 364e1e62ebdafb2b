package vn.chosach.retention.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.lifecycle.steps.RowDeed;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.retention.persons.DataMatter;
import vn.chosach.retention.persons.DataMatters;
import vn.chosach.retention.persons.DataMatters.MatterFile;
import vn.chosach.retention.persons.ImpactFiles;
import vn.chosach.retention.persons.MatterIntake;
import vn.chosach.retention.persons.MatterIntake.TakenRequest;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.FormFlow.FlowAnswer;
import vn.chosach.ui.form.FormMapping;
import vn.chosach.ui.form.FormPage;
import vn.chosach.ui.form.FormView;
import vn.chosach.ui.form.FormVisit;

/** Requests of persons about their data, breaches, and impact files of the own agency. */
@Controller
record MatterController(
    DataMatters matters,
    MatterIntake intake,
    ImpactFiles files,
    MatterPages pages,
    MatterForms forms) {

  @GetMapping(RetentionRoutes.MATTERS)
  ModelAndView list(Page page) {
    return pages.shown("retention/matters", page);
  }

  /** The code stands on the page that follows, for the person, and nowhere again. */
  @FormMapping(RetentionRoutes.TAKING)
  ModelAndView take(FormVisit visit, ActingOfficer officer) {
    String own = officer.agency();
    FormPage frame = visit.titled("retention.take", RetentionRoutes.MATTERS);
    return visit.answer(
        forms.asking(RetentionRoutes.TAKING, own, 0, visit.page()),
        sent -> intake.ask(forms.request(sent, own), officer),
        FlowAnswer.<TakenRequest>of(done -> RetentionRoutes.MATTERS, frame::apply)
            .showing(
                done ->
                    new ModelAndView(
                        "retention/handed",
                        "receipt",
                        new MatterView.ReceiptPage(done.number(), done.code()))));
  }

  @FormMapping(RetentionRoutes.BREACH)
  ModelAndView record(FormVisit visit, ActingOfficer officer) {
    return visit.answer(
        MatterForms.breach(visit.page()),
        sent -> intake.record(MatterForms.breach(sent), officer),
        done ->
            visit.say(
                RetentionRoutes.matter(done.number()), "retention.said.breach", done.number()),
        visit.titled("retention.breach.new", RetentionRoutes.MATTERS));
  }

  @GetMapping(RetentionRoutes.MATTER)
  ModelAndView one(@PathVariable String number, Page page, ActingOfficer officer) {
    return new ModelAndView("retention/matter", "one", pages.one(file(number, officer), page));
  }

  @FormMapping(RetentionRoutes.MATTER_ACT)
  ModelAndView act(
      @PathVariable String number,
      @PathVariable String slug,
      FormVisit visit,
      ActingOfficer officer) {
    MatterFile file = file(number, officer);
    MatterDeed deed = RowDeed.of(MatterDeed.values(), slug);
    String row = RetentionRoutes.matter(number);
    return visit
        .offered(deed.open(file))
        .answer(
            forms.of(deed, file, visit.page()),
            sent ->
                matters.proceed(
                    file.of().id(), MatterForms.act(deed, sent), sent.version(), officer),
            done ->
                visit.say(
                    row, deed.event().byPaper() ? "retention.said.drawn" : "retention.said.matter"),
            deed.titled(number, row, visit.page()));
  }

  @GetMapping(RetentionRoutes.IMPACT)
  ModelAndView impacts(Page page, ActingOfficer officer) {
    return new ModelAndView("retention/impacts", "lines", pages.impacts(officer, page));
  }

  @FormMapping(RetentionRoutes.ENTERING)
  ModelAndView enter(FormVisit visit, ActingOfficer officer) {
    return visit.answer(
        MatterForms.impact(visit.page()),
        sent -> files.enter(MatterForms.impact(sent), officer),
        done -> visit.say(RetentionRoutes.IMPACT, "retention.said.impact"),
        visit.titled("retention.impact.new", RetentionRoutes.IMPACT));
  }

  /** For a person, who has no account. */
  @FormMapping(RetentionRoutes.ASKING)
  ModelAndView ask(FormVisit visit) {
    Page page = visit.page();
    return visit.answer(
        forms.asking(RetentionRoutes.ASKING, null, intake.work(), page),
        sent -> intake.ask(forms.request(sent, null), ActingOfficer.PROGRAM),
        FlowAnswer.<TakenRequest>of(done -> "/", again -> person(pages.asking(again, null, page)))
            .showing(
                done ->
                    person(
                        pages.asking(
                            null, new MatterView.ReceiptPage(done.number(), done.code()), page))));
  }

  @FormMapping(RetentionRoutes.FOLLOWING)
  ModelAndView follow(FormVisit visit) {
    Page page = visit.page();
    return visit.answer(
        MatterForms.following(visit.asked("so")),
        sent -> matters.say(sent.text("so"), sent.text("ma"), sent.text("loi"), sent.tick("rut")),
        FlowAnswer.<DataMatter>of(done -> "/", again -> person(pages.following(again, null, page)))
            .showing(
                done -> person(pages.following(again(visit), done, page).saying(said(visit)))));
  }

  /** The number and the code stay, so that a question is answered without typing them again. */
  private static FormView again(FormVisit visit) {
    return MatterForms.following("")
        .starting(Map.of("so", visit.value("so"), "ma", visit.value("ma")))
        .blank(visit.page());
  }

  private static @Nullable String said(FormVisit visit) {
    if (!visit.value("rut").isBlank()) {
      return visit.page().t("retention.follow.withdrawn");
    }
    return visit.value("loi").isBlank() ? null : visit.page().t("retention.follow.received");
  }

  private static ModelAndView person(MatterView.PersonPage page) {
    return new ModelAndView("retention/person", "person", page);
  }

  private MatterFile file(String number, ActingOfficer officer) {
    return matters.file(number, officer).orElseThrow(Page::absent);
  }
}
