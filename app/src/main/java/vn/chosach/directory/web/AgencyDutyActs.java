package vn.chosach.directory.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.Agency;
import vn.chosach.directory.AgencyOrders.Assignment;
import vn.chosach.directory.AgencyOrders.ContactSetting;
import vn.chosach.directory.Contact;
import vn.chosach.directory.Outcome;
import vn.chosach.directory.RoleAssignment;
import vn.chosach.kernel.Actor;
import vn.chosach.ui.Page;

/** The acts on what a body holds for a time: contacts and roles in committees. */
@Component
class AgencyDutyActs {

  private final Agencies agencies;
  private final Fields fields;
  private final Names names;

  AgencyDutyActs(Agencies agencies, Fields fields, Names names) {
    this.agencies = agencies;
    this.fields = fields;
    this.names = names;
  }

  List<DeskAct> all() {
    return List.of(
        new AgencyAct(
            names,
            "lien-lac",
            new DeskAct.Texts("directory.act.contact", "directory.act.contact.done"),
            "directory.act.contact.lede",
            this::contactFields,
            this::contact),
        new AgencyAct(
            names,
            "vai-tro",
            new DeskAct.Texts("directory.act.role", "directory.act.role.done"),
            "directory.act.role.lede",
            this::roleFields,
            this::role));
  }

  private List<Field> contactFields(AgencyAct.Asked asked, Sent sent) {
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
            new ContactSetting(
                key,
                kind.get(),
                sent.text("value"),
                sent.choice("hours", Contact.Hours.class).orElse(null),
                false,
                from.get()),
            sent.why());
  }

  private List<Field> roleFields(AgencyAct.Asked asked, Sent sent) {
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
            new Assignment(sent.text("committeeKey"), role.get(), key, from.get()),
            sent.why());
  }
}
