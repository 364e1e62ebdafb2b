package vn.chosach.tips.desk;

import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.now;
import static vn.chosach.ui.form.FormField.number;
import static vn.chosach.ui.form.FormField.select;
import static vn.chosach.ui.form.FormField.words;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormView;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.form.SubmittedForm;

/** Hộp thư tố giác: the boxes, and their openings by two persons. */
@Controller
record BoxController(Boxes boxes, OpeningPapers papers) {

  static final String BOXES = "/tiep-nhan/hom-thu";

  private static final Map<String, String> MENDS =
      Map.of(
          "tips.two-names-needed", "witness",
          "tips.letters-unclear", "letters",
          "tips.no-such-box", "box",
          "tips.received-in-the-future", "openedAt",
          "tips.opening-known", "openedAt",
          "tips.box-unclear", "name",
          "tips.same-witness", "other",
          "tips.witness-reason-missing", "reason");
  private static final FormDefinition HANGING =
      FormDefinition.of(
              BOXES,
              "tips.desk.box.hang",
              line("name", "tips.desk.box.name").autocomplete("off"),
              line("spot", "tips.desk.box.spot").autocomplete("off"))
          .mending(MENDS);

  @GetMapping(BOXES)
  ModelAndView list(Page page, Viewer viewer) {
    return drawn(page, viewer, opening(page, viewer).blank(page), HANGING.blank(page));
  }

  @PostMapping(BOXES)
  ModelAndView hang(FormVisit visit, Viewer viewer) {
    Page page = visit.page();
    SubmittedForm sent = visit.read(HANGING);
    String name = sent.text("name");
    return visit.answer(
        sent,
        () -> ActOutcome.unless(boxes.hang(name, sent.text("spot"), viewer.actor()), BOXES),
        to -> visit.say(to, "tips.desk.box.hung", name),
        again -> drawn(page, viewer, opening(page, viewer).blank(page), again));
  }

  @PostMapping(BOXES + "/mo")
  ModelAndView open(FormVisit visit, Viewer viewer) {
    Page page = visit.page();
    return visit.answer(
        opening(page, viewer),
        sent ->
            ActOutcome.unless(
                boxes.open(
                    sent.id("box"),
                    sent.moment("openedAt"),
                    sent.id("witness"),
                    sent.number("letters"),
                    viewer.actor()),
                BOXES),
        to -> visit.say(to, "tips.desk.box.opened"),
        again -> drawn(page, viewer, again, HANGING.blank(page)));
  }

  /** Whoever was there beside the opener says so by the own account. */
  @PostMapping(BOXES + "/{opening}/xac-nhan")
  ModelAndView witness(@PathVariable UUID opening, FormVisit visit, Viewer viewer) {
    Page page = visit.page();
    return visit.answer(
        confirming(opening),
        sent -> ActOutcome.unless(boxes.witness(opening, viewer.actor()), BOXES),
        to -> visit.say(to, "tips.desk.box.opened"),
        again -> drawn(page, viewer, opening(page, viewer).blank(page), again));
  }

  /** Whoever opened it draws up its minutes, which the second person signs. */
  @PostMapping(BOXES + "/{opening}/bien-ban")
  ModelAndView minutes(@PathVariable UUID opening, FormVisit visit, Viewer viewer) {
    Page page = visit.page();
    return visit.answer(
        minuting(opening),
        sent -> ActOutcome.unless(papers.draw(opening, ActingOfficer.of(viewer)), BOXES),
        to -> visit.say(to, "tips.desk.box.minuted"),
        again -> drawn(page, viewer, opening(page, viewer).blank(page), again));
  }

  /** Whoever opened it names another, where the one who is named cannot confirm it. */
  @PostMapping(BOXES + "/{opening}/nguoi-khac")
  ModelAndView another(@PathVariable UUID opening, FormVisit visit, Viewer viewer) {
    Page page = visit.page();
    return visit.answer(
        renaming(opening, viewer),
        sent ->
            ActOutcome.unless(
                boxes.nameAnother(opening, sent.id("other"), sent.text("reason"), viewer.actor()),
                BOXES),
        to -> visit.say(to, "tips.desk.box.renamed"),
        again -> drawn(page, viewer, opening(page, viewer).blank(page), again));
  }

  private FormDefinition renaming(UUID opening, Viewer viewer) {
    return FormDefinition.of(
            BOXES + "/" + opening + "/nguoi-khac",
            "tips.desk.box.rename",
            select("other", "tips.desk.box.other", seconds(viewer)).wrong("tips.two-names-needed"),
            words("reason", "tips.desk.box.rename-why", 1_000)
                .missing("tips.witness-reason-missing"))
        .mending(MENDS);
  }

  private List<Choice> seconds(Viewer viewer) {
    return Choice.of(boxes.witnesses(viewer.actor()), one -> one.id(), one -> one.displayName());
  }

  private static FormDefinition minuting(UUID opening) {
    return FormDefinition.of(BOXES + "/" + opening + "/bien-ban", "tips.desk.box.minute");
  }

  private static FormDefinition confirming(UUID opening) {
    return FormDefinition.of(BOXES + "/" + opening + "/xac-nhan", "tips.desk.box.confirm");
  }

  private FormDefinition opening(Page page, Viewer viewer) {
    List<Choice> seconds = seconds(viewer);
    List<Choice> choices = Choice.of(boxes.inUse(), box -> box.id(), box -> box.name());
    return FormDefinition.of(
            BOXES + "/mo",
            "tips.desk.box.write",
            select("box", "tips.desk.box", choices).empty(null).unread("tips.no-such-box"),
            now("openedAt", "tips.desk.box.opened-at", page)
                .hinted()
                .wrong("tips.received-unclear"),
            select("witness", "tips.desk.box.witness", seconds)
                .hinted()
                .wrong("tips.two-names-needed"),
            number("letters", "tips.desk.box.letters").unread("tips.letters-unclear"))
        .mending(MENDS);
  }

  /** {@code other}: any form of the page beside the first, as it is drawn again. */
  private ModelAndView drawn(Page page, Viewer viewer, FormView opening, FormView other) {
    List<BoxPage.Opening> openings = boxes.openings();
    Map<UUID, FormView> mine =
        openings.stream()
            .filter(one -> !one.confirmed() && Objects.equals(viewer.actor().id(), one.witnessId()))
            .collect(
                Collectors.toUnmodifiableMap(
                    BoxPage.Opening::id, one -> confirming(one.id()).blank(page)));
    Map<UUID, FormView> unminuted =
        openings.stream()
            .filter(one -> one.paper() == null && one.witnessId() != null)
            .filter(one -> one.openedBy().equals(viewer.actor().id()))
            .collect(
                Collectors.toUnmodifiableMap(
                    BoxPage.Opening::id, one -> minuting(one.id()).blank(page)));
    Map<UUID, FormView> unconfirmed =
        openings.stream()
            .filter(one -> !one.confirmed() && one.paper() == null)
            .filter(one -> one.openedBy().equals(viewer.actor().id()))
            .map(BoxPage.Opening::id)
            .collect(
                Collectors.toUnmodifiableMap(
                    id -> id,
                    id -> {
                      FormDefinition form = renaming(id, viewer);
                      return form.action().equals(other.action())
                          ? other
                          : form.blank(page).apart(id + "-");
                    }));
    return new ModelAndView(
        "tips/boxes",
        "boxes",
        new BoxPage(
            boxes.inUse(),
            openings,
            opening,
            other.action().equals(BOXES) ? other : HANGING.blank(page),
            mine,
            unminuted,
            unconfirmed,
            other.errors().isEmpty() ? opening.errors() : other.errors()));
  }
}
