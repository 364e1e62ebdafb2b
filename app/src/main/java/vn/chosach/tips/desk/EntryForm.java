package vn.chosach.tips.desk;

import static vn.chosach.ui.form.FormField.files;
import static vn.chosach.ui.form.FormField.hidden;
import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.now;
import static vn.chosach.ui.form.FormField.select;
import static vn.chosach.ui.form.FormField.tick;
import static vn.chosach.ui.form.FormField.words;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.catalogue.Catalogue;
import vn.chosach.catalogue.GoodsGroup;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.Agency;
import vn.chosach.directory.Area;
import vn.chosach.directory.Areas;
import vn.chosach.kernel.ActOutcome.FieldRefusal;
import vn.chosach.tips.Channel;
import vn.chosach.tips.Reception;
import vn.chosach.tips.Report;
import vn.chosach.tips.Reporter;
import vn.chosach.tips.form.Token;
import vn.chosach.tips.integrity.Offices;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormField;
import vn.chosach.ui.form.SubmittedForm;

/** The forms of entry: a report as an officer types it for somebody else. */
@Component
record EntryForm(
    Areas areas, Catalogue catalogue, Boxes boxes, Offices offices, Agencies agencies) {

  /** Makes a second sending the same sending; the code of the reporter follows from it. */
  private static final String KEY = "khoa";

  private static final String KINDS = "image/jpeg,image/png,image/webp,application/pdf";
  private static final int SHORT = 200;

  /**
   * Declares a form.
   *
   * @param sent values as they came, by name; empty for each field before anybody typed
   */
  FormDefinition form(EntryCounter counter, UnaryOperator<String> sent, Page page) {
    var fields = new ArrayList<FormField>();
    fields.add(hidden(KEY, Token.of(sent.apply(KEY)).orElseGet(Token::fresh).text()));
    boolean first = sent.apply(KEY).isEmpty();
    Channel channel = counter.channel(sent.apply("channel"));
    FormField source =
        line("source", "tips.desk.source", SHORT)
            .hinted()
            .missing("tips.source-missing")
            .autocomplete("off")
            .optional(!first && !needsSource(channel));
    switch (counter) {
      case COMMUNE -> {
        fields.add(hidden("area", commune(page).key()));
        fields.add(
            words("story", "tips.commune.story").hinted().missing("tips.story-missing").rows(5));
        fields.add(line("where", "tips.commune.where").hinted().autocomplete("off").optional());
        fields.add(line("phone", "tips.commune.phone").hinted().autocomplete("off").optional());
      }
      case CALL -> {
        told(fields, sent, page);
        who(fields);
        fields.add(received("tips.desk.call.when", "tips.desk.call.when.hint", page));
      }
      case OTHER -> {
        fields.add(
            select("channel", "tips.desk.channel", channels(page))
                .empty(null)
                .start(Channel.LETTER.name()));
        fields.add(received("tips.desk.received", "tips.desk.received.hint", page));
        fields.add(
            select("opening", "tips.desk.opening", openings(page))
                .hinted()
                .empty("tips.desk.opening.none")
                .wrong("tips.opening-missing")
                .optional(first || channel != Channel.MAILBOX));
        fields.add(source);
        fields.add(
            line("reference", "tips.desk.reference", SHORT)
                .hinted()
                .autocomplete("off")
                .optional());
        FormField agreed =
            tick("agreed", "tips.desk.agreed").hinted().missing("tips.agreement-missing");
        fields.add(channel == Channel.FORUM ? agreed.needed() : agreed);
        told(fields, sent, page);
        fields.add(scans());
        who(fields);
      }
      case RELAY -> {
        Viewer viewer = page.viewer();
        fields.add(
            source
                .hint("tips.relay.source.hint")
                .start(viewer == null ? "" : viewer.agencyName(page.lang())));
        fields.add(received("tips.relay.when", "tips.desk.received.hint", page));
        told(fields, sent, page);
        fields.add(scans());
        who(fields);
      }
    }
    return FormDefinition.of(counter.path, counter.button, fields);
  }

  /**
   * The commune of whoever looks at the page.
   *
   * @throws RuntimeException of a page that does not exist, for an officer of any other body
   */
  Area commune(Page page) {
    return communeOf(page).orElseThrow(Page::absent);
  }

  /** The same; empty for an officer of any other body. */
  Optional<Area> communeOf(Page page) {
    Viewer viewer = page.viewer();
    return viewer == null
        ? Optional.empty()
        : agencies
            .asOf(viewer.agencyKey(), page.today())
            .filter(one -> one.level() == Agency.Level.COMMUNE)
            .map(Agency::areaKey)
            .flatMap(areas::area);
  }

  /** Where and what, the same at every counter; a place may be said in three ways. */
  private void told(List<FormField> fields, UnaryOperator<String> sent, Page page) {
    boolean placed = !sent.apply("area").isBlank() || !sent.apply("shared").isBlank();
    fields.add(
        line("where", "tips.desk.where")
            .hinted()
            .missing("tips.where-missing")
            .autocomplete("off")
            .optional(placed));
    fields.add(words("story", "tips.desk.story").hinted().missing("tips.story-missing").rows(7));
    fields.add(
        select("area", "tips.form.area", communes(page)).empty("tips.form.area.none").optional());
    fields.add(line("shared", "tips.form.shared").autocomplete("off").optional());
    fields.add(
        select("goods", "tips.desk.goods", goods(page)).empty("tips.desk.goods.none").optional());
    fields.add(tick("crime", "tips.desk.crime").hinted());
    fields.add(tick("againstOffice", "tips.desk.against").hinted());
    fields.add(
        select("accusedAgency", "tips.desk.accused-agency", offices.choices(page))
            .hinted()
            .empty("tips.form.accused-agency.none")
            .optional());
    fields.add(line("accused", "tips.desk.accused").autocomplete("off").optional());
  }

  /** Who tells it, as far as the person wants to say. */
  private static void who(List<FormField> fields) {
    fields.add(
        line("name", "tips.form.name").hint("tips.desk.who.hint").autocomplete("off").optional());
    fields.add(line("phone", "tips.form.phone").autocomplete("off").optional());
    fields.add(line("address", "tips.form.address").autocomplete("off").optional());
  }

  private static FormField received(String label, String hint, Page page) {
    return now("receivedAt", label, page).hint(hint).wrong("tips.received-unclear");
  }

  private static FormField scans() {
    return files("files", "tips.desk.files", KINDS).hint("tips.form.files.limit").optional();
  }

  static boolean needsSource(Channel channel) {
    return switch (channel) {
      case AGENCY, POSTAL_FIRM, FORUM, PRESS -> true;
      case WEB, HOTLINE, WALK_IN, LETTER, MAILBOX, EMAIL, PARTNER -> false;
    };
  }

  static String key(SubmittedForm sent) {
    return sent.definition().fields().getFirst().start().getFirst();
  }

  static Report report(EntryCounter counter, SubmittedForm sent) {
    return new Report(
        channel(counter, sent),
        null,
        text(sent, "shared"),
        area(counter, sent),
        text(sent, "where"),
        sent.has("goods") ? sent.textIfAny("goods") : null,
        sent.text("story"),
        null,
        null,
        null,
        sent.has("againstOffice") && sent.tick("againstOffice"),
        text(sent, "accused"),
        sent.has("accusedAgency") ? sent.textIfAny("accusedAgency") : null,
        sent.has("receivedAt") ? sent.momentIfAny("receivedAt") : null,
        sent.has("crime") && sent.tick("crime") ? Boolean.TRUE : null);
  }

  /** A commune tells of its own area, whatever was sent; what lies elsewhere it says in words. */
  private static @Nullable String area(EntryCounter counter, SubmittedForm sent) {
    return counter == EntryCounter.COMMUNE
        ? sent.definition().fields().get(1).start().getFirst()
        : sent.textIfAny("area");
  }

  static Reporter reporter(SubmittedForm sent) {
    return new Reporter(text(sent, "name"), text(sent, "phone"), "", text(sent, "address"));
  }

  /** Empty where the counter does not ask for it. */
  private static String text(SubmittedForm sent, String field) {
    return sent.has(field) ? sent.text(field) : "";
  }

  static TipOrigin origin(EntryCounter counter, SubmittedForm sent) {
    boolean letter = channel(counter, sent) == Channel.MAILBOX;
    return new TipOrigin(
        text(sent, "source"),
        text(sent, "reference"),
        sent.has("agreed") && sent.tick("agreed"),
        letter ? sent.idIfAny("opening") : null,
        TipOrigin.Sender.NO_MAIL,
        "");
  }

  /** The check names the link when no place is said; the first field of the form says where. */
  static FieldRefusal fault(Reception.ReceptionFault fault) {
    boolean where = fault.refusal().code().equals("tips.where-missing");
    return new FieldRefusal(where ? "where" : fault.part(), fault.refusal());
  }

  private static Channel channel(EntryCounter counter, SubmittedForm sent) {
    return counter.channel(counter == EntryCounter.OTHER ? sent.text("channel") : "");
  }

  private List<Choice> communes(Page page) {
    Collator order = Collator.getInstance(Lang.VI.locale());
    return areas.on(Area.Level.COMMUNE, page.today()).stream()
        .sorted(Comparator.comparing(Area::name, order))
        .map(area -> Choice.of(area.key(), area.fullName().in(page.lang())))
        .toList();
  }

  private List<Choice> goods(Page page) {
    return catalogue.goodsGroups(page.today()).stream()
        .filter(GoodsGroup::top)
        .map(group -> Choice.of(group.code(), group.name().in(page.lang())))
        .toList();
  }

  private static List<Choice> channels(Page page) {
    return Choice.of(EntryCounter.CHANNELS, one -> one.name(), one -> page.t(one.textKey()));
  }

  private List<Choice> openings(Page page) {
    return boxes.openings().stream()
        .filter(BoxPage.Opening::confirmed)
        .map(
            one ->
                Choice.of(
                    one.id().toString(),
                    page.t(
                        "tips.desk.opening.choice",
                        one.box(),
                        page.moment(one.openedAt()),
                        one.entered(),
                        one.letters())))
        .toList();
  }
}
