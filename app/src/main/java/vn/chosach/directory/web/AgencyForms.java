package vn.chosach.directory.web;

import static vn.chosach.directory.web.RollForm.day;
import static vn.chosach.directory.web.RollForm.why;
import static vn.chosach.ui.form.FormField.choices;
import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.select;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.Agency;
import vn.chosach.directory.AgencyOrders.Assignment;
import vn.chosach.directory.AgencyOrders.ContactSetting;
import vn.chosach.directory.AgencyOrders.Ending;
import vn.chosach.directory.AgencyOrders.Registration;
import vn.chosach.directory.AgencyOrders.Renaming;
import vn.chosach.directory.AgencyOrders.Succeeding;
import vn.chosach.directory.Contact;
import vn.chosach.directory.RoleAssignment;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.FormField;
import vn.chosach.ui.form.SubmittedForm;

/** The forms of acts on the bodies of the roll. */
@Component
record AgencyForms(Agencies agencies, RollChoices offers, Names names) {

  private static final String ROLL = "/quan-tri/co-quan";

  /** Acts on one body, the gravest last. */
  enum AgencyAct {
    CONTACT("lien-lac", "directory.act.contact"),
    ROLE("vai-tro", "directory.act.role"),
    RENAME("doi-ten", "directory.act.rename"),
    SUCCEED("ke-thua", "directory.act.succeed"),
    END("ket-thuc", "directory.act.end");

    private final String slug;
    private final String text;

    AgencyAct(String slug, String text) {
      this.slug = slug;
      this.text = text;
    }

    static Optional<AgencyAct> of(String slug) {
      return List.of(values()).stream().filter(act -> act.slug.equals(slug)).findFirst();
    }

    String address(String key) {
      return ROLL + "/" + key + "/" + slug;
    }

    String text() {
      return text;
    }
  }

  /**
   * Acts that make sense for a body today.
   *
   * @param inBeing a body that ended can only be given a successor
   */
  static List<AgencyAct> fitting(boolean inBeing) {
    return inBeing ? List.of(AgencyAct.values()) : List.of(AgencyAct.SUCCEED);
  }

  RollForm of(AgencyAct act, String key, Page page) {
    return switch (act) {
      case CONTACT ->
          form(
              act,
              key,
              page,
              (actor, sent) -> contact(actor, key, sent),
              select(
                  "kind",
                  "directory.field.contact-kind",
                  choices(page, Contact.ContactKind::textKey)),
              line("value", "directory.field.contact-value").optional(),
              select("hours", "directory.field.hours", choices(page, Contact.Hours::textKey))
                  .optional(),
              day("from", "directory.field.from"));
      case ROLE ->
          form(
              act,
              key,
              page,
              (actor, sent) ->
                  agencies.assign(
                      actor,
                      new Assignment(
                          sent.text("committeeKey"),
                          sent.choice("role", RoleAssignment.Role.class),
                          key,
                          sent.day("from")),
                      why(sent)),
              select(
                  "committeeKey",
                  "directory.field.committee",
                  offers.bodies(page, body -> body.kind() == Agency.AgencyKind.COMMITTEE)),
              select("role", "directory.field.role", choices(page, RoleAssignment.Role::textKey)),
              day("from", "directory.field.from"));
      case RENAME -> rename(key, page);
      case SUCCEED -> succeed(key, page);
      case END ->
          form(
              act,
              key,
              page,
              (actor, sent) -> agencies.end(actor, new Ending(key, sent.day("lastDay")), why(sent)),
              day("lastDay", "directory.field.last"));
    };
  }

  /** A new body on the roll. */
  RollForm register(Page page) {
    return new RollForm(
        page.t("directory.act.register"),
        page.t("directory.act.register.lede"),
        ROLL,
        RollForm.form(
            ROLL + "/moi",
            "directory.act.register",
            line("key", "directory.field.key"),
            line("nameVi", "directory.field.name-vi"),
            line("nameEn", "directory.field.name-en"),
            select("kind", "directory.field.kind", choices(page, Agency.AgencyKind::textKey)),
            select("level", "directory.field.level", choices(page, Agency.Level::textKey)),
            select("parentKey", "directory.field.parent", offers.bodies(page, any -> true))
                .optional(),
            select("areaKey", "directory.field.area", offers.units(page)).optional(),
            line("seat", "directory.field.seat").optional(),
            day("from", "directory.field.from")),
        this::register);
  }

  private ActOutcome<String> register(Actor actor, SubmittedForm sent) {
    return agencies.register(
        actor,
        new Registration(
            sent.text("key"),
            sent.choice("kind", Agency.AgencyKind.class),
            sent.choice("level", Agency.Level.class),
            sent.text("nameVi"),
            sent.text("nameEn"),
            sent.text("parentKey"),
            sent.text("areaKey"),
            sent.text("seat"),
            sent.day("from")),
        why(sent));
  }

  private ActOutcome<String> contact(Actor actor, String key, SubmittedForm sent) {
    return agencies.publishContact(
        actor,
        new ContactSetting(
            key,
            sent.choice("kind", Contact.ContactKind.class),
            sent.text("value"),
            sent.choiceIfAny("hours", Contact.Hours.class),
            false,
            sent.day("from")),
        why(sent));
  }

  /** Begins with what the body is called now. */
  private RollForm rename(String key, Page page) {
    Optional<Agency> now = agencies.history(key).map(history -> history.newest());
    return form(
        AgencyAct.RENAME,
        key,
        page,
        (actor, sent) ->
            agencies.rename(
                actor,
                new Renaming(
                    key,
                    sent.text("nameVi"),
                    sent.text("nameEn"),
                    sent.text("parentKey"),
                    sent.text("seat"),
                    sent.day("from")),
                why(sent)),
        line("nameVi", "directory.field.name-vi").start(known(now.map(one -> one.name().vi()))),
        line("nameEn", "directory.field.name-en").start(known(now.map(one -> one.name().en()))),
        select("parentKey", "directory.field.parent", others(key, page))
            .start(known(now.map(Agency::parentKey)))
            .optional(),
        line("seat", "directory.field.seat").start(known(now.map(Agency::seat))).optional(),
        day("from", "directory.field.from"));
  }

  private RollForm succeed(String key, Page page) {
    return form(
        AgencyAct.SUCCEED,
        key,
        page,
        (actor, sent) ->
            agencies.succeed(
                actor,
                new Succeeding(
                    key,
                    sent.text("toKey"),
                    sent.text("share").equals("WHOLE"),
                    sent.text("movedVi"),
                    sent.text("movedEn"),
                    sent.day("firstDay")),
                why(sent)),
        select("toKey", "directory.field.successor", others(key, page)),
        select(
            "share",
            "directory.field.share",
            List.of(
                Choice.of("WHOLE", page.t("directory.share.whole")),
                Choice.of("PART", page.t("directory.share.part")))),
        line("movedVi", "directory.field.moved-vi").optional(),
        line("movedEn", "directory.field.moved-en").optional(),
        day("firstDay", "directory.field.first-at-successor"));
  }

  private RollForm form(
      AgencyAct act,
      String key,
      Page page,
      BiFunction<Actor, SubmittedForm, ActOutcome<String>> verb,
      FormField... fields) {
    return new RollForm(
        page.t(act.text()) + ": " + names.body(key, page.today(), page.lang()),
        page.t(act.text() + ".lede"),
        "/co-quan/" + key,
        RollForm.form(act.address(key), act.text(), fields),
        verb);
  }

  private List<Choice> others(String key, Page page) {
    return offers.bodies(page, body -> !body.key().equals(key));
  }

  private static List<String> known(Optional<@Nullable String> value) {
    return value.stream().toList();
  }
}
