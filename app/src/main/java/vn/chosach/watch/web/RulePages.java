package vn.chosach.watch.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Folding;
import vn.chosach.officers.Officers;
import vn.chosach.screening.rules.Rule;
import vn.chosach.screening.rules.RuleDefect;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Fact.FactList;
import vn.chosach.ui.Page;
import vn.chosach.ui.Tone;
import vn.chosach.ui.lists.ListAsk;
import vn.chosach.watch.rules.RuleLine;
import vn.chosach.watch.rules.RuleProposal;
import vn.chosach.watch.rules.RuleSheet;

/** Draws up the pages of the rules. */
@Component
record RulePages(Officers officers) {

  RuleView.RuleList list(List<RuleLine> all, boolean mayChange, Page page) {
    return new RuleView.RuleList(
        (int)
            all.stream()
                .filter(line -> line.kind().equals("rule") && line.state().equals("LIVE"))
                .count(),
        all.stream()
            .filter(line -> line.state().equals("QUARANTINED"))
            .map(line -> row(line, page))
            .toList(),
        Stream.of("rule", "list", "kind", "norm")
            .map(one -> Choice.of(one, page.t("watch.rule.kind." + one)))
            .toList(),
        mayChange);
  }

  /** Rules, lists or kinds whose words answer. */
  static List<RuleLine> lines(List<RuleLine> all, ListAsk ask) {
    String asked = ask.filter("loai");
    String kind = asked.isEmpty() ? "rule" : asked;
    String folded = Folding.fold(ask.filter("tim").strip());
    return all.stream()
        .filter(line -> line.kind().equals(kind))
        .filter(line -> folded.isEmpty() || searched(line).contains(folded))
        .toList();
  }

  private static String searched(RuleLine line) {
    Rule rule = line.rule();
    return Folding.fold(
        line.name()
            + " "
            + (rule == null
                ? ""
                : rule.title() + " " + rule.standing().law() + " " + rule.standing().campaign()));
  }

  static RuleView.RuleRow row(RuleLine line, Page page) {
    Rule rule = line.rule();
    RuleLine.RuleLineTally tally = line.tally();
    return new RuleView.RuleRow(
        line.name(),
        WatchRuleController.address(line.kind(), line.name()),
        rule == null ? "" : rule.title(),
        rule == null ? "" : rule.standing().law(),
        rule == null ? "" : (rule.weight() > 0 ? "+" : "−") + Math.abs(rule.weight()),
        rule == null ? "" : rule.standing().campaign(),
        rule == null ? "" : valid(rule, page),
        "v" + line.version(),
        tone(line.state()),
        page.t("watch.rule.state." + line.state().toLowerCase(Locale.ROOT)),
        page.number(tally.hits()),
        WatchRoutes.REVIEW + "?xem=all&luat=" + line.name(),
        share(tally.confirmed7(), tally.decided7(), page),
        share(tally.confirmed30(), tally.decided30(), page),
        share(tally.confirmed90(), tally.decided90(), page));
  }

  private static String share(long confirmed, long decided, Page page) {
    return decided == 0
        ? "–"
        : page.t("watch.rule.share", Math.round(confirmed * 100.0 / decided), page.number(decided));
  }

  private static String valid(Rule rule, Page page) {
    var from = rule.standing().from();
    var until = rule.standing().until();
    return from == null && until == null
        ? page.t("watch.rule.always")
        : page.day(from) + " – " + page.day(until);
  }

  private static Tone tone(String state) {
    return switch (state) {
      case "LIVE" -> Tone.OK;
      case "QUARANTINED" -> Tone.WARN;
      default -> Tone.NONE;
    };
  }

  RuleView.RuleOne one(RuleSheet sheet, boolean mayChange, Page page) {
    Rule rule = sheet.rule();
    var facts = new FactList(page);
    Integer live = sheet.live();
    facts.add("watch.rule.version", live == null ? page.t("watch.rule.no-version") : "v" + live);
    if (rule != null) {
      facts.add("watch.rule.law", rule.standing().law());
      facts.add("watch.rule.weight", String.valueOf(rule.weight()));
      facts.add("watch.rule.valid", valid(rule, page));
      if (!rule.standing().campaign().isEmpty()) {
        facts.add("watch.rule.campaign", rule.standing().campaign());
      }
    }
    Map<UUID, String> names = names(sheet);
    RuleProposal proposal = sheet.proposal();
    if (proposal != null) {
      facts.add("watch.rule.owner", who(proposal.owner(), names, page));
      facts.add("watch.rule.proposed", who(proposal.by(), names, page) + " · " + proposal.agency());
    }
    return new RuleView.RuleOne(
        sheet.kind(),
        sheet.name(),
        rule == null ? sheet.name() : rule.title(),
        tone(sheet.state()),
        page.t("watch.rule.state." + sheet.state().toLowerCase(Locale.ROOT)),
        facts.list(),
        text(sheet, live == null ? sheet.versions().getFirst().version() : live),
        sheet.versions().stream()
            .map(
                one ->
                    new RuleView.RuleViewVersion(
                        one.version(),
                        WatchRuleController.address(sheet.kind(), sheet.name())
                            + "/ban/"
                            + one.version(),
                        page.moment(one.at()),
                        who(one.by(), names, page),
                        one.why(),
                        live != null && live == one.version()))
            .toList(),
        sheet.changes().stream()
            .map(
                one ->
                    new RuleView.Line(
                        page.moment(one.at()),
                        page.t(one.event().textKey(), one.version() == null ? "–" : one.version()),
                        who(one.by(), names, page),
                        one.why()))
            .toList(),
        problems(sheet.findings(), page),
        mayChange,
        !sheet.state().equals("OFF"));
  }

  private Map<UUID, String> names(RuleSheet sheet) {
    RuleProposal proposal = sheet.proposal();
    Set<UUID> people =
        Stream.of(
                sheet.versions().stream().map(RuleSheet.RuleSheetVersion::by),
                sheet.changes().stream().map(RuleSheet.RuleSheetChange::by),
                proposal == null
                    ? Stream.<UUID>empty()
                    : Stream.of(proposal.owner(), proposal.by()))
            .flatMap(all -> all)
            .flatMap(Stream::ofNullable)
            .collect(Collectors.toSet());
    return officers.displayNames(people);
  }

  private static String who(@Nullable UUID by, Map<UUID, String> names, Page page) {
    return by == null ? page.t("watch.program") : names.getOrDefault(by, page.t("watch.somebody"));
  }

  static String text(RuleSheet sheet, int version) {
    return sheet.versions().stream()
        .filter(one -> one.version() == version)
        .map(RuleSheet.RuleSheetVersion::text)
        .findFirst()
        .orElse("");
  }

  /** What is wrong with a text, in words; the line counts from its head, 0 means the whole. */
  List<String> problems(List<RuleDefect> defects, Page page) {
    return defects.stream().map(defect -> problem(defect, page)).toList();
  }

  private static String problem(RuleDefect defect, Page page) {
    String what = page.t("watch.defect." + defect.code().replaceFirst("^rule\\.", ""));
    return defect.line() == 0
        ? page.t("watch.defect.whole", what, defect.detail())
        : page.t("watch.defect", what, defect.detail(), defect.line());
  }
}
