package vn.chosach.tips.desk;

import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.now;
import static vn.chosach.ui.form.FormField.number;
import static vn.chosach.ui.form.FormField.select;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormFlow;
import vn.chosach.ui.form.FormView;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.form.SubmittedForm;

/** Hộp thư tố giác: the boxes, and their openings with two names. */
@Controller
record BoxController(Boxes boxes) {

  static final String BOXES = "/tiep-nhan/hom-thu";

  private static final Map<String, String> MENDS =
      Map.of(
          "tips.two-names-needed", "witness",
          "tips.letters-unclear", "letters",
          "tips.no-such-box", "box",
          "tips.received-in-the-future", "openedAt",
          "tips.opening-known", "openedAt",
          "tips.box-unclear", "name");
  private static final FormDefinition HANGING =
      FormDefinition.of(
              BOXES,
              "tips.desk.box.hang",
              line("name", "tips.desk.box.name").autocomplete("off"),
              line("spot", "tips.desk.box.spot").autocomplete("off"))
          .mending(MENDS);

  @GetMapping(BOXES)
  ModelAndView list(Page page, Viewer viewer) {
    return drawn(opening(page, viewer).blank(page), HANGING.blank(page));
  }

  @PostMapping(BOXES)
  ModelAndView hang(FormVisit visit, Viewer viewer) {
    Page page = visit.page();
    SubmittedForm sent = visit.read(HANGING);
    String name = sent.text("name");
    return visit.answer(
        sent,
        () -> MissedCallController.done(boxes.hang(name, sent.text("spot"), viewer.actor()), BOXES),
        FormFlow.FlowAnswer.of(
            to -> visit.say(to, "tips.desk.box.hung", name),
            again -> drawn(opening(page, viewer).blank(page), again)));
  }

  @PostMapping(BOXES + "/mo")
  ModelAndView open(FormVisit visit, Viewer viewer) {
    Page page = visit.page();
    return visit.answer(
        opening(page, viewer),
        sent ->
            MissedCallController.done(
                boxes.open(
                    sent.id("box"),
                    sent.moment("openedAt"),
                    sent.text("opener"),
                    sent.text("witness"),
                    sent.number("letters"),
                    viewer.actor()),
                BOXES),
        to -> visit.say(to, "tips.desk.box.opened"),
        again -> drawn(again, HANGING.blank(page)));
  }

  private FormDefinition opening(Page page, Viewer viewer) {
    List<Choice> choices =
        boxes.inUse().stream().map(box -> Choice.of(box.id().toString(), box.name())).toList();
    return FormDefinition.of(
            BOXES + "/mo",
            "tips.desk.box.write",
            select("box", "tips.desk.box", choices).empty(null).unread("tips.no-such-box"),
            now("openedAt", "tips.desk.box.opened-at", page)
                .hint("tips.desk.box.opened-at.hint")
                .missing("tips.received-unclear")
                .unread("tips.received-unclear"),
            line("opener", "tips.desk.box.opener").autocomplete("off").start(viewer.displayName()),
            line("witness", "tips.desk.box.witness")
                .hint("tips.desk.box.witness.hint")
                .autocomplete("off"),
            number("letters", "tips.desk.box.letters").unread("tips.letters-unclear"))
        .mending(MENDS);
  }

  private ModelAndView drawn(FormView opening, FormView hanging) {
    return new ModelAndView(
        "tips/boxes",
        "boxes",
        new BoxPage(
            boxes.inUse(),
            boxes.openings(),
            opening,
            hanging,
            hanging.errors().isEmpty() ? opening.errors() : hanging.errors()));
  }
}
