package vn.chosach.directory.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.Agency;
import vn.chosach.directory.AgencyOrders;
import vn.chosach.directory.Contact;
import vn.chosach.directory.Outcome;
import vn.chosach.directory.RoleAssignment;
import vn.chosach.kernel.Actor;
import vn.chosach.ui.Choice;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;

/** The acts on one body: rename, end, succeed, contact, role. */
@Component
class AgencyDeskActs {

  private final Agencies agencies;
  private final Fields fields;
  private final Names names;

  AgencyDeskActs(Agencies agencies, Fields fields, Names names) {
    this.agencies = agencies;
    this.fields = fields;
    this.names = names;
  }

  List<DeskAct> all() {
    return List.of(
        new One(
            "doi-ten",
            new DeskAct.Texts("directory.act.rename", "directory.act.rename.done"),
            "directory.act.rename.lede",
            this::renameFields,
            this::rename),
        new One(
            "ke-thua",
            new DeskAct.Texts("directory.act.succeed", "directory.act.succeed.done"),
            "directory.act.succeed.lede",
            this::succeedFields,
            this::succeed),
        new One(
            "lien-lac",
            new DeskAct.Texts("directory.act.contact", "directory.act.contact.done"),
            "directory.act.contact.lede",
            this::contactFields,
            this::contact),
        new One(
            "vai-tro",
            new DeskAct.Texts("directory.act.role", "directory.act.role.done"),
            "directory.act.role.lede",
            this::roleFields,
            this::role),
        new One(
            "ket-thuc",
            new DeskAct.Texts("directory.act.end", "directory.act.end.done"),
            "directory.act.end.lede",
            (asked, sent) ->
                List.of(fields.day(asked.page(), sent, "lastDay", "directory.field.last", false)),
            this::end));
  }

  private List<Field> renameFields(Asked asked, Sent sent) {
    Page page = asked.page();
    Optional<Agency> now = agencies.history(asked.key()).map(history -> history.newest());
    return List.of(
        fields.line(
            page,
            sent,
            "nameVi",
            "directory.field.name-vi",
            now.map(body -> body.name().vi()).orElse(""),
            false),
        fields.line(
            page,
            sent,
            "nameEn",
            "directory.field.name-en",
            now.map(body -> body.name().en()).orElse(""),
            false),
        fields.select(
            page,
            sent,
            "parentKey",
            "directory.field.parent",
            fields.bodies(page, body -> !body.key().equals(asked.key())),
            true),
        fields.line(
            page, sent, "seat", "directory.field.seat", now.map(Agency::seat).orElse(""), true),
        fields.day(page, sent, "from", "directory.field.from", false));
  }

  private Outcome rename(Actor actor, String key, Sent sent) {
    Optional<LocalDate> from = sent.day("from");
    return from.isEmpty()
        ? Sent.unreadable("from")
        : agencies.rename(
            actor,
            new AgencyOrders.Renaming(
                key,
                sent.text("nameVi"),
                sent.text("nameEn"),
                sent.text("parentKey"),
                sent.text("seat"),
                from.get()),
            sent.why());
  }

  private Outcome end(Actor actor, String key, Sent sent) {
    return sent.day("lastDay")
        .map(day -> agencies.end(actor, new AgencyOrders.Ending(key, day), sent.why()))
        .orElseGet(() -> Sent.unreadable("lastDay"));
  }

  private List<Field> succeedFields(Asked asked, Sent sent) {
    Page page = asked.page();
    return List.of(
        fields.select(
            page,
            sent,
            "toKey",
            "directory.field.successor",
            fields.bodies(page, body -> !body.key().equals(asked.key())),
            false),
        fields.select(
            page,
            sent,
            "share",
            "directory.field.share",
            List.of(
                Choice.of("WHOLE", page.t("directory.share.whole")),
                Choice.of("PART", page.t("directory.share.part"))),
            false),
        fields.line(page, sent, "movedVi", "directory.field.moved-vi", true),
        fields.line(page, sent, "movedEn", "directory.field.moved-en", true),
        fields.day(page, sent, "firstDay", "directory.field.first-at-successor", false));
  }

  private Outcome succeed(Actor actor, String key, Sent sent) {
    Optional<LocalDate> day = sent.day("firstDay");
    String share = sent.text("share");
    if (!share.equals("WHOLE") && !share.equals("PART")) {
      return Sent.unchosen("share");
    }
    return day.isEmpty()
        ? Sent.unreadable("firstDay")
        : agencies.succeed(
            actor,
            new AgencyOrders.Succeeding(
                key,
                sent.text("toKey"),
                share.equals("WHOLE"),
                sent.text("movedVi"),
                sent.text("movedEn"),
                day.get()),
            sent.why());
  }

  private List<Field> contactFields(Asked asked, Sent sent) {
    Page page = asked.page();
    return List.of(
        fields.select(
            page,
            sent,
            "kind",
            "directory.field.contact-kind",
            Fields.choices(page, Contact.Kind.class, Contact.Kind::textKey),
            false),
        fields.line(page, sent, "value", "directory.field.contact-value", true),
        fields.select(
            page,
            sent,
            "hours",
            "directory.field.hours",
            Fields.choices(page, Contact.Hours.class, Contact.Hours::textKey),
            true),
        fields.day(page, sent, "from", "directory.field.from", false));
  }

  private Outcome contact(Actor actor, String key, Sent sent) {
    Optional<LocalDate> from = sent.day("from");
    Optional<Contact.Kind> kind = sent.choice("kind", Contact.Kind.class);
    if (kind.isEmpty()) {
      return Sent.unchosen("kind");
    }
    return from.isEmpty()
        ? Sent.unreadable("from")
        : agencies.publishContact(
            actor,
            new AgencyOrders.ContactSetting(
                key,
                kind.get(),
                sent.text("value"),
                sent.choice("hours", Contact.Hours.class).orElse(null),
                false,
                from.get()),
            sent.why());
  }

  private List<Field> roleFields(Asked asked, Sent sent) {
    Page page = asked.page();
    return List.of(
        fields.select(
            page,
            sent,
            "committeeKey",
            "directory.field.committee",
            fields.bodies(page, body -> body.kind() == Agency.Kind.COMMITTEE),
            false),
        fields.select(
            page,
            sent,
            "role",
            "directory.field.role",
            Fields.choices(page, RoleAssignment.Role.class, RoleAssignment.Role::textKey),
            false),
        fields.day(page, sent, "from", "directory.field.from", false));
  }

  private Outcome role(Actor actor, String key, Sent sent) {
    Optional<LocalDate> from = sent.day("from");
    Optional<RoleAssignment.Role> role = sent.choice("role", RoleAssignment.Role.class);
    if (role.isEmpty()) {
      return Sent.unchosen("role");
    }
    return from.isEmpty()
        ? Sent.unreadable("from")
        : agencies.assign(
            actor,
            new AgencyOrders.Assignment(sent.text("committeeKey"), role.get(), key, from.get()),
            sent.why());
  }

  private record Asked(Page page, String key) {}

  @FunctionalInterface
  private interface Verb {
    Outcome perform(Actor actor, String key, Sent sent);
  }

  private final class One implements DeskAct {
    private final String slug;
    private final Texts texts;
    private final String lede;
    private final BiFunction<Asked, Sent, List<Field>> inputs;
    private final Verb verb;

    One(
        String slug,
        Texts texts,
        String lede,
        BiFunction<Asked, Sent, List<Field>> inputs,
        Verb verb) {
      this.slug = slug;
      this.texts = texts;
      this.lede = lede;
      this.inputs = inputs;
      this.verb = verb;
    }

    @Override
    public String slug() {
      return slug;
    }

    @Override
    public Texts texts() {
      return texts;
    }

    @Override
    public ActForm form(Page page, String key, Sent sent) {
      String name = names.body(key, page.today(), page.lang());
      return new ActForm(
          page.t(texts.link()) + ": " + name,
          page.t(lede),
          "/quan-tri/co-quan/" + key + "/" + slug,
          page.t(texts.link()),
          after(key),
          inputs.apply(new Asked(page, key), sent),
          FormErrors.none());
    }

    @Override
    public Outcome perform(Actor actor, String key, Sent sent) {
      return verb.perform(actor, key, sent);
    }

    @Override
    public String after(String key) {
      return "/co-quan/" + key;
    }
  }
}
