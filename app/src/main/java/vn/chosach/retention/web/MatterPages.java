package vn.chosach.retention.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.deadlines.ClockExplanation;
import vn.chosach.lifecycle.steps.RowDeed;
import vn.chosach.lifecycle.steps.RowDesk;
import vn.chosach.lifecycle.steps.RowList;
import vn.chosach.lifecycle.steps.RowList.ListedRow;
import vn.chosach.lifecycle.steps.RowPage;
import vn.chosach.lifecycle.steps.RowSlice;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.retention.persons.DataMatter;
import vn.chosach.retention.persons.DataMatter.MatterWords;
import vn.chosach.retention.persons.DataMatters;
import vn.chosach.retention.persons.DataMatters.MatterFile;
import vn.chosach.retention.persons.ImpactFiles;
import vn.chosach.retention.persons.MatterEvent;
import vn.chosach.retention.persons.MatterTerms.MatterGround;
import vn.chosach.retention.persons.MatterTerms.MatterKind;
import vn.chosach.retention.persons.MatterTerms.MatterState;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Fact;
import vn.chosach.ui.Fact.FactList;
import vn.chosach.ui.ListSheet;
import vn.chosach.ui.Page;
import vn.chosach.ui.Tone;
import vn.chosach.ui.form.FormView;

/** Draws up the pages about personal data. */
@Component
record MatterPages(DataMatters matters, ImpactFiles impacts, MatterNames names) implements RowDesk {

  /** Parts of the list. */
  enum MatterPart {
    OPEN,
    REQUESTS,
    BREACHES,
    OVER
  }

  @Override
  public ListTerms terms() {
    return new ListTerms(
        RetentionRoutes.MATTERS, "retention.matters", "retention.matters.count", Set.of("phan"));
  }

  @Override
  public List<String> heads() {
    return List.of("retention.col.matter", "retention.col.began", "retention.col.state");
  }

  @Override
  public RowList list(String asked, ListSheet sheet, ActingOfficer officer, Page page) {
    MatterPart part = ListSheet.part(MatterPart.values(), asked, MatterPart.OPEN);
    RowSlice<DataMatter> found =
        matters.page(kind(part), part == MatterPart.OVER, sheet.offset(), sheet.size(), officer);
    return new RowList(
        page.t("retention.matters"),
        page.t("retention.matters.lede"),
        List.of(
            Choice.of(RetentionRoutes.TAKING, page.t("retention.take")),
            Choice.of(RetentionRoutes.BREACH, page.t("retention.breach.new"))),
        List.of(Choice.of(RetentionRoutes.IMPACT, page.t("retention.impacts"))),
        RowList.parts(MatterPart.values(), part, "retention.part.", RetentionRoutes.MATTERS, page),
        found.rows().stream().map(one -> row(one, page)).toList(),
        page.t("retention.matters.none"),
        found.count());
  }

  private static @Nullable MatterKind kind(MatterPart part) {
    return switch (part) {
      case OPEN, OVER -> null;
      case REQUESTS -> MatterKind.REQUEST;
      case BREACHES -> MatterKind.BREACH;
    };
  }

  private ListedRow row(DataMatter one, Page page) {
    return new ListedRow(
        RetentionRoutes.matter(one.number()),
        title(one, page),
        "",
        one.number(),
        RowList.cells(page.moment(one.beganAt())),
        tone(one.state()),
        page.t(one.state().textKey()));
  }

  private static String title(DataMatter one, Page page) {
    var asks = one.asks();
    return page.t(asks == null ? one.kind().textKey() : asks.textKey());
  }

  private static Tone tone(MatterState state) {
    return switch (state) {
      case RECEIVED, DETECTED -> Tone.CARE;
      case IDENTIFIED, GRANTED, NOTIFIED, SPARED -> Tone.WEEK;
      case DONE, CLOSED -> Tone.DONE;
      case REFUSED, WITHDRAWN -> Tone.NONE;
    };
  }

  MatterView.MatterPage one(MatterFile file, Page page) {
    DataMatter one = file.of();
    MatterWords words = file.words();
    boolean request = one.kind() == MatterKind.REQUEST;
    var facts =
        new FactList(page)
            .add("retention.fact.agency", names.agency(one.agency(), page))
            .add(
                request ? "retention.fact.received" : "retention.field.detected",
                page.moment(one.beganAt()));
    one.last(MatterEvent.IDENTIFY)
        .ifPresent(
            step ->
                facts.add(
                    "retention.field.proof",
                    page.t("retention.proof." + slug(step.facts().detail()))));
    outcome(one, MatterGround::textKey, page).ifPresent(facts::add);
    if (one.sensitive()) {
      facts.add("retention.fact.sensitive", page.t("retention.fact.must-tell"));
    }
    return new MatterView.MatterPage(
        RowPage.of(
            one,
            title(one, page),
            tone(one.state()),
            one.state().textKey(),
            Optional.ofNullable(file.waiting()),
            RowDeed.buttons(
                MatterDeed.values(),
                deed -> deed.open(file),
                RetentionRoutes.matter(one.number()),
                page),
            names,
            page),
        facts.list(),
        new FactList(page)
            .ifAny("retention.field.name", words.name())
            .ifAny("retention.field.contact", words.contact())
            .add(request ? "retention.field.told" : "retention.field.happened", words.told())
            .ifAny("retention.field.data", words.data())
            .ifAny("retention.field.harm", words.harm())
            .ifAny("retention.field.measures", words.measures())
            .list(),
        file.clocks().stream().map(clock -> term(clock, page)).toList());
  }

  /** The letter that answered, and on what ground it does not follow. */
  private static Optional<Fact> outcome(
      DataMatter one, Function<MatterGround, String> told, Page page) {
    return one.steps().reversed().stream()
        .filter(step -> step.event().byPaper())
        .findFirst()
        .map(
            step -> {
              String ground = step.facts().detail();
              return Fact.of(
                  page.t(step.event().textKey()),
                  page.t("retention.answered.by", step.facts().paper(), page.moment(step.at()))
                      + (ground.isEmpty()
                          ? ""
                          : " · " + page.t(told.apply(MatterGround.valueOf(ground)))));
            });
  }

  private static String slug(String name) {
    return name.toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  private static Fact term(ClockExplanation clock, Page page) {
    boolean open = clock.clock().state().open();
    boolean late = open && clock.clock().late(page.now());
    String said =
        page.t(
            open ? late ? "retention.term.late" : "retention.term.runs" : "retention.term.met",
            page.moment(clock.clock().dueAt()));
    return new Fact(
        clock.rule().name().in(page.lang()),
        clock.rule().unconfirmed() ? page.t("retention.term.unconfirmed", said) : said,
        page.href("/thoi-han/" + clock.clock().id()));
  }

  /** The page on which a person asks. */
  MatterView.PersonPage asking(
      @Nullable FormView form, MatterView.@Nullable ReceiptPage receipt, Page page) {
    return new MatterView.PersonPage(
        page.t("retention.ask"),
        page.t("retention.ask.lede"),
        form,
        null,
        receipt,
        List.of(),
        List.of());
  }

  /** The page by which a person follows; what stands in the office's own notes is not on it. */
  MatterView.PersonPage following(@Nullable FormView form, @Nullable DataMatter one, Page page) {
    var facts = new FactList(page);
    List<Fact> news = List.of();
    if (one != null) {
      facts
          .add("retention.field.request", one.number())
          .add("retention.field.right", title(one, page))
          .add("retention.fact.agency", names.agency(one.agency(), page))
          .add("retention.fact.received", page.moment(one.beganAt()))
          .add("retention.col.state", page.t("retention.public." + slug(one.state().name())));
      outcome(one, MatterGround::publicKey, page).ifPresent(facts::add);
      news =
          one.steps().stream()
              .filter(step -> step.event() == MatterEvent.ASK)
              .map(step -> Fact.of(page.moment(step.at()), step.words()))
              .toList();
    }
    return new MatterView.PersonPage(
        page.t("retention.follow"),
        page.t("retention.follow.lede"),
        form,
        null,
        null,
        facts.list(),
        news);
  }

  List<MatterView.ImpactLine> impacts(ActingOfficer officer, Page page) {
    return impacts.of(officer).stream()
        .map(
            one -> {
              var revise = Objects.requireNonNull(one.reviseOn());
              boolean late = one.latest() && page.today().isAfter(revise);
              return new MatterView.ImpactLine(
                  one.processing(),
                  one.paper(),
                  page.day(Objects.requireNonNull(one.madeOn())),
                  page.day(revise),
                  late ? Tone.LATE : one.latest() ? Tone.OK : Tone.NONE,
                  page.t(
                      late
                          ? "retention.impact.late"
                          : one.latest() ? "retention.impact.in-force" : "retention.impact.old"));
            })
        .toList();
  }
}
