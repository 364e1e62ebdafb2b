package vn.chosach.officers.help;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.cases.Office;
import vn.chosach.cases.web.Desk;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.AgencyOrders.ContactSetting;
import vn.chosach.directory.ChangeReason;
import vn.chosach.directory.Contact.ContactKind;
import vn.chosach.directory.Contact.Hours;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.SeedTable;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.RouteRules;
import vn.chosach.ui.Viewer;

/** Help stands beside every part of the desk, and the first day goes when it is done. */
@ChosachTest
class HelpPagesTest {

  private static final String QUIET = "SXD-AG";
  private static final String HOME = "/ban-lam-viec";
  private static final String MARK = "/tro-giup/ngay-dau";

  private static final Map<String, List<Role>> READERS =
      Map.of(
          "ngay-dau", List.of(Role.values()),
          "nguoi-truc", List.of(Role.OPERATOR),
          "can-bo-thu-ly", List.of(Role.CASE_OFFICER),
          "lanh-dao-don-vi", List.of(Role.AGENCY_HEAD),
          "thuong-truc", List.of(Role.STANDING_OFFICE),
          "lanh-dao-ban", List.of(Role.COMMITTEE_LEADER),
          "liem-chinh", List.of(Role.INTEGRITY_OFFICER),
          "kiem-toan", List.of(Role.AUDITOR),
          "quan-tri", List.of(Role.ADMINISTRATOR),
          "bao-chi-doi-tac", List.of(Role.PRESS));

  @Autowired MockMvc mvc;
  @Autowired Office office;
  @Autowired HelpAreas areas;
  @Autowired Agencies agencies;
  @Autowired MovableClock clock;
  @Autowired List<RouteRules> rooms;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping routes;

  @AfterEach
  void back() {
    clock.reset();
  }

  @Test
  void every_address_of_the_desk_belongs_to_a_part_with_help() {
    Set<String> desk = new TreeSet<>();
    routes.getHandlerMethods().keySet().stream()
        .flatMap(mapping -> mapping.getPatternValues().stream())
        .map(pattern -> pattern.replaceFirst("/?\\{.*", ""))
        .filter(path -> !path.isEmpty() && !everyone(path) && !path.startsWith("/tro-giup"))
        .forEach(desk::add);
    assertThat(desk).hasSizeGreaterThan(150).contains(HOME, "/giam-sat/giay-phep", "/tim");
    assertThat(desk)
        .filteredOn(path -> areas.at(path).isEmpty())
        .as("only the page that was planted among the tests has none")
        .containsExactly("/thu/rieng");
  }

  @Test
  void every_address_that_the_handbook_names_is_a_page() throws Exception {
    Set<String> pages =
        routes.getHandlerMethods().keySet().stream()
            .filter(
                mapping ->
                    mapping.getMethodsCondition().getMethods().isEmpty()
                        || mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET))
            .flatMap(mapping -> mapping.getPatternValues().stream())
            .collect(Collectors.toSet());
    assertThat(HandbookTest.addresses())
        .hasSizeGreaterThan(60)
        .allMatch(
            address ->
                pages.stream()
                    .anyMatch(
                        page ->
                            PathPatternParser.defaultInstance
                                .parse(page)
                                .matches(PathContainer.parsePath(address))));
  }

  @Test
  void what_the_first_day_of_a_chapter_names_may_be_opened_by_its_role() throws Exception {
    for (var chapter : READERS.entrySet()) {
      for (Role role : chapter.getValue()) {
        assertThat(HandbookTest.firstDay(chapter.getKey()))
            .as(chapter.getKey())
            .isNotEmpty()
            .allMatch(address -> areas.opens(address, new Reader(role)));
      }
    }
  }

  private record Reader(Role role) implements Viewer {
    @Override
    public UUID officerId() {
      return new UUID(0, 0);
    }

    @Override
    public String displayName() {
      return role.name();
    }

    @Override
    public String agencyKey() {
      return QUIET;
    }

    @Override
    public String agencyName() {
      return QUIET;
    }

    @Override
    public Set<Role> roles() {
      return Set.of(role);
    }
  }

  /** Whether the first rule that matches lets strangers in; what no rule names is no page. */
  private boolean everyone(String path) {
    PathContainer asked = PathContainer.parsePath(path);
    return rooms.stream()
        .flatMap(room -> room.rules().stream())
        .filter(rule -> PathPatternParser.defaultInstance.parse(rule.pattern()).matches(asked))
        .findFirst()
        .map(RouteRules.RouteRule::everyone)
        .orElse(true);
  }

  @Test
  void help_is_told_in_both_languages_to_who_may_open_the_part_and_to_nobody_else()
      throws Exception {
    // Whoever opens accounts reads no content, so one person cannot see every part.
    Role[] readers = Stream.of(Role.values()).filter(Role::readsContent).toArray(Role[]::new);
    var desk = new Desk(mvc, office.officer(QUIET, readers));
    var press = new Desk(mvc, office.officer(QUIET, Role.PRESS));
    Set<String> told = told(desk);
    told.addAll(told(new Desk(mvc, office.officer(QUIET, Role.ADMINISTRATOR, Role.AUDITOR))));
    told.addAll(told(press));
    assertThat(told).hasSameElementsAs(parts());

    assertThat(desk.page("/tro-giup").select("main a[href*=/so-tay/]"))
        .hasSameSizeAs(Handbook.CHAPTERS);
    for (String chapter : Handbook.CHAPTERS) {
      Document read = desk.page("/en" + Handbook.HOME + chapter);
      assertThat(read.select("article[lang=vi] h1")).as(chapter).hasSize(1);
      assertThat(read.select("article li")).as(chapter).hasSizeGreaterThan(10);
      assertThat(read.select("article").text()).doesNotContain("**", "](", "##", "- [ ]");
    }
    assertThat(desk.status(Handbook.HOME + "khong-co")).isEqualTo(404);

    assertThat(press.status("/tro-giup/integrity")).as("not open to the press").isEqualTo(404);
    assertThat(press.status("/tro-giup/khong-co")).as("the same as for none").isEqualTo(404);
    String frame = press.page("/bao-dai").expectFirst("a[href*=tro-giup]").attr("href");
    assertThat(frame).isEqualTo("/tro-giup?trang=/bao-dai");
    assertThat(press.answer(frame).getRedirectedUrl()).isEqualTo("/tro-giup/relay");
    assertThat(press.page("/tro-giup?trang=/liem-chinh").select("h1").text()).isEqualTo("Trợ giúp");
  }

  @Test
  void help_says_whom_to_call_and_what_to_do_while_nobody_can_be_called() throws Exception {
    var desk = new Desk(mvc, office.officer(QUIET, Role.OPERATOR));
    LocalDate day = LocalDate.of(2026, 2, 10);
    clock.moveTo(day.atTime(9, 0).atZone(Vietnam.ZONE).toInstant());
    assertThat(desk.page("/tro-giup/receive").select("main").text())
        .contains("Hãy hỏi người quản trị tài khoản");
    String standing = agencies.standingAgency(day).orElseThrow().agencyKey();
    publish(standing, "0296 000 0389", day);
    publish(standing, "", day.plusDays(1));
    assertThat(desk.page("/tro-giup/receive").select("main a[href=tel:02960000389]")).hasSize(1);
    clock.move(Duration.ofDays(1));
    assertThat(desk.page("/tro-giup/receive").select("main a[href^=tel:]")).isEmpty();
  }

  private void publish(String agency, String number, LocalDate from) {
    agencies.publishContact(
        Actor.SYSTEM,
        new ContactSetting(agency, ContactKind.HOTLINE, number, Hours.ALWAYS, false, from),
        new ChangeReason("Số của phép thử", null));
  }

  private static Set<String> parts() {
    return SeedTable.read("/seed/officers/help.csv").stream()
        .map(row -> row.text("area"))
        .collect(Collectors.toSet());
  }

  /** Reads all help that the list gives a reader, and says on which parts. */
  private static Set<String> told(Desk reader) throws Exception {
    Set<String> parts = new TreeSet<>();
    for (String link :
        reader.page("/tro-giup").select("main a[href^=/tro-giup/]").eachAttr("href")) {
      if (!link.startsWith(Handbook.HOME)) {
        for (String language : List.of("", "/en")) {
          Document help = reader.page(language + link);
          assertThat(help.select("main ol li")).as(language + link).hasSize(3);
          assertThat(help.select("main").text()).doesNotContain("officers.help", "??");
          assertThat(help.select("main a[href*=/so-tay/]")).as("the handbook").hasSize(1);
        }
        parts.add(link.replace("/tro-giup/", ""));
      }
    }
    return parts;
  }

  @Test
  void the_first_day_goes_step_by_step_or_at_once_and_comes_back_when_asked() throws Exception {
    ActingOfficer officer = office.officer(QUIET, Role.PRESS);
    var desk = new Desk(mvc, officer);
    assertThat(steps(desk)).isNotEmpty().allMatch(step -> step.startsWith("press."));
    assertThat(desk.page("/en" + HOME).select("#ngay-dau h2").text()).startsWith("First day");
    int all = steps(desk).size();
    String first = steps(desk).getFirst();
    desk.does(HOME, MARK);
    assertThat(steps(desk)).hasSize(all - 1).doesNotContain(first);
    assertThat(steps(new Desk(mvc, office.officer(QUIET, Role.PRESS))))
        .as("a colleague marks for nobody else")
        .hasSize(all);
    assertThat(desk.ask(post(MARK + "/bo").param("buoc", first)).getStatus()).isEqualTo(302);
    assertThat(steps(desk)).hasSize(all);

    assertThat(desk.ask(post(MARK).param("buoc", "auditor.1")).getStatus())
        .as("a step of a role that the officer does not hold")
        .isEqualTo(404);
    desk.does(HOME, MARK, "buoc", "tat-ca");
    assertThat(steps(desk)).as("put away").isEmpty();
    desk.does("/tro-giup", MARK + "/bo");
    assertThat(steps(desk)).hasSize(all);
    for (String step : steps(desk)) {
      desk.ask(post(MARK).param("buoc", step));
    }
    assertThat(desk.page(HOME).select("#ngay-dau")).as("done").isEmpty();
  }

  @Test
  void every_step_of_a_first_day_may_be_opened_by_its_role() throws Exception {
    for (Role role : Role.values()) {
      var desk = new Desk(mvc, office.officer(QUIET, role));
      Document home = desk.page(HOME);
      assertThat(home.select("#ngay-dau li")).as(role.name()).hasSizeBetween(4, 8);
      for (String link : home.select("#ngay-dau li a").eachAttr("href")) {
        assertThat(desk.status(link)).as(role + " " + link).isIn(200, 302);
      }
    }
  }

  private static List<String> steps(Desk desk) throws Exception {
    return Objects.requireNonNull(desk.page(HOME))
        .select("#ngay-dau li input[name=buoc]")
        .eachAttr("value");
  }
}
