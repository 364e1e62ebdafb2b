package vn.chosach.exchange.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chosach.exchange.firms.FirmOffices;
import vn.chosach.exchange.formats.ReadPicture;
import vn.chosach.exchange.formats.TlpLevel;
import vn.chosach.exchange.sets.PictureSharing;
import vn.chosach.exchange.sets.SharingDesk;
import vn.chosach.exchange.sets.SharingDesk.SharingFile;
import vn.chosach.exchange.sets.SharingField;
import vn.chosach.exchange.sets.SharingSet;
import vn.chosach.exchange.sets.SharingSet.SharedFetch;
import vn.chosach.exchange.sets.SharingSet.SharedFile;
import vn.chosach.exchange.sets.SharingState;
import vn.chosach.exchange.web.ExchangeView.ExchangePage;
import vn.chosach.exchange.web.ExchangeView.ExchangeTable;
import vn.chosach.lifecycle.steps.RowDeed;
import vn.chosach.lifecycle.steps.RowDesk;
import vn.chosach.lifecycle.steps.RowList;
import vn.chosach.lifecycle.steps.RowList.ListedRow;
import vn.chosach.lifecycle.steps.RowPage;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.subjects.sharing.SharedPicture.ThingKind;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Fact;
import vn.chosach.ui.Fact.FactList;
import vn.chosach.ui.ListSheet;
import vn.chosach.ui.Page;
import vn.chosach.ui.Tone;

/** Draws up the pages about sets of data. */
@Component
record SharingPages(SharingDesk desk, PictureSharing pictures, ExchangeNames names)
    implements RowDesk {

  @Override
  public ListTerms terms() {
    return new ListTerms(
        ExchangeRoutes.SETS, "exchange.sets", "exchange.sets.count", Set.of("phan"));
  }

  @Override
  public List<String> heads() {
    return List.of(
        "exchange.field.set-title",
        "exchange.fact.agency",
        "exchange.field.period",
        "exchange.col.state");
  }

  @Override
  public RowList list(String asked, ListSheet sheet, ActingOfficer officer, Page page) {
    var slice = desk.page(sheet.offset(), sheet.size(), officer);
    return new RowList(
        page.t("exchange.sets"),
        page.t("exchange.sets.lede"),
        GivenPictureController.acts(desk.arranges(officer), officer, page),
        FirmOffices.works(officer)
            ? List.of(Choice.of(ExchangeRoutes.RECEIVED, page.t("exchange.received")))
            : List.of(),
        List.of(),
        slice.rows().stream()
            .map(
                one ->
                    new ListedRow(
                        ExchangeRoutes.set(one.number()),
                        one.title(),
                        "",
                        one.number(),
                        RowList.cells(
                            names.agency(one.agency(), page), page.t(one.period().textKey())),
                        tone(one.state()),
                        page.t(one.state().textKey())))
            .toList(),
        page.t("exchange.sets.none"),
        slice.count());
  }

  private static Tone tone(SharingState state) {
    return switch (state) {
      case DRAFT -> Tone.CARE;
      case IN_FORCE -> Tone.OK;
      case ENDED, DROPPED -> Tone.NONE;
    };
  }

  ExchangePage one(SharingFile file, ActingOfficer officer, Page page) {
    SharingSet one = file.of();
    ReadPicture content = pictures.content(one, officer).orElse(null);
    return new ExchangePage(
        RowPage.of(
            one,
            one.title(),
            tone(one.state()),
            one.state().textKey(),
            file.waiting(),
            Stream.concat(
                    RowDeed.buttons(
                        SharingDeed.values(),
                        deed -> deed.open(file, page.today()),
                        ExchangeRoutes.set(one.number()),
                        page)
                        .stream(),
                    packed(file, page))
                .toList(),
            names,
            page),
        ExchangeRoutes.SETS,
        page.t("exchange.sets"),
        file.fetching() ? page.t("exchange.set.duty") : "",
        facts(one, page),
        Stream.concat(
                content == null
                    ? Stream.empty()
                    : ReceivedPages.tables(
                        content, it -> Fact.of("", it.name()), Map.of(), names, page),
                Stream.of(files(file, page), fetches(file, page)))
            .toList());
  }

  /** The package of a picture in force, for who gives it. */
  private static Stream<Choice> packed(SharingFile file, Page page) {
    SharingSet one = file.of();
    return Stream.of(
            Choice.of(
                ExchangeRoutes.set(one.number()) + "/goi-edxml", page.t("exchange.do.goi-edxml")))
        .filter(
            it ->
                file.gives()
                    && one.picture()
                    && one.state() == SharingState.IN_FORCE
                    && file.files().stream().anyMatch(each -> each.open(page.today())));
  }

  private List<Fact> facts(SharingSet one, Page page) {
    var facts = new FactList(page);
    facts.add("exchange.fact.agency", names.agency(one.agency(), page));
    facts.add("exchange.field.purpose", one.purpose());
    TlpLevel level = one.level();
    if (level != null) {
      facts.add("exchange.field.form", page.t(Objects.requireNonNull(one.form()).textKey()));
      facts.add("exchange.field.level", GivenPictureController.named(level, page));
      facts.add("exchange.fact.source", page.t("exchange.set.picture-source"));
    } else {
      facts.add("exchange.fact.source", page.t("exchange.set.source"));
    }
    facts.add(
        level == null ? "exchange.field.columns" : "exchange.field.kinds",
        Stream.concat(
                one.fields().stream().map(SharingField::textKey),
                one.kinds().stream().map(ThingKind::valueOf).map(ThingKind::textKey))
            .map(page::t)
            .collect(Collectors.joining(", ")));
    facts.add(
        "exchange.field.recipients",
        one.recipients().stream()
            .map(key -> names.agency(key, page))
            .collect(Collectors.joining(", ")));
    facts.add("exchange.field.period", page.t(one.period().textKey()));
    facts.add(names.law(one.ground(), one.article(), page));
    if (level == null) {
      facts.add("exchange.field.starts", page.day(one.starts()));
      facts.add("exchange.fact.secrecy", page.t("exchange.set.article-unconfirmed"));
    }
    facts.add("exchange.field.days", page.t("exchange.set.days-of", one.days()));
    if (one.paper() != null) {
      facts.add("exchange.fact.paper", one.paper() + ", " + page.day(one.signedOn()));
    }
    return facts.list();
  }

  private static ExchangeTable files(SharingFile file, Page page) {
    return new ExchangeTable(
        "tep",
        page.t("exchange.files"),
        page.texts(
            "exchange.col.period",
            "exchange.col.lines",
            "exchange.col.until",
            "exchange.col.digest"),
        file.files().stream().map(one -> row(one, file, page)).toList(),
        page.t("exchange.files.none"));
  }

  private static List<Fact> row(SharedFile one, SharingFile file, Page page) {
    boolean open = one.open(page.today());
    String span = SharingForms.span(one, page);
    return List.of(
        file.fetching() && open
            ? new Fact(
                "", span, page.href(ExchangeRoutes.set(file.of().number()) + "/tep/" + one.id()))
            : Fact.of("", span),
        Fact.of(
            "", one.lines() == 0 ? page.t("exchange.file.none-in-it") : page.number(one.lines())),
        Fact.of(
            "",
            one.recalledAt() != null
                ? page.t("exchange.file.recalled", page.moment(one.recalledAt()), one.why())
                : page.t(
                    open ? "exchange.file.open" : "exchange.file.over", page.day(one.until()))),
        Fact.of("", one.sha256()));
  }

  private ExchangeTable fetches(SharingFile file, Page page) {
    return new ExchangeTable(
        "nhan",
        page.t("exchange.fetches"),
        page.texts(
            "exchange.col.period",
            "exchange.field.recipients",
            "exchange.col.when",
            "exchange.field.task"),
        file.fetches().stream().map(fetch -> row(fetch, file, page)).toList(),
        page.t("exchange.fetches.none"));
  }

  private List<Fact> row(SharedFetch fetch, SharingFile file, Page page) {
    return List.of(
        Fact.of(
            "",
            file.files().stream()
                .filter(one -> one.id().equals(fetch.file()))
                .map(one -> SharingForms.span(one, page))
                .findFirst()
                .orElse("")),
        Fact.of(
            "", names.agency(fetch.agency(), page) + " · " + names.officer(fetch.officer(), page)),
        Fact.of("", page.moment(fetch.at())),
        Fact.of("", fetch.words()));
  }
}
