package vn.chosach.deadlines.web;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chosach.deadlines.AgencyLoad;
import vn.chosach.deadlines.ClockExplanation;
import vn.chosach.deadlines.ClockPage;
import vn.chosach.deadlines.ClockQuery;
import vn.chosach.deadlines.Clocks;
import vn.chosach.deadlines.Lane;
import vn.chosach.deadlines.counting.CountingGround;
import vn.chosach.deadlines.counting.Wording;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.Heirs;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;
import vn.chosach.ui.Pager;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.lists.DeskList;
import vn.chosach.ui.lists.ListTab;

/** Bảng thời hạn: what is late, due today, this week and later. */
@Controller
record BoardController(Clocks clocks, Cards cards, Heirs heirs) {

  private static final int CARDS = 12;
  private static final int ROWS = 50;
  private static final int TABS = 6;

  @GetMapping("/thoi-han")
  String board(
      Page page,
      Viewer viewer,
      Model model,
      @RequestParam(name = "co-quan", defaultValue = "") String agency,
      @RequestParam(name = "cua-toi", defaultValue = "") String mine,
      @RequestParam(name = "muc", defaultValue = "") String lane,
      @RequestParam(name = "sau", defaultValue = "") String after) {
    var scope = BoardScope.of(viewer, heirs, agency, mine.equals("1"));
    List<AgencyLoad> loads = clocks.load(scope.widest());
    AgencyLoad mineLoad = sum(clocks.load(null, scope.officer()));
    AgencyLoad shown = scope.mine() ? mineLoad : sum(loads, scope);
    var counts = new Counts(loads, mineLoad.open(), shown);
    Lane single = lane(lane);
    model.addAttribute(
        "board",
        single == null
            ? lanes(page, scope, counts)
            : single(page, scope, counts, single, position(after)));
    return "deadlines/board";
  }

  /** Clocks of whom the address names, in its lane or in all that are open. */
  int count(Map<String, String> asked, Viewer viewer) {
    var scope =
        BoardScope.of(
            viewer,
            heirs,
            asked.getOrDefault("co-quan", ""),
            asked.getOrDefault("cua-toi", "").equals("1"));
    AgencyLoad shown =
        scope.mine()
            ? sum(clocks.load(null, scope.officer()))
            : sum(clocks.load(scope.widest()), scope);
    Lane lane = lane(asked.getOrDefault("muc", ""));
    return (int) (lane == null ? shown.open() : shown.in(lane));
  }

  /** The same clocks, for a file: lane by lane, in the order of the board. */
  List<Card> all(Map<String, String> asked, Viewer viewer, Page page) {
    var scope =
        BoardScope.of(
            viewer,
            heirs,
            asked.getOrDefault("co-quan", ""),
            asked.getOrDefault("cua-toi", "").equals("1"));
    Lane one = lane(asked.getOrDefault("muc", ""));
    var found = new ArrayList<ClockExplanation>();
    for (Lane lane : one == null ? LaneView.LISTED : List.of(one)) {
      ClockQuery.Position after = null;
      do {
        ClockPage some = clocks.page(scope.query(lane, after, ROWS));
        found.addAll(some.clocks());
        after = some.next();
      } while (after != null && found.size() <= DeskList.MOST_IN_FILE);
    }
    List<String> agencies = found.stream().map(some -> some.clock().agency()).distinct().toList();
    return cards.of(found, cards.names(found, agencies, page), page);
  }

  private Board lanes(Page page, BoardScope scope, Counts counts) {
    var found = new ArrayList<ClockPage>();
    var all = new ArrayList<ClockExplanation>();
    for (Lane lane : LaneView.COLUMNS) {
      ClockPage some =
          counts.shown().in(lane) == 0
              ? new ClockPage(List.of(), null)
              : clocks.page(scope.query(lane, null, CARDS));
      found.add(some);
      all.addAll(some.clocks());
    }
    HolderNames.Names names = cards.names(all, counts.agencies(), page);
    var columns = new ArrayList<Board.BoardColumn>();
    for (int i = 0; i < LaneView.COLUMNS.size(); i++) {
      Lane lane = LaneView.COLUMNS.get(i);
      columns.add(
          new Board.BoardColumn(
              lane,
              LaneView.tone(lane),
              page.t(LaneView.textKey(lane)),
              counts.shown().in(lane),
              cards.of(found.get(i).clocks(), names, page),
              scope.href(lane, null)));
    }
    return board(page, scope, counts, names, columns, null);
  }

  private Board single(
      Page page, BoardScope scope, Counts counts, Lane lane, ClockQuery.@Nullable Position after) {
    ClockPage found = clocks.page(scope.query(lane, after, ROWS));
    HolderNames.Names names = cards.names(found.clocks(), counts.agencies(), page);
    ClockQuery.Position next = found.next();
    var pager =
        new Pager(
            after == null ? null : scope.href(lane, null),
            next == null ? null : scope.href(lane, next),
            page.t("deadlines.board.shown", found.clocks().size(), counts.shown().in(lane)));
    var single =
        new Board.Single(
            page.t(LaneView.textKey(lane)),
            counts.shown().in(lane),
            LaneView.tone(lane),
            cards.of(found.clocks(), names, page),
            pager);
    return board(page, scope, counts, names, List.of(), single);
  }

  private static Board board(
      Page page,
      BoardScope scope,
      Counts counts,
      HolderNames.Names names,
      List<Board.BoardColumn> columns,
      Board.@Nullable Single single) {
    var tabs = new ArrayList<ListTab>();
    tabs.add(
        new ListTab(
            page.t(scope.all() ? "deadlines.board.all" : "deadlines.board.own"),
            "/thoi-han",
            sum(counts.loads()).open(),
            scope.agency() == null && !scope.mine()));
    tabs.add(
        new ListTab(
            page.t("deadlines.board.mine"), "/thoi-han?cua-toi=1", counts.mine(), scope.mine()));
    var others = new ArrayList<Choice>();
    if (scope.all()) {
      for (int i = 0; i < counts.loads().size(); i++) {
        AgencyLoad load = counts.loads().get(i);
        String name = names.agency(load.agency());
        if (i < TABS || load.agency().equals(scope.agency())) {
          tabs.add(
              new ListTab(
                  name,
                  BoardScope.href(load.agency()),
                  load.open(),
                  load.agency().equals(scope.agency())));
        } else {
          others.add(Choice.of(load.agency(), name + " (" + load.open() + ")"));
        }
      }
    }
    var wording = new Wording(page.lang(), page::t, CountingGround.CIVIL);
    return new Board(
        wording.weekday(page.today()) + ", " + time(page.now()),
        tabs,
        others,
        scope.agency() == null ? "" : scope.agency(),
        columns,
        counts.shown().paused(),
        scope.href(Lane.PAUSED, null),
        single);
  }

  private static String time(Instant now) {
    return java.time.format.DateTimeFormatter.ofPattern("HH:mm").format(now.atZone(Vietnam.ZONE));
  }

  private static AgencyLoad sum(List<AgencyLoad> loads, BoardScope scope) {
    return sum(
        loads.stream()
            .filter(load -> scope.agency() == null || load.agency().equals(scope.agency()))
            .toList());
  }

  private static AgencyLoad sum(List<AgencyLoad> loads) {
    return loads.stream().reduce(new AgencyLoad("", 0, 0, 0, 0, 0), AgencyLoad::plus);
  }

  private static @Nullable Lane lane(String name) {
    for (Lane lane : LaneView.LISTED) {
      if (lane.name().equals(name.toUpperCase(Locale.ROOT))) {
        return lane;
      }
    }
    return null;
  }

  private static ClockQuery.@Nullable Position position(String text) {
    int parting = text.indexOf('_');
    if (parting < 0) {
      return null;
    }
    try {
      return new ClockQuery.Position(
          Instant.parse(text.substring(0, parting)), UUID.fromString(text.substring(parting + 1)));
    } catch (DateTimeParseException | IllegalArgumentException e) {
      return null;
    }
  }

  /** What the tabs and columns count. */
  private record Counts(List<AgencyLoad> loads, int mine, AgencyLoad shown) {

    List<String> agencies() {
      return loads.stream().map(AgencyLoad::agency).toList();
    }
  }
}
