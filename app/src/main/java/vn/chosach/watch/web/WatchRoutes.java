package vn.chosach.watch.web;

import static vn.chosach.ui.RouteRules.only;
import static vn.chosach.ui.RouteRules.open;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.chosach.kernel.Role;
import vn.chosach.officers.work.WorkQuery;
import vn.chosach.officers.work.WorkQuery.QueriedSource;
import vn.chosach.officers.work.WorkSource;
import vn.chosach.ui.NavEntry;
import vn.chosach.ui.NavEntry.NavEntryGroup;
import vn.chosach.ui.RouteRules;
import vn.chosach.ui.SentId;
import vn.chosach.ui.lists.DeskList;
import vn.chosach.ui.lists.DeskList.ListTerms;
import vn.chosach.ui.lists.ListColumn;
import vn.chosach.ui.lists.ListColumn.ListCell;
import vn.chosach.watch.rules.RuleDesk;
import vn.chosach.watch.rules.RuleLine;
import vn.chosach.watch.web.IntakeView.IntakeRow;
import vn.chosach.watch.web.RuleView.RuleRow;

/** Who may call the pages of the watch. */
@Configuration
class WatchRoutes {

  static final String REVIEW = "/giam-sat/duyet";
  static final String IMPORTS = "/giam-sat/nhap";
  static final String RULES = "/giam-sat/quy-tac";
  static final String GOODS = "/giam-sat/hang-nhu-cau-cao";
  static final String ID = "{id:" + SentId.FORM + "}";

  private static final Role[] REVIEWERS = {
    Role.OPERATOR, Role.CASE_OFFICER, Role.AGENCY_HEAD, Role.STANDING_OFFICE
  };

  @Bean
  RouteRules watchRules() {
    return RouteRules.of(
        open("/watch/**"),
        only(REVIEW, REVIEWERS),
        only(REVIEW + "/**", REVIEWERS),
        only(IMPORTS, REVIEWERS),
        only(IMPORTS + "/**", REVIEWERS),
        only(RULES, REVIEWERS),
        only(RULES + "/**", REVIEWERS),
        only(GOODS, REVIEWERS),
        only(GOODS + "/**", REVIEWERS));
  }

  @Bean
  NavEntry reviewEntry() {
    return new NavEntry(
        NavEntryGroup.MONITORING, 10, REVIEW, "watch.review.title", Set.of(REVIEWERS));
  }

  @Bean
  NavEntry importsEntry() {
    return new NavEntry(
        NavEntryGroup.MONITORING, 70, IMPORTS, "watch.intake.title", Set.of(REVIEWERS));
  }

  @Bean
  NavEntry rulesEntry() {
    return new NavEntry(
        NavEntryGroup.MONITORING, 62, RULES, "watch.rules.title", Set.of(REVIEWERS));
  }

  @Bean
  DeskList<IntakeRow> intakeList(IntakePages pages) {
    return DeskList.of(
        new ListTerms(IMPORTS, "watch.intake.title", "ui.lists.count", Set.of()),
        List.of(
            ListColumn.name(
                "tep",
                "watch.intake.file",
                "name",
                IntakeRow::name,
                row -> row.source() + " · " + row.when(),
                IntakeRow::href),
            ListColumn.state(
                "tinh-trang", "watch.intake.state", "state", IntakeRow::tone, IntakeRow::state),
            ListColumn.text("doc", "watch.count.read", "read", IntakeRow::read),
            ListColumn.text("nhan", "watch.count.taken", "", IntakeRow::kept),
            ListColumn.text("tu-choi", "watch.count.refused", "refused", IntakeRow::refused),
            ListColumn.text("nghi-van", "watch.count.flagged", "flagged", IntakeRow::flagged)),
        pages::rows);
  }

  @Bean
  DeskList<RuleLine> ruleList(RuleDesk desk) {
    return DeskList.whole(
        new ListTerms(RULES, "watch.rules.title", "watch.rules.count", Set.of("loai", "tim")),
        List.of(
            rule(
                "ten",
                "watch.rule.name",
                "name",
                row ->
                    ListCell.of(row.title().isEmpty() ? row.name() : row.title())
                        .below(
                            row.name()
                                + " "
                                + row.version()
                                + (row.campaign().isEmpty() ? "" : " · " + row.campaign()))
                        .to(row.href())),
            rule("can-cu", "watch.rule.law", "", row -> ListCell.of(row.law())),
            rule("diem", "watch.rule.weight", "weight", row -> ListCell.of(row.weight())),
            rule("hieu-luc", "watch.rule.valid", "", row -> ListCell.of(row.valid())),
            rule(
                "tinh-trang",
                "watch.rule.state",
                "state",
                row -> ListCell.state(row.tone(), row.state())),
            rule("lan", "watch.rule.hits", "hits", row -> ListCell.of(row.hits()).to(row.queue())),
            rule("tuan", "watch.rule.week", "", row -> ListCell.of(row.week())),
            rule("thang", "watch.rule.month", "", row -> ListCell.of(row.month())),
            rule("quy", "watch.rule.quarter", "", row -> ListCell.of(row.quarter()))),
        Map.of(
            "name", Comparator.comparing(RuleLine::name),
            "state", Comparator.comparing(RuleLine::state),
            "hits", Comparator.comparing(line -> line.tally().hits()),
            "weight", Comparator.comparing(line -> line.rule() == null ? 0 : line.rule().weight())),
        (ask, viewer, page) -> RulePages.lines(desk.list(), ask));
  }

  private static ListColumn<RuleLine> rule(
      String key, String textKey, String order, Function<RuleRow, ListCell> cell) {
    return ListColumn.of(
        key, textKey, order, (line, page) -> cell.apply(RulePages.row(line, page)));
  }

  /** What one officer asked for waits for another one who may change rules, for thirty days. */
  @Bean
  static WorkSource rulesByTwo(WorkQuery rows) {
    return new QueriedSource(
        rows,
        Set.of(Role.AGENCY_HEAD, Role.STANDING_OFFICE),
        "watch.work.",
        """
        SELECT md5(c.kind || ' ' || c.name)::uuid AS id,
               CASE c.event WHEN 'OFF_ASKED' THEN 'rule-off' ELSE 'rule-live' END AS verb,
               '' AS number, c.name || ': ' || left(c.why, 120) AS title, NULL::date AS due,
               c.kind || '/' || c.name
                 || CASE c.event WHEN 'OFF_ASKED' THEN '' ELSE '/ban/' || c.version END AS at,
               NULL::uuid AS officer
          FROM watch.rule_request c
         WHERE c.actor <> :officer
           AND c.at > (:today::date - 30)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh'
           AND NOT EXISTS (SELECT FROM watch.rule_change later
                            WHERE later.kind = c.kind AND later.name = c.name
                              AND later.number > c.after)
           AND NOT EXISTS (SELECT FROM watch.rule_request later
                            WHERE later.kind = c.kind AND later.name = c.name
                              AND later.number > c.number)
         ORDER BY c.number LIMIT 100
        """,
        RULES + "/",
        reader -> {});
  }

  @Bean
  NavEntry goodsEntry() {
    return new NavEntry(
        NavEntryGroup.MONITORING, 54, GOODS, "watch.goods.title", Set.of(REVIEWERS));
  }
}
