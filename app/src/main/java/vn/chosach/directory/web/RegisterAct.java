package vn.chosach.directory.web;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.Agency;
import vn.chosach.directory.AgencyOrders.Registration;
import vn.chosach.directory.Outcome;
import vn.chosach.kernel.Actor;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;

/** A new body on the roll. */
@Component
class RegisterAct implements DeskAct {

  private final Agencies agencies;
  private final Fields fields;

  RegisterAct(Agencies agencies, Fields fields) {
    this.agencies = agencies;
    this.fields = fields;
  }

  @Override
  public String slug() {
    return "moi";
  }

  @Override
  public Texts texts() {
    return new Texts("directory.act.register", "directory.act.register.done");
  }

  @Override
  public ActForm form(Page page, String subject, Sent sent) {
    return new ActForm(
        page.t("directory.act.register"),
        page.t("directory.act.register.lede"),
        "/quan-tri/co-quan/moi",
        page.t("directory.act.register"),
        "/quan-tri/co-quan",
        List.of(
            fields.line(page, sent, "key", "directory.field.key", false),
            fields.line(page, sent, "nameVi", "directory.field.name-vi", false),
            fields.line(page, sent, "nameEn", "directory.field.name-en", false),
            fields.select(
                page,
                sent,
                "kind",
                "directory.field.kind",
                Fields.choices(page, Agency.Kind.class, Agency.Kind::textKey),
                false),
            fields.select(
                page,
                sent,
                "level",
                "directory.field.level",
                Fields.choices(page, Agency.Level.class, Agency.Level::textKey),
                false),
            fields.select(
                page,
                sent,
                "parentKey",
                "directory.field.parent",
                fields.bodies(page, b -> true),
                true),
            fields.select(page, sent, "areaKey", "directory.field.area", fields.units(page), true),
            fields.line(page, sent, "seat", "directory.field.seat", true),
            fields.day(page, sent, "from", "directory.field.from", false)),
        FormErrors.none());
  }

  @Override
  public Outcome perform(Actor actor, String subject, Sent sent) {
    Optional<Agency.Kind> kind = sent.choice("kind", Agency.Kind.class);
    Optional<Agency.Level> level = sent.choice("level", Agency.Level.class);
    var from = sent.day("from");
    if (kind.isEmpty()) {
      return Sent.unchosen("kind");
    }
    if (level.isEmpty()) {
      return Sent.unchosen("level");
    }
    return from.isEmpty()
        ? Sent.unreadable("from")
        : agencies.register(
            actor,
            new Registration(
                sent.text("key").strip(),
                kind.get(),
                level.get(),
                sent.text("nameVi"),
                sent.text("nameEn"),
                sent.text("parentKey"),
                sent.text("areaKey"),
                sent.text("seat"),
                from.get()),
            sent.why());
  }

  @Override
  public String after(String subject) {
    return "/co-quan/" + subject;
  }
}
