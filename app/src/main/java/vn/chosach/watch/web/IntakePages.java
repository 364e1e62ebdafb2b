package vn.chosach.watch.web;

import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.press;
import static vn.chosach.ui.form.FormField.select;
import static vn.chosach.ui.form.FormField.tick;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.catalogue.Catalogue;
import vn.chosach.kernel.Dong;
import vn.chosach.officers.Officers;
import vn.chosach.screening.listings.Columns;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Fact;
import vn.chosach.ui.Fact.FactList;
import vn.chosach.ui.Page;
import vn.chosach.ui.Tone;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormField;
import vn.chosach.ui.lists.DeskList.ListSlice;
import vn.chosach.ui.lists.ListAsk;
import vn.chosach.watch.intake.Intake;
import vn.chosach.watch.intake.IntakeState;
import vn.chosach.watch.intake.Intakes;
import vn.chosach.watch.intake.Preview;

/** Draws up the pages of the imports. */
@Component
record IntakePages(Catalogue catalogue, Officers officers, Intakes intakes) {

  static final int ROWS = 25;

  /** What marks a price in Shopee's units for the engine. */
  static final String SHOPEE = "/100000";

  /** What is fetched: a site map, and not one page. */
  static final String MAP = "so-do";

  private static final int LONGEST_SHOWN = 200;
  private static final Pattern COLUMN = Pattern.compile("([a-z]+)=(\\d+)");

  ListSlice<IntakeView.IntakeRow> rows(
      ListAsk ask, int offset, int limit, Viewer viewer, Page page) {
    return new ListSlice<>(
        intakes.newest(offset, limit).stream().map(one -> row(one, page)).toList(),
        (int) intakes.count());
  }

  private static IntakeView.IntakeRow row(Intake intake, Page page) {
    Intake.Counts counts = intake.counts();
    return new IntakeView.IntakeRow(
        WatchRoutes.IMPORTS + "/" + intake.id(),
        intake.name(),
        page.t(sourceKey(intake)),
        page.moment(intake.askedAt()),
        tone(intake.state()),
        page.t(intake.state().textKey()),
        page.number(intake.rowsDone()),
        page.number(counts.kept() + counts.changed()),
        page.number(counts.refused()),
        page.number(counts.flagged()));
  }

  private static String sourceKey(Intake intake) {
    return "watch.source." + intake.source().name().toLowerCase(Locale.ROOT);
  }

  private static Tone tone(IntakeState state) {
    return switch (state) {
      case DRAFT -> Tone.CARE;
      case WAITING -> Tone.NONE;
      case RUNNING -> Tone.WEEK;
      case DONE -> Tone.OK;
      case CANCELLED -> Tone.NONE;
      case FAILED -> Tone.WARN;
    };
  }

  IntakeView.IntakeOne one(
      Intake intake,
      Map<String, Long> refusals,
      @Nullable Preview preview,
      String platform,
      boolean resumable,
      Page page) {
    String fault = intake.fault();
    return new IntakeView.IntakeOne(
        intake.id().toString(),
        intake.name(),
        tone(intake.state()),
        page.t(intake.state().textKey()),
        fault == null ? null : page.t("watch.fault." + code(fault)),
        facts(intake, page),
        counts(intake, page),
        intake.remarks().stream().map(remark -> remark(remark, page)).toList(),
        refusals.entrySet().stream()
            .map(
                one ->
                    new IntakeView.Refusal(
                        page.t("watch.row." + code(one.getKey())),
                        one.getKey(),
                        page.number(one.getValue())))
            .toList(),
        preview == null ? null : draft(preview, platform, page),
        intake.state().open(),
        intake.state().open() || intake.state() == IntakeState.DRAFT,
        resumable);
  }

  static String code(String code) {
    return code.replaceFirst("^[a-z]+\\.", "");
  }

  /** What the engine found out about a file, in words. */
  private static String remark(String remark, Page page) {
    if (remark.startsWith("encoding ")) {
      return page.t("watch.remark.encoding", remark.substring("encoding ".length()));
    }
    if (remark.startsWith("pictures-unseen ")) {
      return page.t("watch.remark.pictures", remark.substring("pictures-unseen ".length()));
    }
    if (remark.startsWith("quotes-unclosed ")) {
      return page.t("watch.remark.quotes", remark.substring("quotes-unclosed ".length()));
    }
    if (remark.startsWith("columns-doubled ")) {
      return page.t("watch.remark.doubled", remark.substring("columns-doubled ".length()));
    }
    return remark.startsWith("columns ")
        ? page.t(
            "watch.remark.columns",
            COLUMN
                .matcher(remark)
                .results()
                .map(
                    one ->
                        page.t(
                            "watch.remark.column",
                            page.t("watch.role." + one.group(1)),
                            Integer.parseInt(one.group(2)) + 1))
                .collect(Collectors.joining(" · ")))
        : remark;
  }

  private List<Fact> facts(Intake intake, Page page) {
    var facts = new FactList(page);
    facts.add("watch.intake.source", page.t(sourceKey(intake)));
    facts.add("watch.intake.asked", page.moment(intake.askedAt()) + who(intake));
    facts.add("watch.intake.size", page.number((intake.bytes() + 1023) / 1024) + " kB");
    facts.add("watch.intake.sha", intake.sha256());
    Instant started = intake.startedAt();
    Instant ended = intake.endedAt();
    if (started != null) {
      Instant to = ended == null ? page.now() : ended;
      Duration took = Duration.between(started, to);
      long seconds = Math.max(1, took.toSeconds());
      facts.add(
          "watch.intake.took",
          page.t(
              "watch.intake.took.of",
              page.number(took.toSeconds()),
              page.number(intake.rowsDone() / seconds)));
    }
    return facts.list();
  }

  private String who(Intake intake) {
    UUID by = intake.askedBy();
    String name = by == null ? null : officers.displayNames(Set.of(by)).get(by);
    return name == null ? "" : " · " + name;
  }

  private static List<Fact> counts(Intake intake, Page page) {
    Intake.Counts counts = intake.counts();
    return List.of(
        Fact.of(page.t("watch.count.read"), page.number(intake.rowsDone())),
        Fact.of(page.t("watch.count.kept"), page.number(counts.kept())),
        Fact.of(page.t("watch.count.changed"), page.number(counts.changed())),
        Fact.of(page.t("watch.count.unchanged"), page.number(counts.unchanged())),
        Fact.of(page.t("watch.count.refused"), page.number(counts.refused())),
        Fact.of(page.t("watch.count.remarked"), page.number(counts.remarked())),
        Fact.of(page.t("watch.count.flagged"), page.number(counts.flagged())));
  }

  private IntakeView.Draft draft(Preview preview, String platform, Page page) {
    String fault = preview.fault();
    return new IntakeView.Draft(
        preview.rows().stream().map(row -> row(row, page)).toList(),
        preview.refused().stream()
            .map(
                row ->
                    page.t(
                        "watch.preview.refused.line",
                        row.row(),
                        page.t(row.textKey()),
                        row.detail()))
            .toList(),
        fault == null ? null : page.t("watch.fault." + code(fault)),
        fault == null || fault.equals("file.has-no-title-column"),
        platform.isEmpty()
            && preview.rows().stream().anyMatch(row -> row.listing().platform().isEmpty()));
  }

  /** A page or a site map that the server fetches. */
  static FormDefinition fetching(Page page) {
    return FormDefinition.of(
        WatchRoutes.IMPORTS + "/tai",
        "watch.fetch.page",
        line("dia-chi", "watch.fetch.label", 2_000).hint("watch.fetch.hint").later(),
        press(
                "loai",
                List.of(
                    Choice.of("trang", page.t("watch.fetch.page")),
                    Choice.of(MAP, page.t("watch.fetch.map"))))
            .later());
  }

  /** What each column holds; nothing to choose from once it was started. */
  FormDefinition starting(String here, @Nullable Preview preview, String platform, Page page) {
    var fields = new ArrayList<FormField>();
    fields.add(
        select(
                "san",
                "watch.columns.platform",
                Choice.of(catalogue.platforms(page.today()), one -> one.code(), one -> one.name()))
            .empty("watch.columns.platform.none")
            .start(platform)
            .open());
    List<Choice> columns =
        preview == null
            ? List.of()
            : preview.columns().stream()
                .filter(column -> !column.isBlank())
                .map(column -> Choice.of(column, column))
                .toList();
    Map<String, String> mapping = preview == null ? Map.of() : preview.mapping();
    for (String role : Columns.roles()) {
      fields.add(
          select("cot-" + role, "watch.role." + role, columns)
              .empty("watch.columns.none")
              .start(mapping.getOrDefault(role, "").replace(SHOPEE, ""))
              .open());
    }
    boolean shopee = mapping.getOrDefault("price", "").endsWith(SHOPEE);
    fields.add(tick("shopee", "watch.columns.shopee").start(shopee ? "1" : ""));
    return FormDefinition.of(
        here + "/bat-dau", "watch.columns.start", fields.stream().map(one -> one.later()).toList());
  }

  /** A preview shows what a cell holds, not all of it. */
  private static String start(String text) {
    return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
  }

  private static IntakeView.PreviewRow row(Preview.Row row, Page page) {
    long price = row.listing().price();
    return new IntakeView.PreviewRow(
        page.number(row.number()),
        row.particulars().numbered() ? page.t("watch.preview.no-id") : start(row.listing().id()),
        start(row.listing().title()),
        price > 0 ? page.money(new Dong(price)) : page.t("watch.price.none"),
        start(row.listing().seller()),
        String.join(
            ", ",
            row.remarks().stream()
                .map(code -> page.t("watch.odd." + code.replace('.', '-')))
                .toList()));
  }
}
