package vn.chosach.training.web;

import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.training.Training;
import vn.chosach.training.Training.ClassFile;
import vn.chosach.training.desk.ClassRepository.ClassPart;
import vn.chosach.training.life.AttendeeAct;
import vn.chosach.training.life.ClassAct;
import vn.chosach.training.life.TrainingClass;
import vn.chosach.training.life.YearPlan.YearPlanLine;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormFlow;
import vn.chosach.ui.form.FormFlow.FlowAnswer;
import vn.chosach.ui.form.FormView;
import vn.chosach.ui.form.SubmittedForm;

/** Tập huấn: classes, needs, and certificates that anybody may look up. */
@Controller
class TrainingController {

  private final Training training;
  private final TrainingPages pages;
  private final TrainingForms forms;
  private final FormFlow flow;
  private final YearPlanPages plans;

  TrainingController(
      Training training,
      TrainingPages pages,
      TrainingForms forms,
      FormFlow flow,
      YearPlanPages plans) {
    this.plans = plans;
    this.training = training;
    this.pages = pages;
    this.forms = forms;
    this.flow = flow;
  }

  @GetMapping(TrainingRoutes.CLASSES)
  ModelAndView list(
      Page page,
      Viewer viewer,
      @RequestParam(name = "phan", defaultValue = "") String asked,
      @RequestParam(name = "trang", defaultValue = "") String at) {
    ClassPart part =
        Arrays.stream(ClassPart.values())
            .filter(one -> one.name().equalsIgnoreCase(asked))
            .findFirst()
            .orElse(ClassPart.AHEAD);
    return new ModelAndView(
        "training/classes", "classes", pages.list(part, at, ActingOfficer.of(viewer), page));
  }

  @GetMapping(TrainingRoutes.OPENING)
  ModelAndView opening(
      Page page,
      Viewer viewer,
      @RequestParam(name = "dong", defaultValue = "") String line,
      @RequestParam(name = "khoa", defaultValue = "") String course) {
    YearPlanLine from = plans.free(line, ActingOfficer.of(viewer)).orElse(null);
    return opening(forms.opening(from, course, page).blank(page), page);
  }

  @PostMapping(TrainingRoutes.OPENING)
  ModelAndView open(
      @RequestParam MultiValueMap<String, String> values,
      Page page,
      Viewer viewer,
      FlashMessage.Speaker said) {
    SubmittedForm sent = forms.opening(null, "", page).read(values, page);
    return flow.answer(
        sent,
        () -> training.open(forms.wish(sent), ActingOfficer.of(viewer)),
        FlowAnswer.of(
            done -> {
              said.say("training.said.opened", done.number());
              return TrainingRoutes.page(done.number());
            },
            again -> opening(again, page)));
  }

  private static ModelAndView opening(FormView form, Page page) {
    return new ModelAndView("ui/formPage", "form", form)
        .addObject("title", page.t("training.open"))
        .addObject("back", TrainingRoutes.CLASSES);
  }

  @GetMapping(TrainingRoutes.ONE)
  ModelAndView one(@PathVariable String number, Page page, Viewer viewer) {
    ActingOfficer officer = ActingOfficer.of(viewer);
    return new ModelAndView(
        "training/class", "one", pages.one(file(number, officer), officer, page));
  }

  /** The code in large digits, for the screen of the room. */
  @GetMapping(TrainingRoutes.CODE)
  ModelAndView code(@PathVariable String number, Page page, Viewer viewer) {
    ClassFile file = file(number, ActingOfficer.of(viewer));
    String code = file.code().orElseThrow(TrainingController::absent);
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

  @GetMapping(TrainingRoutes.ACT)
  ModelAndView form(
      @PathVariable String number, @PathVariable String slug, Page page, Viewer viewer) {
    ActingOfficer officer = ActingOfficer.of(viewer);
    ClassFile file = file(number, officer);
    ClassDeed deed =
        ClassDeed.of(slug)
            .filter(one -> one.open(file, officer, page.today()))
            .orElseThrow(TrainingController::absent);
    return acting(forms.of(deed, file, officer, page).blank(page), deed, number, page);
  }

  @PostMapping(TrainingRoutes.ACT)
  ModelAndView act(
      @PathVariable String number,
      @PathVariable String slug,
      @RequestParam MultiValueMap<String, String> values,
      Page page,
      Viewer viewer,
      FlashMessage.Speaker said) {
    ActingOfficer officer = ActingOfficer.of(viewer);
    ClassFile file = file(number, officer);
    ClassDeed deed = ClassDeed.of(slug).orElseThrow(TrainingController::absent);
    FormDefinition form = forms.of(deed, file, officer, page);
    SubmittedForm sent = form.read(values, page);
    return flow.answer(
        sent,
        () -> done(deed, file.of(), sent, officer),
        FlowAnswer.of(
            done -> {
              said.say("training.said." + deed.slug());
              return TrainingRoutes.page(number);
            },
            again -> acting(again, deed, number, page)));
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

  private static ModelAndView acting(FormView form, ClassDeed deed, String number, Page page) {
    return new ModelAndView("ui/formPage", "form", form)
        .addObject("title", page.t(deed.textKey()) + " · " + number)
        .addObject("back", TrainingRoutes.page(number));
  }

  @GetMapping(TrainingRoutes.NEEDS)
  ModelAndView needs(Page page, Viewer viewer) {
    boolean states = TrainingPages.opens(ActingOfficer.of(viewer));
    return needs(Optional.of(TrainingForms.need(page).blank(page)).filter(form -> states), page);
  }

  @PostMapping(TrainingRoutes.NEEDS)
  ModelAndView need(
      @RequestParam MultiValueMap<String, String> values,
      Page page,
      Viewer viewer,
      FlashMessage.Speaker said) {
    SubmittedForm sent = TrainingForms.need(page).read(values, page);
    return flow.answer(
        sent,
        () ->
            training.state(
                sent.text("chu-de"),
                sent.number("so-nguoi"),
                sent.text("loi"),
                ActingOfficer.of(viewer)),
        FlowAnswer.of(
            done -> {
              said.say("training.said.need");
              return TrainingRoutes.NEEDS;
            },
            again -> needs(Optional.of(again), page)));
  }

  private ModelAndView needs(Optional<FormView> form, Page page) {
    return new ModelAndView(
        "training/needs", "needs", new TrainingView.Needs(pages.needs(page), form.orElse(null)));
  }

  @GetMapping(TrainingRoutes.CERTIFICATE)
  ModelAndView certificate(Page page, @RequestParam(name = "so", defaultValue = "") String asked) {
    return new ModelAndView(
        "training/certificate",
        "certificate",
        pages.certificate(asked.length() > 40 ? "" : asked, page));
  }

  private ClassFile file(String number, ActingOfficer officer) {
    return training.read(number, officer).orElseThrow(TrainingController::absent);
  }

  private static ResponseStatusException absent() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
