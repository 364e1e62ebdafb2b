package vn.chosach.outreach.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.directory.Area;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.outreach.desk.CampaignBook.OutreachCall;
import vn.chosach.outreach.life.OutreachTheme;
import vn.chosach.outreach.movement.MovementEntry;
import vn.chosach.outreach.movement.MovementEntry.MovementKind;
import vn.chosach.outreach.movement.Movements;
import vn.chosach.outreach.web.OutreachView.ModelRow;
import vn.chosach.outreach.web.OutreachView.MovementPage;
import vn.chosach.outreach.web.OutreachView.UnitRow;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Fact.FactList;
import vn.chosach.ui.Page;
import vn.chosach.ui.Tone;

/** Draws up the pages of movements. */
@Component
record MovementPages(Movements movements, OutreachNames names) {

  private static final List<String> FIGURES = List.of("households", "meetings", "reports");

  static boolean moves(OutreachCall call) {
    return call.line().theme() == OutreachTheme.SECURITY_MOVEMENT;
  }

  /**
   * @param who {@code null} for everybody, who sees published role models and no acts
   */
  MovementPage page(OutreachCall call, @Nullable ActingOfficer who, Page page) {
    List<MovementEntry> entries = movements.entries(call);
    List<Choice> communes = names.communes(Area::key, page);
    var rows = new ArrayList<UnitRow>();
    for (Choice commune : communes) {
      rows.add(row(commune.label(), by(entries, one -> commune.value().equals(one.area())), page));
    }
    long registered = rows.stream().filter(row -> row.tone() == Tone.OK).count();
    by(entries, one -> one.area() == null && one.kind() == MovementKind.REGISTERED)
        .forEach(
            unit ->
                rows.add(
                    row(
                        names.agency(unit.agency(), page),
                        by(entries, one -> one.agency().equals(unit.agency())),
                        page)));
    var facts = new FactList(page);
    facts.add(
        "outreach.movement.communes",
        page.t("outreach.movement.of", page.number(registered), page.number(communes.size())));
    facts.add("outreach.movement.missing", page.number(communes.size() - registered));
    List<String> sums = sums(entries, page);
    for (String figure : FIGURES) {
      facts.add("outreach.movement." + figure, sums.get(FIGURES.indexOf(figure)));
    }
    return new MovementPage(
        CallPages.title(call),
        OutreachRoutes.CALLS + "/" + call.campaign(),
        offers(call, null, entries, who, page),
        facts.list(),
        rows,
        models(call, entries, who, page));
  }

  private static List<MovementEntry> by(
      List<MovementEntry> entries, Predicate<MovementEntry> which) {
    return entries.stream().filter(which).toList();
  }

  private static UnitRow row(String name, List<MovementEntry> own, Page page) {
    String papers =
        own.stream()
            .filter(one -> one.kind() == MovementKind.REGISTERED)
            .map(MovementEntry::paper)
            .collect(Collectors.joining(", "));
    return papers.isEmpty()
        ? new UnitRow(name, Tone.WARN, page.t("outreach.movement.unregistered"), sums(own, page))
        : new UnitRow(name, Tone.OK, papers, sums(own, page));
  }

  /** Sums over agencies and periods, the newest paper of each; said to be missing for none. */
  private static List<String> sums(List<MovementEntry> entries, Page page) {
    Map<String, MovementEntry> newest = new TreeMap<>();
    by(entries, one -> one.kind() == MovementKind.REPORTED)
        .forEach(one -> newest.put(one.agency() + " " + one.begins(), one));
    return Stream.<Function<MovementEntry, @Nullable Integer>>of(
            MovementEntry::households, MovementEntry::meetings, MovementEntry::reports)
        .map(
            figure ->
                newest.isEmpty()
                    ? page.t("outreach.movement.no-result")
                    : page.number(
                        newest.values().stream()
                            .mapToLong(one -> Objects.requireNonNull(figure.apply(one)))
                            .sum()))
        .toList();
  }

  /** What may be done; a decision that waits for its signature is opened and not drawn up again. */
  private List<Choice> offers(
      OutreachCall call,
      @Nullable String model,
      List<MovementEntry> entries,
      @Nullable ActingOfficer who,
      Page page) {
    var offers = new ArrayList<Choice>();
    for (MovementKind kind : MovementKind.values()) {
      boolean about = kind == MovementKind.PUBLISHED || kind == MovementKind.REMOVED;
      if (who != null
          && about == (model != null)
          && movements.barred(kind, call, model, entries, who).isEmpty()) {
        Optional<UUID> paper =
            kind == MovementKind.PUBLISHED
                ? movements.decision(String.valueOf(model), entries, who)
                : Optional.empty();
        offers.add(
            Choice.of(
                paper
                    .map(id -> "/van-ban/" + id)
                    .orElse(
                        OutreachRoutes.movement(call.campaign())
                            + "/lam/"
                            + kind.slug()
                            + (model == null ? "" : "?guong=" + model)),
                page.t(paper.isPresent() ? "outreach.paper.open" : "outreach.do." + kind.slug())));
      }
    }
    return offers;
  }

  /** Role models; what is not published, for the police agency alone. */
  List<ModelRow> models(
      OutreachCall call, List<MovementEntry> entries, @Nullable ActingOfficer who, Page page) {
    var acts = new LinkedHashMap<String, List<MovementEntry>>();
    by(entries, one -> one.model() != null)
        .forEach(
            one ->
                acts.computeIfAbsent(String.valueOf(one.model()), k -> new ArrayList<>()).add(one));
    boolean own = who != null && names.heirs().act(call.plan().agency(), who);
    return acts.entrySet().stream()
        .filter(one -> own || one.getValue().getLast().kind() == MovementKind.PUBLISHED)
        .map(
            one -> {
              MovementEntry last = one.getValue().getLast();
              return new ModelRow(
                  OutreachRoutes.CALLS + "/" + call.campaign() + "/guong/" + one.getKey(),
                  Optional.ofNullable(last.name()).filter(it -> !it.isEmpty()).orElse(one.getKey()),
                  page.t(last.unit() ? "outreach.model.unit" : "outreach.model.person"),
                  String.valueOf(last.deed()),
                  page.t("outreach.model." + last.kind().slug(), String.valueOf(last.paper())),
                  offers(call, one.getKey(), entries, who, page));
            })
        .toList();
  }
}
