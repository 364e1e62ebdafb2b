package vn.chosach.directory.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.Agency;
import vn.chosach.directory.AgencyOrders.Ending;
import vn.chosach.directory.AgencyOrders.Renaming;
import vn.chosach.directory.AgencyOrders.Succeeding;
import vn.chosach.directory.Outcome;
import vn.chosach.kernel.Actor;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;

/** The acts on the identity of a body: rename, succeed, end. */
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
        new AgencyAct(
            names,
            "doi-ten",
            new DeskAct.Texts("directory.act.rename", "directory.act.rename.done"),
            "directory.act.rename.lede",
            this::renameFields,
            this::rename),
        new AgencyAct(
            names,
            "ke-thua",
            new DeskAct.Texts("directory.act.succeed", "directory.act.succeed.done"),
            "directory.act.succeed.lede",
            this::succeedFields,
            this::succeed),
        new AgencyAct(
            names,
            "ket-thuc",
            new DeskAct.Texts("directory.act.end", "directory.act.end.done"),
            "directory.act.end.lede",
            (asked, sent) ->
                List.of(fields.day(asked.page(), sent, "lastDay", "directory.field.last", false)),
            this::end));
  }

  private List<Field> renameFields(AgencyAct.Asked asked, Sent sent) {
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
            now.map(Agency::parentKey).orElse(""),
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
            new Renaming(
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
        .map(day -> agencies.end(actor, new Ending(key, day), sent.why()))
        .orElseGet(() -> Sent.unreadable("lastDay"));
  }

  private List<Field> succeedFields(AgencyAct.Asked asked, Sent sent) {
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
            new Succeeding(
                key,
                sent.text("toKey"),
                share.equals("WHOLE"),
                sent.text("movedVi"),
                sent.text("movedEn"),
                day.get()),
            sent.why());
  }
}
