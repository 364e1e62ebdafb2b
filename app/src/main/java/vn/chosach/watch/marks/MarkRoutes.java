package vn.chosach.watch.marks;

import static vn.chosach.ui.RouteRules.only;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.chosach.kernel.Role;
import vn.chosach.officers.work.WorkQuery;
import vn.chosach.officers.work.WorkQuery.QueriedSource;
import vn.chosach.officers.work.WorkSource;
import vn.chosach.ui.NavEntry;
import vn.chosach.ui.NavEntry.NavEntryGroup;
import vn.chosach.ui.RouteRules;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.lists.DeskList;
import vn.chosach.ui.lists.DeskList.ListTerms;
import vn.chosach.ui.lists.ListColumn;
import vn.chosach.watch.marks.MarkView.MarkRow;

/** Who may read and write the sheets of brands. */
@Configuration
class MarkRoutes {

  static final String MARKS = "/giam-sat/nhan-hieu";

  private static final Role[] REVIEWERS = {
    Role.OPERATOR, Role.CASE_OFFICER, Role.AGENCY_HEAD, Role.STANDING_OFFICE
  };

  @Bean
  RouteRules markRules() {
    return RouteRules.of(only(MARKS, REVIEWERS), only(MARKS + "/**", REVIEWERS));
  }

  @Bean
  DeskList<MarkRow> markList(MarkPages pages) {
    return DeskList.of(
        new ListTerms(MARKS, "watch.mark.title", "ui.lists.count", Set.of("tim")),
        List.of(
            ListColumn.name(
                "ten", "watch.mark.name", "name", MarkRow::name, MarkRow::spellings, MarkRow::href),
            ListColumn.text("chu", "watch.mark.holder", "holder", MarkRow::holder),
            ListColumn.text("anh", "watch.mark.pictures", "pictures", MarkRow::pictures),
            ListColumn.state(
                "hoi", "watch.mark.questions", "open", MarkRow::tone, MarkRow::questions)),
        pages::rows);
  }

  /** What a holder was asked and has not answered lies with who asked. */
  @Bean
  static WorkSource holdersToAnswer(WorkQuery rows) {
    return new QueriedSource(
        rows,
        Set.of(REVIEWERS),
        "watch.work.",
        """
        SELECT q.id, 'holder' AS verb, '' AS number, m.name || ': ' || left(q.question, 120) AS title,
               q.due_on AS due, q.sheet::text AS at, q.officer
          FROM watch.mark_question q JOIN watch.mark_sheet m ON m.id = q.sheet
         WHERE q.agency = ANY (:agencies)
           AND NOT EXISTS (SELECT FROM watch.mark_answer a WHERE a.question = q.id)
         ORDER BY q.due_on, q.id LIMIT 100
        """,
        MARKS + "/",
        reader -> {});
  }

  @Bean
  NavEntry marksEntry() {
    return new NavEntry(NavEntryGroup.MONITORING, 52, MARKS, "watch.mark.title", Set.of(REVIEWERS));
  }

  static boolean opens(Viewer viewer) {
    return Arrays.stream(REVIEWERS).anyMatch(viewer::has);
  }
}
