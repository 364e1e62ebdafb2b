package vn.chosach.press.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chosach.documents.prepared.PreparedPapers.PreparedPaper;
import vn.chosach.kernel.Role;
import vn.chosach.lifecycle.steps.RowDeed;
import vn.chosach.lifecycle.steps.RowDesk;
import vn.chosach.lifecycle.steps.RowList;
import vn.chosach.lifecycle.steps.RowList.ListedRow;
import vn.chosach.lifecycle.steps.RowPage;
import vn.chosach.lifecycle.steps.RowSlice;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.press.Bulletins;
import vn.chosach.press.Bulletins.BulletinFile;
import vn.chosach.press.desk.BulletinRepository.BulletinPile;
import vn.chosach.press.desk.BulletinTransitions;
import vn.chosach.press.life.Bulletin;
import vn.chosach.press.life.BulletinEvent;
import vn.chosach.press.life.BulletinKind;
import vn.chosach.press.life.BulletinParty;
import vn.chosach.press.life.BulletinParty.BulletinAnswer;
import vn.chosach.press.life.BulletinParty.BulletinPart;
import vn.chosach.press.life.BulletinQuestion;
import vn.chosach.press.life.BulletinState;
import vn.chosach.press.life.Designation;
import vn.chosach.press.web.BulletinView.BulletinAsked;
import vn.chosach.press.web.BulletinView.BulletinBody;
import vn.chosach.press.web.BulletinView.PublicBulletin;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Fact;
import vn.chosach.ui.Fact.FactList;
import vn.chosach.ui.ListSheet;
import vn.chosach.ui.Page;
import vn.chosach.ui.RssFeed;
import vn.chosach.ui.Tone;
import vn.chosach.ui.form.FormView;

/** Draws up the pages of press notes and joint alerts. */
@Component
record BulletinPages(Bulletins bulletins, BulletinNames names) implements RowDesk {

  private static final int ROWS = 20;
  private static final int FEED = 30;
  private static final int BRIEF = 300;

  /** What a viewer finds first: newsrooms only what was sent to them. */
  static List<BulletinPile> piles(ActingOfficer officer) {
    return officer.has(Role.PRESS)
        ? List.of(BulletinPile.RECEIVED)
        : List.of(BulletinPile.values());
  }

  @Override
  public ListTerms terms() {
    return new ListTerms(BulletinRoutes.LIST, "press.title", "press.count", Set.of("phan"));
  }

  @Override
  public List<String> heads() {
    return List.of("press.field.title", "press.fact.agency", "press.col.since", "press.col.state");
  }

  @Override
  public RowList list(String asked, ListSheet sheet, ActingOfficer officer, Page page) {
    BulletinPile[] piles = piles(officer).toArray(BulletinPile[]::new);
    BulletinPile pile = ListSheet.part(piles, asked, piles[0]);
    RowSlice<Bulletin> slice = bulletins.page(pile, sheet.offset(), sheet.size(), officer);
    return new RowList(
        page.t("press.title"),
        page.t("press.lede"),
        BulletinTransitions.writes(officer)
            ? List.of(
                Choice.of(BulletinRoutes.NOTE, page.t("press.open.note")),
                Choice.of(BulletinRoutes.ALERT, page.t("press.open.alert")),
                Choice.of(BulletinRoutes.SPEAKERS, page.t("press.speakers")))
            : List.of(),
        List.of(),
        RowList.counted(
            piles,
            pile,
            "press.pile.",
            BulletinRoutes.LIST,
            page,
            one -> bulletins.page(one, 0, 1, officer).count()),
        slice.rows().stream().map(one -> row(one, page)).toList(),
        page.t("press.none"),
        slice.count());
  }

  private ListedRow row(Bulletin one, Page page) {
    return new ListedRow(
        BulletinRoutes.page(one.number()),
        one.title(),
        page.t(one.kind().textKey()),
        one.number(),
        RowList.cells(names.agency(one.agency(), page), page.moment(one.since())),
        tone(one.state()),
        page.t(one.state().textKey()));
  }

  private static Tone tone(BulletinState state) {
    return switch (state) {
      case DRAFT -> Tone.NONE;
      case ASKED -> Tone.CARE;
      case OUT -> Tone.OK;
      case WITHDRAWN -> Tone.WARN;
      case DROPPED -> Tone.DONE;
    };
  }

  BulletinView.BulletinPage one(BulletinFile file, ActingOfficer officer, Page page) {
    Bulletin one = file.of();
    Instant now = page.now();
    Instant embargo = one.embargo();
    boolean held = one.state() == BulletinState.OUT && embargo != null && embargo.isAfter(now);
    boolean owner = file.own().contains(one.agency());
    RowPage row =
        RowPage.of(
            one,
            one.title(),
            tone(one.state()),
            one.state().textKey(),
            file.waiting().map(PreparedPaper::document),
            RowDeed.buttons(
                BulletinDeed.values(),
                deed -> deed.open(file),
                BulletinRoutes.page(one.number()),
                page),
            names,
            page);
    return new BulletinView.BulletinPage(
        owner ? row : row.with(List.of()),
        facts(one, page),
        lines(one.words()),
        held ? page.moment(Objects.requireNonNull(embargo)) : null,
        one.shown(now) ? address(one) : null,
        bodies(one, BulletinPart.SIGNS, page),
        one.of(BulletinPart.RECEIVES).stream()
            .filter(party -> owner || file.own().contains(party.agency()))
            .map(party -> body(party, one, page))
            .toList(),
        file.questions().stream().map(asked -> asked(asked, page)).toList());
  }

  private static String address(Bulletin one) {
    return one.kind().path() + "/" + one.number();
  }

  static List<String> lines(String words) {
    return words.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  private List<Fact> facts(Bulletin one, Page page) {
    var facts = new FactList(page);
    facts.add("press.fact.kind", page.t(one.kind().textKey()));
    facts.add("press.fact.agency", names.agency(one.agency(), page));
    if (!one.source().isEmpty()) {
      facts.link("press.fact.source", one.source(), one.source());
    }
    Stream.ofNullable(one.embargo())
        .forEach(hour -> facts.add("press.field.embargo", page.moment(hour)));
    facts.ifAny("press.field.answer-by", one.answerBy());
    facts.ifAny("press.field.expires", one.expiresOn());
    facts.ifAny("press.fact.paper", one.paper());
    if (one.kind() == BulletinKind.NOTE) {
      facts.add(
          "press.fact.speaker",
          bulletins
              .speaker(one.agency())
              .map(speaker -> names.officer(speaker.of(), page))
              .orElse(page.t("press.speaker.none")));
    }
    return facts.list();
  }

  private List<BulletinBody> bodies(Bulletin one, BulletinPart part, Page page) {
    return one.of(part).stream().map(party -> body(party, one, page)).toList();
  }

  private BulletinBody body(BulletinParty party, Bulletin one, Page page) {
    BulletinAnswer answer = party.answer();
    LocalDate until = one.answerBy();
    boolean silent =
        party.part() == BulletinPart.SIGNS && until != null && until.isBefore(page.today());
    String state =
        answer != null
            ? page.t(answer.textKey())
            : page.t(silent ? BulletinAnswer.SILENT.textKey() : "press.answer.none");
    Instant at = party.at();
    return new BulletinBody(
        names.agency(party.agency(), page),
        answer == null ? silent ? Tone.WARN : Tone.NONE : tone(answer),
        at == null ? state : state + ", " + page.moment(at),
        party.paper().isEmpty() ? party.words() : party.paper());
  }

  private static Tone tone(BulletinAnswer answer) {
    return switch (answer) {
      case JOINED, RECEIVED -> Tone.OK;
      case REFUSED -> Tone.CARE;
      case SILENT -> Tone.WARN;
    };
  }

  private BulletinAsked asked(BulletinQuestion asked, Page page) {
    Instant at = asked.answeredAt();
    return new BulletinAsked(
        names.agency(asked.agency(), page) + " · " + page.moment(asked.askedAt()),
        asked.words(),
        Objects.requireNonNullElse(asked.answer(), ""),
        at == null ? "" : names.officer(asked.answeredBy(), page) + " · " + page.moment(at));
  }

  BulletinView.SpeakerPage speakers(FormView form, ActingOfficer officer, Page page) {
    return new BulletinView.SpeakerPage(
        bulletins
            .speaker(officer.agency())
            .map(speaker -> names.officer(speaker.of(), page))
            .orElse(null),
        bulletins.speakers(officer.agency()).stream().map(one -> speaker(one, page)).toList(),
        form);
  }

  private BulletinView.SpeakerRow speaker(Designation one, Page page) {
    String number = one.number();
    boolean over = one.ends().isBefore(page.today());
    String state = number == null ? "waits" : over ? "over" : "holds";
    return new BulletinView.SpeakerRow(
        names.officer(one.of(), page),
        page.day(one.begins()) + " – " + page.day(one.ends()),
        number == null ? page.t("press.speaker.draft") : number,
        "/van-ban/" + one.document(),
        number == null ? Tone.CARE : over ? Tone.NONE : Tone.OK,
        page.t("press.speaker." + state));
  }

  BulletinView.PublicBulletins published(BulletinKind kind, String at, Page page) {
    var sheet = ListSheet.asked(at, ROWS);
    RowSlice<Bulletin> slice = bulletins.shown(kind, sheet.offset(), ROWS);
    return new BulletinView.PublicBulletins(
        kind,
        slice.rows().stream().map(one -> published(one, page)).toList(),
        slice.count(),
        sheet.pager(slice.count(), n -> kind.path() + (n > 1 ? "?trang=" + n : ""), page));
  }

  /** A bulletin as everybody reads it; what was withdrawn or has ended only says so. */
  PublicBulletin published(Bulletin one, Page page) {
    boolean open = one.shown(page.now());
    List<String> issuers = one.issuers().stream().map(key -> names.agency(key, page)).toList();
    var facts = new FactList(page);
    facts.add("press.fact.paper", Objects.requireNonNull(one.paper()));
    if (!one.source().isEmpty()) {
      facts.add("press.fact.agency", issuers.getFirst());
      facts.link("press.fact.source", one.source(), one.source());
    }
    facts.ifAny("press.field.expires", one.expiresOn());
    return new PublicBulletin(
        one.kind(),
        one.number(),
        one.title(),
        String.join(", ", issuers),
        page.moment(one.publicFrom().orElseThrow()),
        open ? lines(one.words()) : List.of(),
        one.kind() == BulletinKind.ALERT ? issuers : List.of(),
        facts.list(),
        open ? null : gone(one, page),
        told(one, BulletinEvent.CORRECT, page));
  }

  private static String gone(Bulletin one, Page page) {
    return told(one, BulletinEvent.WITHDRAW, page).stream()
        .findFirst()
        .map(why -> page.t("press.public.withdrawn", why))
        .orElse(page.t("press.public.ended"));
  }

  private static List<String> told(Bulletin one, BulletinEvent event, Page page) {
    return one.steps().stream()
        .filter(step -> step.event() == event)
        .map(step -> page.moment(step.at()) + ": " + step.words())
        .toList();
  }

  String feed(BulletinKind kind, Page page) {
    String key = "press.public." + kind.name().toLowerCase(Locale.ROOT);
    return new RssFeed(
            page.t(key),
            kind.path(),
            page.t(key + ".lede"),
            bulletins.shown(kind, 0, FEED).rows().stream()
                .map(
                    one ->
                        new RssFeed.FeedItem(
                            one.title(),
                            address(one),
                            one.publicFrom().orElseThrow(),
                            brief(one.words())))
                .toList())
        .written(page);
  }

  private static String brief(String words) {
    return words.length() <= BRIEF ? words : words.substring(0, BRIEF) + "…";
  }

  Optional<PublicBulletin> publicly(BulletinKind kind, String number, Page page) {
    return bulletins.publicly(kind, number).map(one -> published(one, page));
  }
}
