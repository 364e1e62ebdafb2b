package vn.chosach.directory.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.chosach.directory.Competences;
import vn.chosach.directory.Outcome;
import vn.chosach.kernel.Actor;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;
import vn.chosach.ui.SentId;

/** The end of a rule of competence. */
@Component
class EndRuleAct implements DeskAct {

  private static final UUID NONE = new UUID(0, 0);

  private final Competences competences;
  private final Fields fields;

  EndRuleAct(Competences competences, Fields fields) {
    this.competences = competences;
    this.fields = fields;
  }

  @Override
  public String slug() {
    return "ket-thuc";
  }

  @Override
  public Texts texts() {
    return new Texts("directory.act.end-rule", "directory.act.end-rule.done");
  }

  @Override
  public ActForm form(Page page, String subject, Sent sent) {
    String wording =
        competences
            .rule(id(subject).orElse(NONE))
            .map(rule -> rule.wording().in(page.lang()))
            .orElse("");
    return new ActForm(
        page.t("directory.act.end-rule"),
        wording,
        "/quan-tri/tham-quyen/" + subject + "/ket-thuc",
        page.t("directory.act.end-rule"),
        "/quan-tri/tham-quyen",
        List.of(fields.day(page, sent, "lastDay", "directory.field.last", false)),
        FormErrors.none());
  }

  @Override
  public Outcome perform(Actor actor, String subject, Sent sent) {
    return sent.day("lastDay")
        .map(day -> competences.end(actor, id(subject).orElse(NONE), day, sent.why()))
        .orElseGet(() -> Sent.unreadable("lastDay"));
  }

  @Override
  public String after(String subject) {
    return "/quan-tri/tham-quyen";
  }

  static Optional<UUID> id(String text) {
    return SentId.of(text);
  }
}
