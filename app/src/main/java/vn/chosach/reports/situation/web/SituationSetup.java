package vn.chosach.reports.situation.web;

import static vn.chosach.ui.RouteRules.only;

import gg.jte.TemplateEngine;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.reports.Reports;
import vn.chosach.reports.keeping.Report;
import vn.chosach.reports.keeping.Sheet;
import vn.chosach.reports.paper.ReportNames;
import vn.chosach.reports.situation.SituationRecord;
import vn.chosach.reports.situation.Situations;
import vn.chosach.ui.Choice;
import vn.chosach.ui.NavEntry;
import vn.chosach.ui.NavEntry.NavEntryGroup;
import vn.chosach.ui.PageSlot;
import vn.chosach.ui.RouteRules;
import vn.chosach.ui.SentId;
import vn.chosach.ui.Viewer;

/** Who may call the pages of notes and assessments, and what of them stands beside a report. */
@Configuration
class SituationSetup {

  static final String LIST = "/tinh-hinh";

  private static final Role[] READERS = {
    Role.OPERATOR, Role.CASE_OFFICER, Role.AGENCY_HEAD, Role.STANDING_OFFICE, Role.COMMITTEE_LEADER
  };

  @Bean
  RouteRules situationRules() {
    return RouteRules.of(only(LIST, READERS), only(LIST + "/**", READERS));
  }

  @Bean
  NavEntry situationEntry() {
    return new NavEntry(
        NavEntryGroup.STEERING, 42, LIST, "reports.situation.title", Set.of(READERS));
  }

  static String one(SituationRecord of) {
    return LIST + "/" + of.number();
  }

  /** The confirmed notes of its agency of the days of a report; of all for the committee. */
  @Bean
  PageSlot notesOfReport(
      Situations situations, Reports reports, ReportNames names, TemplateEngine templates) {
    return PageSlot.of(
        "reports.sheet.notes",
        templates,
        "reports/situationNotes.jte",
        (page, about) -> {
          Viewer viewer = page.viewer();
          if (viewer == null) {
            return null;
          }
          List<Choice> notes =
              SentId.of(about.getOrDefault("report", "")).stream()
                  .flatMap(id -> reports.read(id, null, ActingOfficer.of(viewer)).stream())
                  .map(Sheet::report)
                  .flatMap(report -> of(report, situations, names).stream())
                  .map(note -> Choice.of(one(note), note.number() + " · " + note.title()))
                  .toList();
          return notes.isEmpty() ? null : Map.of("notes", notes);
        });
  }

  private static List<SituationRecord> of(Report report, Situations situations, ReportNames names) {
    boolean all = names.committee(report.agency(), report.days().to());
    return situations.notes(
        all ? null : report.agency(), null, report.days().from(), report.days().to());
  }
}
