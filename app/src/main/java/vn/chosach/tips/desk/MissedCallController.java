package vn.chosach.tips.desk;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;

/** Cuộc gọi nhỡ: noted, called back, ended. */
@Controller
class MissedCallController {

  static final String MISSED = "/tiep-nhan/cuoc-nho";

  private final MissedCalls calls;
  private final InstantSource clock;

  MissedCallController(MissedCalls calls, InstantSource clock) {
    this.calls = calls;
    this.clock = clock;
  }

  @GetMapping(MISSED)
  String list(Page page, Viewer viewer, Model model) {
    model.addAttribute("missed", drawn(null, "", blank(), FormErrors.none()));
    return "tips/missed";
  }

  @PostMapping(MISSED)
  ModelAndView note(
      Page page,
      Viewer viewer,
      FlashMessage.Speaker speaker,
      @RequestParam Map<String, String> fields) {
    var form = new EntryForm(fields);
    Instant rangAt = moment(form);
    Optional<Refusal> refusal =
        rangAt == null
            ? Optional.of(Refusal.of("tips.received-unclear"))
            : calls.note(rangAt, form.value("phone"), viewer.actor());
    if (refusal.isPresent()) {
      String field = refusal.get().code().equals("tips.phone-unclear") ? "phone" : "rangAt";
      return refused(form, FormErrors.none().with(field, page.t(refusal.get())));
    }
    speaker.say("tips.desk.missed.noted");
    return new ModelAndView(page.redirect(MISSED));
  }

  /** Shows one number, on an answer that no address leads to. */
  @PostMapping(MISSED + "/{call}/so")
  ModelAndView number(Page page, Viewer viewer, @PathVariable UUID call) {
    return calls
        .number(call, viewer.actor())
        .map(
            number ->
                new ModelAndView(
                    "tips/missed", "missed", drawn(call, number, blank(), FormErrors.none())))
        .orElseGet(() -> new ModelAndView(page.redirect(MISSED)));
  }

  @PostMapping(MISSED + "/{call}")
  ModelAndView calledBack(
      Page page,
      Viewer viewer,
      FlashMessage.Speaker speaker,
      @PathVariable UUID call,
      @RequestParam(defaultValue = "") String outcome) {
    MissedCallPage.MissedCallOutcome known =
        Stream.of(MissedCallPage.MissedCallOutcome.values())
            .filter(one -> one.name().equals(outcome))
            .findFirst()
            .orElse(null);
    if (known == null) {
      return new ModelAndView(page.redirect(MISSED));
    }
    Optional<Refusal> refusal = calls.calledBack(call, known, viewer.actor());
    if (refusal.isPresent()) {
      return refused(blank(), FormErrors.none().with("calls", page.t(refusal.get())));
    }
    speaker.say("tips.desk.missed.called-back");
    return new ModelAndView(
        page.redirect(
            known == MissedCallPage.MissedCallOutcome.REACHED ? EntryController.CALL : MISSED));
  }

  private ModelAndView refused(EntryForm form, FormErrors errors) {
    return new ModelAndView(
        "tips/missed",
        Map.of("missed", drawn(null, "", form, errors)),
        HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private EntryForm blank() {
    EntryForm now = EntryForm.blank(clock.instant());
    return new EntryForm(
        Map.of("rangOn", now.value("receivedOn"), "rangAt", now.value("receivedAt")));
  }

  private MissedCallPage drawn(
      @Nullable UUID opened, String number, EntryForm form, FormErrors errors) {
    return new MissedCallPage(calls.open(), opened, number, form, errors);
  }

  private static @Nullable Instant moment(EntryForm form) {
    try {
      return LocalDate.parse(form.value("rangOn"))
          .atTime(LocalTime.parse(form.value("rangAt")))
          .atZone(Vietnam.ZONE)
          .toInstant();
    } catch (DateTimeException unclear) {
      return null;
    }
  }
}
