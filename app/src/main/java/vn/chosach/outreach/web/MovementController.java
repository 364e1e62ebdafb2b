package vn.chosach.outreach.web;

import static vn.chosach.ui.form.FormField.day;
import static vn.chosach.ui.form.FormField.hidden;
import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.number;
import static vn.chosach.ui.form.FormField.radios;
import static vn.chosach.ui.form.FormField.words;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.outreach.Outreach;
import vn.chosach.outreach.desk.CampaignBook.OutreachCall;
import vn.chosach.outreach.movement.MovementEntry;
import vn.chosach.outreach.movement.MovementEntry.MovementKind;
import vn.chosach.outreach.movement.MovementEntry.MovementWish;
import vn.chosach.outreach.movement.Movements;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormField;
import vn.chosach.ui.form.FormMapping;
import vn.chosach.ui.form.FormPage;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.form.SubmittedForm;

/** Phong trào: registrations, results and role models of a movement. */
@Controller
record MovementController(Outreach outreach, Movements movements, MovementPages pages) {

  private static final Map<String, String> MENDS =
      Map.of(
          "outreach.movement-paper-unknown", "so",
          "outreach.paper-used", "so",
          "outreach.outside-plan", "den-ngay",
          "outreach.period-taken", "den-ngay",
          "outreach.name-missing", "ten",
          "outreach.deed-missing", "loi",
          "outreach.words-missing", "loi");

  @GetMapping(OutreachRoutes.MOVEMENT)
  ModelAndView one(@PathVariable String campaign, Page page, ActingOfficer officer) {
    return new ModelAndView("outreach/movement", "one", pages.page(call(campaign), officer, page));
  }

  @FormMapping(OutreachRoutes.MOVEMENT_ACT)
  ModelAndView act(
      @PathVariable String campaign,
      @PathVariable String slug,
      FormVisit visit,
      ActingOfficer officer) {
    Page page = visit.page();
    OutreachCall call = call(campaign);
    MovementKind kind =
        List.of(MovementKind.values()).stream()
            .filter(one -> one.slug().equals(slug))
            .findFirst()
            .orElseThrow(Page::absent);
    String model = visit.value("guong").isEmpty() ? null : visit.value("guong");
    String row = OutreachRoutes.movement(campaign);
    String title = "outreach.do." + slug;
    return visit
        .offered(movements.barred(kind, call, model, movements.entries(call), officer).isEmpty())
        .answer(
            FormDefinition.of(row + "/lam/" + slug, title, fields(kind, model, page))
                .mending(MENDS),
            sent ->
                kind == MovementKind.PUBLISHED
                    ? movements.prepare(call, String.valueOf(model), officer)
                    : movements.enter(kind, call, model, wish(kind, sent), officer),
            done -> visit.say(row, "outreach.said." + slug),
            FormPage.titled(page.t(title), row));
  }

  private static List<FormField> fields(MovementKind kind, @Nullable String model, Page page) {
    FormField about = hidden("guong", String.valueOf(model));
    FormField paper =
        line("so", "outreach.field.movement-paper", 100).hint("outreach.hint." + kind.slug());
    return switch (kind) {
      case REGISTERED -> List.of(paper);
      case REPORTED ->
          List.of(
              day("tu-ngay", "outreach.field.begins"),
              day("den-ngay", "outreach.field.ends"),
              number("ho", "outreach.movement.households"),
              number("buoi", "outreach.movement.meetings"),
              number("tin", "outreach.movement.reports"),
              paper);
      case PROPOSED ->
          List.of(
              line("ten", "outreach.field.model", 200),
              radios(
                  "la",
                  "outreach.field.model-sort",
                  List.of(
                      Choice.of(SubmittedForm.NO, page.t("outreach.model.person")),
                      Choice.of(SubmittedForm.YES, page.t("outreach.model.unit")))),
              words("loi", "outreach.field.deed", 2000).rows(4),
              paper);
      case PUBLISHED -> List.of(about);
      case REMOVED -> List.of(about, words("loi", "outreach.field.consent-back", 2000));
    };
  }

  private static MovementWish wish(MovementKind kind, SubmittedForm sent) {
    boolean result = kind == MovementKind.REPORTED;
    boolean model = kind == MovementKind.PROPOSED;
    boolean removed = kind == MovementKind.REMOVED;
    return new MovementWish(
        removed ? "" : sent.text("so"),
        result ? sent.dayIfAny("tu-ngay") : null,
        result ? sent.dayIfAny("den-ngay") : null,
        result ? sent.numberIfAny("ho") : null,
        result ? sent.numberIfAny("buoi") : null,
        result ? sent.numberIfAny("tin") : null,
        model ? sent.text("ten") : "",
        model && sent.yes("la"),
        model || removed ? sent.text("loi") : "");
  }

  /** For everybody; gone once the consent was taken back, absent when it never was public. */
  @GetMapping(OutreachRoutes.ROLE_MODEL)
  ModelAndView shown(@PathVariable String campaign, @PathVariable String number, Page page) {
    OutreachCall call = call(campaign);
    List<MovementEntry> about =
        movements.entries(call).stream().filter(one -> number.equals(one.model())).toList();
    if (about.stream().noneMatch(one -> one.kind() == MovementKind.PUBLISHED)) {
      throw Page.absent();
    }
    if (about.getLast().kind() == MovementKind.REMOVED) {
      throw new ResponseStatusException(HttpStatus.GONE);
    }
    return new ModelAndView(
            "outreach/model", "one", pages.models(call, about, null, page).getFirst())
        .addObject("call", OutreachRoutes.CALLS + "/" + campaign);
  }

  private OutreachCall call(String campaign) {
    return outreach.call(campaign).filter(MovementPages::moves).orElseThrow(Page::absent);
  }
}
