package vn.chosach.law.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import vn.chosach.catalogue.law.LawField;
import vn.chosach.catalogue.law.LawList;
import vn.chosach.catalogue.law.LawMatter;
import vn.chosach.catalogue.law.LawVersion;
import vn.chosach.kernel.Dong;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.Validity;
import vn.chosach.law.LawChange;
import vn.chosach.law.LawChanges;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officers;
import vn.chosach.ui.Fact;
import vn.chosach.ui.Fact.FactList;
import vn.chosach.ui.Page;
import vn.chosach.ui.Tone;
import vn.chosach.ui.form.FormView;

/** Draws up the pages of the law. */
@Component
record LawPages(LawChanges changes, Officers officers) {

  private static final String NOTHING = "–";

  LawPage.LawHome home(Page page) {
    return new LawPage.LawHome(
        changes.lists().stream()
            .map(
                list -> {
                  List<LawVersion> rows = list.table().all();
                  return new LawPage.LawListLine(
                      page.t(list.textKey()),
                      href(list),
                      rows.size(),
                      (int) rows.stream().filter(LawVersion::unconfirmed).count());
                })
            .toList(),
        lines(changes.waiting(), page));
  }

  LawPage.LawListPage rows(
      LawList list, LocalDate day, String words, boolean all, boolean keeps, Page page) {
    String wanted = Folding.fold(words);
    return new LawPage.LawListPage(
        page.t(list.textKey()),
        href(list),
        day.toString(),
        words,
        all,
        keeps && list.shape().grows() ? href(list) + "/ban-moi" : null,
        list.table().all().stream()
            .filter(row -> all || row.validity().contains(day))
            .map(row -> line(list, row, page))
            .filter(row -> Folding.fold(row.key() + " " + row.text()).contains(wanted))
            .toList(),
        lines(changes.history(list.slug(), null).stream().filter(LawChange::waits).toList(), page));
  }

  private static LawPage.LawRowLine line(LawList list, LawVersion row, Page page) {
    List<String> text = new ArrayList<>();
    for (LawField field : list.fields()) {
      String value = value(field, row, page);
      if (!value.equals(NOTHING) && text.size() < 4) {
        text.add(value);
      }
    }
    return new LawPage.LawRowLine(
        row.key(),
        rowHref(list, row.key()),
        String.join(" · ", text),
        validity(row.validity(), page),
        page.t("law.standing." + row.status()),
        tone(row));
  }

  LawPage.LawRowPage row(LawList list, String key, boolean keeps, Page page) {
    return new LawPage.LawRowPage(
        page.t(list.textKey()),
        href(list),
        key,
        keeps ? with(href(list) + "/ban-moi", key) : null,
        list.table().of(key).stream()
            .map(
                row ->
                    new LawPage.LawVersionView(
                        validity(row.validity(), page),
                        page.t("law.standing." + row.status()),
                        tone(row),
                        facts(list, row, page),
                        keeps && row.unconfirmed() ? vouch(list, row) : null))
            .toList(),
        lines(changes.history(list.slug(), key), page));
  }

  private static List<Fact> facts(LawList list, LawVersion row, Page page) {
    return list.fields().stream()
        .map(field -> Fact.of(page.t(field.textKey()), value(field, row, page)))
        .toList();
  }

  LawPage.LawChangePage change(
      LawChange change,
      ActingOfficer reader,
      @Nullable FormView confirm,
      @Nullable FormView deny,
      Page page) {
    LawList list = changes.list(change.list()).orElseThrow();
    List<LawMatter> matters = changes.matters(change);
    int all = change.waits() ? changes.touchedBy(change) : change.touched();
    boolean own = Objects.equals(change.proposedBy(), reader.actor().id());
    return new LawPage.LawChangePage(
        title(change, page),
        page.t(list.textKey()),
        href(list),
        rowHref(list, change.next().key()),
        page.t(change.state().textKey()),
        tone(change),
        facts(change, page),
        differences(list, change, page),
        matters.stream().map(one -> matter(one, page)).toList(),
        count(change, all, matters.size(), page),
        own ? null : confirm,
        own ? null : deny,
        own && change.waits());
  }

  private static String count(LawChange change, int all, int seen, Page page) {
    String touched =
        change.waits()
            ? page.t("law.touches", all)
            : page.t("law.touched", change.touched(), change.moved());
    return seen < (change.waits() ? all : change.moved())
        ? touched + " " + page.t("law.some-unseen")
        : touched;
  }

  private List<Fact> facts(LawChange change, Page page) {
    var facts = new FactList(page);
    facts.add("law.field.validity", validity(change.next().validity(), page));
    facts.ifAny("law.field.basis", change.basis());
    facts.ifAny("law.field.reason", change.reason());
    UUID by = change.proposedBy();
    facts.add(
        "law.field.proposed",
        by == null
            ? page.t("law.shipped")
            : officer(by, page) + " · " + page.moment(change.proposedAt()));
    if (change.decidedAt() != null) {
      facts.add(
          "law.field.decided",
          officer(change.decidedBy(), page) + " · " + page.moment(change.decidedAt()));
      facts.add(
          change.state() == LawChange.LawChangeState.DENIED
              ? "law.field.words"
              : "law.field.citation",
          Objects.requireNonNullElse(change.words(), NOTHING));
    }
    return facts.list();
  }

  private String officer(@Nullable UUID id, Page page) {
    String unknown = page.t("officers.who.officer");
    return id == null ? unknown : officers.displayNames(Set.of(id)).getOrDefault(id, unknown);
  }

  private static List<LawPage.LawDifference> differences(
      LawList list, LawChange change, Page page) {
    LawVersion before = change.before();
    var all = new ArrayList<LawPage.LawDifference>();
    String days = before == null ? NOTHING : validity(before.validity(), page);
    all.add(
        new LawPage.LawDifference(
            page.t("law.field.validity"), days, validity(change.next().validity(), page)));
    for (LawField field : list.fields()) {
      String old = before == null ? NOTHING : value(field, before, page);
      String now = value(field, change.next(), page);
      if (!old.equals(now)) {
        all.add(new LawPage.LawDifference(page.t(field.textKey()), old, now));
      }
    }
    return all;
  }

  private static LawPage.LawMatterLine matter(LawMatter one, Page page) {
    return new LawPage.LawMatterLine(
        one.title(),
        one.href(),
        one.before() == null ? "" : page.until(one.before()),
        one.after() == null ? "" : page.until(one.after()));
  }

  List<LawPage.LawChangeLine> lines(List<LawChange> all, Page page) {
    return all.stream()
        .map(
            change ->
                new LawPage.LawChangeLine(
                    title(change, page),
                    href(change),
                    page.moment(change.proposedAt()),
                    page.t(change.state().textKey()),
                    tone(change)))
        .toList();
  }

  private String title(LawChange change, Page page) {
    String list = changes.list(change.list()).map(one -> page.t(one.textKey())).orElse("");
    return page.t(
        "law.change.title", change.next().key(), list, validity(change.next().validity(), page));
  }

  private static Tone tone(LawChange change) {
    return switch (change.state()) {
      case WAITING -> Tone.CARE;
      case CONFIRMED -> Tone.OK;
      case DENIED -> Tone.DONE;
    };
  }

  private static Tone tone(LawVersion row) {
    return !row.unconfirmed() ? Tone.OK : row.status().equals("K") ? Tone.CARE : Tone.NONE;
  }

  static String value(LawField field, LawVersion row, Page page) {
    String value = row.value(field.column());
    if (value == null || value.isEmpty()) {
      return NOTHING;
    }
    return switch (field.kind()) {
      case LINE, WORDS, NUMBER -> value;
      case MONEY -> page.money(new Dong(Long.parseLong(value)));
      case CHOICE ->
          field.choices().containsKey(value) ? page.t(field.choices().get(value)) : value;
      case CODES -> value.equals("{}") ? NOTHING : codes(value);
    };
  }

  /** Codes as a person types them. */
  static String codes(String array) {
    return array.replace("{", "").replace("}", "").replace(",", ", ");
  }

  static String validity(Validity validity, Page page) {
    if (validity.from() == null && validity.to() == null) {
      return page.t("law.always");
    }
    if (validity.to() == null) {
      return page.t("law.since", page.day(validity.from()));
    }
    return validity.from() == null
        ? page.t("law.until", page.day(validity.to()))
        : page.t("law.between", page.day(validity.from()), page.day(validity.to()));
  }

  static String href(LawList list) {
    return LawRoutes.HOME + "/" + list.slug();
  }

  static String href(LawChange change) {
    return LawRoutes.HOME + "/thay-doi/" + change.id();
  }

  static String rowHref(LawList list, String key) {
    return with(href(list) + "/dong", key);
  }

  private static String vouch(LawList list, LawVersion row) {
    String address = with(href(list) + "/xac-nhan", row.key());
    return row.from() == null ? address : address + "&tu=" + row.from();
  }

  static String with(String address, String key) {
    return UriComponentsBuilder.fromUriString(address).queryParam("ma", key).toUriString();
  }
}
