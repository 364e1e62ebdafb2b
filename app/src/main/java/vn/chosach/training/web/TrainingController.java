package vn.chosach.training.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.lifecycle.steps.RowDeed;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.training.Training;
import vn.chosach.training.Training.ClassFile;
import vn.chosach.training.life.AttendeeAct;
import vn.chosach.training.life.ClassAct;
import vn.chosach.training.life.TrainingClass;
import vn.chosach.training.life.YearPlan.YearPlanLine;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.FormMapping;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.form.SubmittedForm;

/** Tập huấn: classes, needs, and certificates that anybody may look up. */
@Controller
record TrainingController(
    Training training, TrainingPages pages, TrainingForms forms, YearPlanPages plans) {

  @GetMapping(TrainingRoutes.CLASSES)
  ModelAndView list(Page page) {
    return pages.shown("training/classes", page);
  }

  @FormMapping(TrainingRoutes.OPENING)
  ModelAndView open(FormVisit visit, ActingOfficer officer) {
    YearPlanLine from = plans.free(visit.asked("dong"), officer).orElse(null);
    return visit.answer(
        forms.opening(from, visit.asked("khoa"), visit.page()),
        sent -> training.open(forms.wish(sent), officer),
        done ->
            visit.say(TrainingRoutes.page(done.number()), "training.said.opened", done.number()),
        visit.titled("training.open", TrainingRoutes.CLASSES));
  }

  @GetMapping(TrainingRoutes.ONE)
  ModelAndView one(@PathVariable String number, Page page, ActingOfficer officer) {
    return new ModelAndView(
        "training/class", "one", pages.one(file(number, officer), officer, page));
  }

  /** The code in large digits, for the screen of the room. */
  @GetMapping(TrainingRoutes.CODE)
  ModelAndView code(@PathVariable String number, Page page, ActingOfficer officer) {
    ClassFile file = file(number, officer);
    String code = file.code().orElseThrow(Page::absent);
    return new ModelAndView(
        "training/code",
        "code",
        new TrainingView.CodePage(
            number,
            file.of().title(),
            code.substring(0, 3) + " " + code.substring(3),
            page.day(page.today()),
            TrainingRoutes.page(number)));
  }

  @FormMapping(TrainingRoutes.ACT)
  ModelAndView act(
      @PathVariable String number,
      @PathVariable String slug,
      FormVisit visit,
      ActingOfficer officer) {
    Page page = visit.page();
    ClassFile file = file(number, officer);
    ClassDeed deed = RowDeed.of(ClassDeed.values(), slug);
    String row = TrainingRoutes.page(number);
    return visit
        .offered(deed.open(file, officer, page.today()))
        .answer(
            forms.of(deed, file, officer, page),
            sent -> done(deed, file.of(), sent, officer),
            done -> visit.say(row, "training.said." + slug),
            deed.titled(number, row, page));
  }

  private ActOutcome<TrainingClass> done(
      ClassDeed deed, TrainingClass one, SubmittedForm sent, ActingOfficer officer) {
    return switch (deed) {
      case ATTEND -> attend(one, new AttendeeAct.SignIn(sent.text("ma")), officer);
      case TAKE -> attend(one, new AttendeeAct.TakeTest(TrainingForms.answers(one, sent)), officer);
      case VALUE ->
          attend(
              one,
              new AttendeeAct.ValueClass(
                  TrainingForms.digit(sent.text("diem")), sent.text("y-kien")),
              officer);
      case NAME -> attend(one, new AttendeeAct.NameOfficers(sent.ids("nguoi")), officer);
      case DECLINE -> attend(one, new AttendeeAct.SendNobody(sent.text("loi")), officer);
      case LIST ->
          attend(
              one,
              new AttendeeAct.EnterList(sent.day("ngay"), sent.ids("nguoi"), sent.text("loi")),
              officer);
      case ADD_QUESTION ->
          proceed(one, new ClassAct.AddQuestion(TrainingForms.question(sent)), sent, officer);
      case DROP_QUESTION ->
          proceed(
              one, new ClassAct.DropQuestion(TrainingForms.digit(sent.text("cau"))), sent, officer);
      case PREPARE -> proceed(one, new ClassAct.Prepare(), sent, officer);
      case CLOSE -> proceed(one, new ClassAct.Close(sent.text("loi")), sent, officer);
      case CALL_OFF -> proceed(one, new ClassAct.CallOff(sent.text("loi")), sent, officer);
    };
  }

  private ActOutcome<TrainingClass> attend(
      TrainingClass one, AttendeeAct act, ActingOfficer officer) {
    return training.attend(one.id(), act, officer);
  }

  private ActOutcome<TrainingClass> proceed(
      TrainingClass one, ClassAct act, SubmittedForm sent, ActingOfficer officer) {
    return training.proceed(one.id(), act, sent.version(), officer);
  }

  /** What the agencies need; the form for who states a need. */
  @FormMapping(TrainingRoutes.NEEDS)
  ModelAndView needs(FormVisit visit, ActingOfficer officer) {
    Page page = visit.page();
    boolean states = visit.sent() || TrainingPages.opens(officer);
    return visit.answer(
        TrainingForms.need(page),
        sent ->
            training.state(sent.text("chu-de"), sent.number("so-nguoi"), sent.text("loi"), officer),
        done -> visit.say(TrainingRoutes.NEEDS, "training.said.need"),
        form ->
            new ModelAndView(
                "training/needs",
                "needs",
                new TrainingView.Needs(pages.needs(page), states ? form : null)));
  }

  @GetMapping(TrainingRoutes.CERTIFICATE)
  ModelAndView certificate(Page page, @RequestParam(name = "so", defaultValue = "") String asked) {
    return new ModelAndView(
        "training/certificate",
        "certificate",
        pages.certificate(asked.length() > 40 ? "" : asked, page));
  }

  private ClassFile file(String number, ActingOfficer officer) {
    return training.read(number, officer).orElseThrow(Page::absent);
  }
}
