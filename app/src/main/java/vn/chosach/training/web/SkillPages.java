package vn.chosach.training.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.lifecycle.steps.RowSlice;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.skills.OfficerTask;
import vn.chosach.training.life.Skill;
import vn.chosach.training.life.SkillDemand;
import vn.chosach.training.life.SkillDemand.SkillDemandState;
import vn.chosach.training.profile.ProfilePolicy;
import vn.chosach.training.profile.SkillDemands;
import vn.chosach.training.profile.SkillMatrix;
import vn.chosach.training.profile.SkillMatrix.SkillCell;
import vn.chosach.training.profile.SkillRepository;
import vn.chosach.ui.Choice;
import vn.chosach.ui.ListSheet;
import vn.chosach.ui.Page;
import vn.chosach.ui.Tone;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.lists.DeskList.ListSlice;
import vn.chosach.ui.lists.ListAsk;

/** Draws up the pages of skills across the agencies and of demands. */
@Component
record SkillPages(
    SkillRepository claims, SkillDemands demands, SkillMatrix matrix, TrainingNames names) {

  private static final int ROWS = 25;

  private Map<String, Skill> skills() {
    return claims.skills().stream().collect(Collectors.toMap(Skill::key, Function.identity()));
  }

  StaffView.MatrixPage matrix(String at, ActingOfficer officer, Page page) {
    var sheet = ListSheet.asked(at, ROWS);
    var byAgency = new TreeMap<String, Map<String, SkillCell>>();
    List<SkillCell> cells = matrix.cells();
    cells.forEach(
        one ->
            byAgency.computeIfAbsent(one.agency(), key -> new TreeMap<>()).put(one.skill(), one));
    var used = cells.stream().map(SkillCell::skill).collect(Collectors.toSet());
    List<Skill> skills = claims.skills().stream().filter(one -> used.contains(one.key())).toList();
    return new StaffView.MatrixPage(
        skills.stream().map(one -> one.name().in(page.lang())).toList(),
        byAgency.entrySet().stream()
            .skip(sheet.offset())
            .limit(ROWS)
            .map(
                row ->
                    new StaffView.MatrixRow(
                        names.agency(row.getKey(), page),
                        skills.stream()
                            .map(one -> cell(row.getValue().get(one.key()), officer))
                            .toList()))
            .toList(),
        cells.stream().mapToInt(SkillCell::gap).sum(),
        sheet.pager(byAgency.size(), n -> StaffRoutes.MATRIX + "?trang=" + n, page),
        skills.stream()
            .map(one -> new StaffView.LegendRow(one.name().in(page.lang()), names.basis(one, page)))
            .toList());
  }

  private static StaffView.MatrixCell cell(@Nullable SkillCell one, ActingOfficer who) {
    if (one == null) {
      return new StaffView.MatrixCell("–", false, null);
    }
    boolean opens = one.people() > 0 && ProfilePolicy.reads(one.agency(), who);
    return new StaffView.MatrixCell(
        one.wanted() == 0 ? String.valueOf(one.people()) : one.enough() + " / " + one.wanted(),
        one.gap() > 0,
        opens ? StaffRoutes.MATRIX + "/" + one.agency() + "/" + one.skill() : null);
  }

  StaffView.PersonsPage persons(String agency, Skill skill, Page page) {
    return new StaffView.PersonsPage(
        names.agency(agency, page),
        skill.name().in(page.lang()),
        matrix.persons(agency, skill.key()).stream()
            .map(
                one ->
                    new Choice(
                        StaffRoutes.profile(one.officer()),
                        names.officer(one.officer(), page),
                        page.t("training.level." + one.level())))
            .toList());
  }

  ListSlice<StaffView.DemandRow> demands(
      ListAsk ask, int offset, int limit, Viewer viewer, Page page) {
    Map<String, Skill> skills = skills();
    var who = ActingOfficer.of(viewer);
    RowSlice<SkillDemand> slice = demands.page(offset, limit);
    return new ListSlice<>(
        slice.rows().stream().map(one -> demand(one, skills, who, page)).toList(), slice.count());
  }

  private StaffView.DemandRow demand(
      SkillDemand one, Map<String, Skill> skills, ActingOfficer who, Page page) {
    OfficerTask task = one.task();
    LocalDate last = one.validTo();
    LocalDate end = one.endOn();
    Integer people = one.people();
    String key = one.textKey(page.today());
    Skill skill = skills.get(one.skill());
    return new StaffView.DemandRow(
        task == null
            ? names.agency(String.valueOf(one.agency()), page)
            : page.t("training.demand.task", page.t(task.textKey())),
        skill == null ? one.skill() : skill.name().in(page.lang()),
        page.t("training.level." + one.level()),
        people == null ? "–" : page.number(people),
        page.day(one.validFrom()) + " – " + (last == null ? "" : page.day(last)),
        end == null
            ? one.reason()
            : page.t("training.demand.ending", page.day(end), one.endReason()),
        names.officer(one.proposedBy(), page)
            + (one.decidedBy() == null ? "" : " · " + names.officer(one.decidedBy(), page)),
        one.state() == SkillDemandState.STANDS ? Tone.OK : Tone.NONE,
        page.t(key),
        links(one, who, page));
  }

  private static List<Choice> links(SkillDemand one, ActingOfficer who, Page page) {
    UUID self = who.actor().id();
    UUID first = one.endBy() == null ? one.proposedBy() : one.endBy();
    boolean waits = one.state() == SkillDemandState.PROPOSED || one.endBy() != null;
    if (waits) {
      return SkillDemands.agrees(one, who) && !first.equals(self)
          ? Stream.of("dong-y", "khong-dong-y")
              .map(
                  act -> Choice.of(StaffRoutes.demand(one.id(), act), page.t("training.do." + act)))
              .toList()
          : List.of();
    }
    return SkillDemands.proposes(one, who)
            && one.state() == SkillDemandState.STANDS
            && one.validTo() == null
        ? List.of(Choice.of(StaffRoutes.demand(one.id(), "thoi"), page.t("training.do.thoi")))
        : List.of();
  }
}
