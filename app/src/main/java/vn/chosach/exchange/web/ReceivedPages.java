package vn.chosach.exchange.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.exchange.formats.ReadPicture;
import vn.chosach.exchange.received.ReceivedFile;
import vn.chosach.exchange.received.ReceivedFile.JudgedThing;
import vn.chosach.exchange.received.ReceivedPictures;
import vn.chosach.exchange.received.ReceivedPictures.ReceivedPage;
import vn.chosach.exchange.web.ExchangeView.ExchangeTable;
import vn.chosach.exchange.web.ExchangeView.NationalPage;
import vn.chosach.lifecycle.steps.RowDesk;
import vn.chosach.lifecycle.steps.RowList;
import vn.chosach.lifecycle.steps.RowList.ListedRow;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.subjects.sharing.SharedPicture.SharedThing;
import vn.chosach.subjects.sharing.SharedPicture.SharedTie;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Fact;
import vn.chosach.ui.Fact.FactList;
import vn.chosach.ui.ListSheet;
import vn.chosach.ui.Page;
import vn.chosach.ui.Tone;

/** Draws up the pages about pictures that came from outside. */
@Component
record ReceivedPages(ReceivedPictures pictures, ExchangeNames names) implements RowDesk {

  private static final int SHOWN = 100;

  @Override
  public ListTerms terms() {
    return new ListTerms(
        ExchangeRoutes.RECEIVED, "exchange.received", "exchange.received.count", Set.of("phan"));
  }

  @Override
  public List<String> heads() {
    return List.of(
        "exchange.field.sender",
        "exchange.field.form",
        "exchange.col.judged",
        "exchange.col.state");
  }

  @Override
  public RowList list(String asked, ListSheet sheet, ActingOfficer officer, Page page) {
    var slice = pictures.page(sheet.offset(), sheet.size(), officer);
    return new RowList(
        page.t("exchange.received"),
        page.t("exchange.received.lede"),
        List.of(Choice.of(ExchangeRoutes.RECEIVING, page.t("exchange.receive"))),
        List.of(Choice.of(ExchangeRoutes.SETS, page.t("exchange.sets"))),
        List.of(),
        slice.rows().stream().map(one -> row(one, page)).toList(),
        page.t("exchange.received.none"),
        slice.count());
  }

  private static ListedRow row(ReceivedFile one, Page page) {
    boolean open = one.open(page.today());
    return new ListedRow(
        ExchangeRoutes.received(one.id()),
        one.sender(),
        "",
        one.paper(),
        RowList.cells(
            page.t(one.form().textKey()), page.t("exchange.judged-of", one.judged(), one.things())),
        open && one.judged() < one.things() ? Tone.CARE : Tone.NONE,
        state(one, page));
  }

  private static String state(ReceivedFile one, Page page) {
    return one.endedAt() != null
        ? page.t("exchange.file.recalled", page.moment(one.endedAt()), one.why())
        : page.t(
            one.open(page.today()) ? "exchange.file.open" : "exchange.file.over",
            page.day(one.until()));
  }

  NationalPage one(ReceivedPage received, Page page) {
    ReceivedFile one = received.of();
    Map<UUID, JudgedThing> judged =
        received.judged().stream()
            .collect(Collectors.toMap(JudgedThing::thing, Function.identity()));
    var facts = new FactList(page);
    facts.add("exchange.field.sender", one.sender());
    facts.ifAny("exchange.fact.paper", one.paper());
    received
        .reading()
        .flatMap(ReadPicture::terms)
        .ifPresent(
            terms -> {
              facts.add("exchange.field.recipient", terms.recipient());
              facts.add("exchange.field.ground", terms.ground());
              facts.add("exchange.field.purpose", terms.purpose());
            });
    facts.add("exchange.field.form", page.t(one.form().textKey()));
    facts.add("exchange.field.level", GivenPictureController.named(one.level(), page));
    facts.add("exchange.col.state", state(one, page));
    facts.add("exchange.fact.received-by", names.officer(one.officer(), page));
    facts.add("exchange.col.when", page.moment(one.at()));
    facts.add("exchange.col.digest", one.sha256());
    String here = ExchangeRoutes.received(one.id());
    return new NationalPage(
        page.t("exchange.received.of", one.sender()),
        page.t("exchange.received.duty"),
        facts.list(),
        one.endedAt() == null
            ? List.of(Choice.of(here + "/thu-hoi", page.t("exchange.received.recall")))
            : List.of(),
        List.of(Choice.of(ExchangeRoutes.RECEIVED, page.t("exchange.received"))),
        received.reading().stream()
            .flatMap(
                reading ->
                    Stream.concat(
                        tables(
                            reading,
                            thing ->
                                judged.containsKey(thing.id())
                                    ? Fact.of("", thing.name())
                                    : new Fact(
                                        "", thing.name(), page.href(here + "/xet/" + thing.id())),
                            judged,
                            names,
                            page),
                        Stream.of(unread(reading, page))))
            .toList());
  }

  /** What a picture tells, with what was judged of it. */
  static Stream<ExchangeTable> tables(
      ReadPicture reading,
      Function<SharedThing, Fact> named,
      Map<UUID, JudgedThing> judged,
      ExchangeNames names,
      Page page) {
    Map<UUID, SharedThing> known = reading.picture().byId();
    return Stream.of(
        new ExchangeTable(
            "nut",
            page.t("exchange.things"),
            page.texts(
                "exchange.col.thing",
                "exchange.col.kind",
                "exchange.col.known",
                "exchange.col.judged"),
            reading.picture().things().stream()
                .map(
                    one ->
                        List.of(
                            named.apply(one),
                            FirmPages.cell(page.t(one.kind().textKey())),
                            search(one, page),
                            FirmPages.cell(said(judged.get(one.id()), names, page))))
                .toList(),
            page.t("exchange.received.nothing")),
        new ExchangeTable(
            "noi",
            page.t("exchange.ties"),
            page.texts(
                "exchange.col.from", "exchange.col.role", "exchange.col.to", "exchange.col.sure"),
            reading.picture().ties().stream().map(tie -> tie(tie, known, page)).toList(),
            page.t("exchange.ties.none")));
  }

  private static Fact search(SharedThing one, Page page) {
    return new Fact(
        "",
        page.t("exchange.thing.search"),
        page.href("/doi-tuong?tim=" + URLEncoder.encode(one.name(), UTF_8)));
  }

  private static String said(@Nullable JudgedThing one, ExchangeNames names, Page page) {
    return one == null
        ? ""
        : page.t(
            one.taken() ? "exchange.thing.taken" : "exchange.thing.aside",
            one.words(),
            names.officer(one.officer(), page),
            page.moment(one.at()));
  }

  private static List<Fact> tie(SharedTie tie, Map<UUID, SharedThing> known, Page page) {
    return List.of(
        end(known.get(tie.from())),
        FirmPages.cell(tie.roleKey().map(page::t).orElse(tie.role())),
        end(known.get(tie.to())),
        FirmPages.cell(tie.confidenceKey().map(page::t).orElse(tie.confidence())));
  }

  private static Fact end(@Nullable SharedThing one) {
    return FirmPages.cell(one == null ? "" : one.name());
  }

  private static ExchangeTable unread(ReadPicture reading, Page page) {
    return new ExchangeTable(
        "sot",
        page.t("exchange.unread"),
        page.texts("exchange.col.thing"),
        reading.unread().stream().limit(SHOWN).map(one -> List.of(Fact.of("", one))).toList(),
        page.t("exchange.unread.none"));
  }
}
