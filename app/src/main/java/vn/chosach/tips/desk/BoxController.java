package vn.chosach.tips.desk;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.ui.Choice;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;
import vn.chosach.ui.SentId;
import vn.chosach.ui.Viewer;

/** Hộp thư tố giác: the boxes, and their openings with two names. */
@Controller
class BoxController {

  static final String BOXES = "/tiep-nhan/hom-thu";

  private final Boxes boxes;
  private final InstantSource clock;

  BoxController(Boxes boxes, InstantSource clock) {
    this.boxes = boxes;
    this.clock = clock;
  }

  @GetMapping(BOXES)
  String list(Page page, Viewer viewer, Model model) {
    EntryForm now = EntryForm.blank(clock.instant());
    var form =
        new EntryForm(
            Map.of(
                "openedOn",
                now.value("receivedOn"),
                "openedAt",
                now.value("receivedAt"),
                "opener",
                viewer.displayName()));
    model.addAttribute("boxes", drawn(form, FormErrors.none()));
    return "tips/boxes";
  }

  @PostMapping(BOXES)
  ModelAndView hang(
      Page page,
      Viewer viewer,
      FlashMessage.Speaker speaker,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String spot) {
    return boxes
        .hang(name, spot, viewer.actor())
        .map(
            refusal ->
                refused(
                    new EntryForm(Map.of("name", name, "spot", spot)),
                    FormErrors.none().with("name", page.t(refusal))))
        .orElseGet(
            () -> {
              speaker.say("tips.desk.box.hung", name);
              return new ModelAndView(page.redirect(BOXES));
            });
  }

  @PostMapping(BOXES + "/mo")
  ModelAndView open(
      Page page,
      Viewer viewer,
      FlashMessage.Speaker speaker,
      @RequestParam Map<String, String> fields) {
    var form = new EntryForm(fields);
    UUID box = SentId.of(form.value("box")).orElse(SentId.NONE);
    Instant openedAt = moment(form);
    if (openedAt == null) {
      return refused(
          form, FormErrors.none().with("openedAt", page.t(Refusal.of("tips.received-unclear"))));
    }
    Optional<Refusal> refusal =
        boxes.open(
            box,
            openedAt,
            form.value("opener"),
            form.value("witness"),
            letters(form.value("letters")),
            viewer.actor());
    if (refusal.isPresent()) {
      return refused(form, FormErrors.none().with(field(refusal.get()), page.t(refusal.get())));
    }
    speaker.say("tips.desk.box.opened");
    return new ModelAndView(page.redirect(BOXES));
  }

  private static String field(Refusal refusal) {
    return switch (refusal.code()) {
      case "tips.two-names-needed" -> "witness";
      case "tips.letters-unclear" -> "letters";
      case "tips.no-such-box" -> "box";
      default -> "openedAt";
    };
  }

  private ModelAndView refused(EntryForm form, FormErrors errors) {
    return new ModelAndView(
        "tips/boxes", Map.of("boxes", drawn(form, errors)), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private BoxPage drawn(EntryForm form, FormErrors errors) {
    var inUse = boxes.inUse();
    return new BoxPage(
        inUse,
        inUse.stream().map(box -> Choice.of(box.id().toString(), box.name())).toList(),
        boxes.openings(),
        form,
        errors);
  }

  private static int letters(String text) {
    return text.strip().matches("\\d{1,6}") ? Integer.parseInt(text.strip()) : -1;
  }

  private static @Nullable Instant moment(EntryForm form) {
    try {
      return LocalDate.parse(form.value("openedOn"))
          .atTime(LocalTime.parse(form.value("openedAt")))
          .atZone(Vietnam.ZONE)
          .toInstant();
    } catch (DateTimeException unclear) {
      return null;
    }
  }
}
