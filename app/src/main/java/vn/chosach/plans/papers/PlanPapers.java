package vn.chosach.plans.papers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.RoleAssignment;
import vn.chosach.documents.DocumentOrigin;
import vn.chosach.documents.Drafting;
import vn.chosach.documents.content.Block;
import vn.chosach.documents.content.Block.BlockColumn;
import vn.chosach.documents.content.Content;
import vn.chosach.documents.content.Kinds;
import vn.chosach.documents.content.Recipient;
import vn.chosach.documents.content.TableCell;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.duties.Duty;
import vn.chosach.plans.duties.Indicator;
import vn.chosach.plans.duties.Plan;
import vn.chosach.plans.duties.PlanFile;
import vn.chosach.plans.life.CoordinationKind;
import vn.chosach.plans.life.DutyText;
import vn.chosach.plans.life.PlanAccessPolicy;
import vn.chosach.plans.matters.CoordinationItem;
import vn.chosach.plans.matters.DirectiveOrigin;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Page;

/**
 * Official documents of this room: a plan with its duties, a letter that directs, asks or presses.
 * They are Vietnamese whatever the language of the page (Nghị định 30/2020/NĐ-CP art. 8).
 */
@Component
public record PlanPapers(Agencies agencies) {

  /** More addressees than this are named together, as the decree allows. */
  private static final int NAMED = 50;

  /**
   * The plan, goal by goal, with who does what as an annex.
   *
   * @param indicators those in force, each named under its objective with what it is to reach
   */
  public Drafting plan(
      PlanFile file, List<Indicator> indicators, ActingOfficer member, Page shown) {
    Page page = vietnamese(shown);
    var body = new ArrayList<Block>();
    int number = 0;
    for (PlanFile.Goal goal : file.goals()) {
      List<Duty> duties =
          file.duties().stream().filter(duty -> duty.goal().equals(goal.ref())).toList();
      if (duties.isEmpty()) {
        continue;
      }
      String head = goal.titleVi().toUpperCase(Lang.VI.locale());
      body.add(Block.heading(Block.Level.SECTION, roman(++number) + ". " + head));
      int item = 0;
      for (Duty duty : duties) {
        body.add(
            Block.words(
                page.t(
                    "plans.paper.duty",
                    ++item,
                    bare(duty.titleVi()),
                    name(duty.lead(), page),
                    page.t(duty.frequency().textKey())
                        + (duty.due() == null ? "" : ", " + page.day(duty.due())))));
      }
      indicators.stream()
          .filter(one -> one.goal().equals(goal.ref()))
          .forEach(one -> body.add(Block.words(target(one, page))));
    }
    if (body.isEmpty()) {
      body.add(Block.words(page.t("plans.paper.no-duties")));
    }
    Set<String> carriers =
        file.duties().stream()
            .flatMap(Duty::carriers)
            .distinct()
            .filter(key -> agencies.asOf(key, page.today()).isPresent())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    String owner = file.plan().owner();
    List<String> basis =
        file.plan().basis().stream().map(line -> page.t("plans.paper.basis", line)).toList();
    return new Drafting(
        Kinds.PLAN,
        issuing(file.plan(), member, page),
        cut(file.plan().titleVi()),
        List.of(),
        new Content(basis, body, annex(file, page)),
        file.plan().titleOnly()
            ? kept(List.copyOf(carriers), page)
            : recipients(owner, List.copyOf(carriers), page),
        null,
        new DocumentOrigin("plans", "ke-hoach/" + file.plan().id()));
  }

  private static String target(Indicator one, Page page) {
    String least = one.lower() ? "plans.indicator.most" : "plans.indicator.least";
    return page.t(
        "plans.paper.indicator",
        one.nameVi(),
        page.t(least, page.number(one.target()) + " " + one.unit()));
  }

  /** A plan of which others see the title goes to those who carry it out, and to nobody above. */
  private List<Recipient> kept(List<String> carriers, Page page) {
    return carriers.stream()
        .map(key -> new Recipient(key, name(key, page), Recipient.Purpose.CARRY_OUT))
        .toList();
  }

  String issuing(Plan plan, ActingOfficer member, Page page) {
    return agencies.asOf(plan.owner(), page.today()).isPresent()
        ? plan.owner()
        : issuer(member, page);
  }

  private List<Content.Annex> annex(PlanFile file, Page page) {
    if (file.duties().isEmpty()) {
      return List.of();
    }
    List<BlockColumn> columns =
        List.of(
            BlockColumn.figures(page.t("plans.paper.ref"), 2),
            BlockColumn.words(page.t("plans.paper.what"), 8),
            BlockColumn.words(page.t("plans.paper.lead"), 4),
            BlockColumn.words(page.t("plans.paper.partners"), 5));
    List<List<TableCell>> rows =
        file.duties().stream()
            .map(
                duty ->
                    List.of(
                        TableCell.text(duty.ref()),
                        TableCell.text(duty.titleVi()),
                        TableCell.text(name(duty.lead(), page)),
                        TableCell.text(
                            duty.partners().stream()
                                .map(key -> name(key, page))
                                .collect(Collectors.joining(", ")))))
            .toList();
    return List.of(
        new Content.Annex(
            page.t("plans.paper.annex"), List.of(new Block.Figures("", columns, rows))));
  }

  /** The letter of a matter that stands. */
  public Drafting letter(CoordinationItem coordinationItem, ActingOfficer member, Page shown) {
    Page page = vietnamese(shown);
    LocalDate due =
        coordinationItem.shares().stream()
            .map(CoordinationItem.CoordinationItemShare::due)
            .filter(Objects::nonNull)
            .max(LocalDate::compareTo)
            .orElse(null);
    return letter(
        coordinationItem.title(),
        coordinationItem.words(),
        coordinationItem.shares().stream()
            .map(CoordinationItem.CoordinationItemShare::agency)
            .distinct()
            .toList(),
        due,
        coordinationItem.issuer(),
        new DocumentOrigin("plans", "viec/" + coordinationItem.id()),
        member,
        page);
  }

  /** The letter that gives a task, or presses for one, when it is issued. */
  public Drafting directive(
      CoordinationKind kind,
      String title,
      String words,
      List<String> to,
      LocalDate by,
      @Nullable UUID plan,
      @Nullable UUID duty,
      @Nullable UUID follows,
      ActingOfficer member,
      Page shown) {
    var documentOrigin =
        new DirectiveOrigin(kind, by, plan, duty, follows, !PlanAccessPolicy.directs(member))
            .origin();
    Page page = vietnamese(shown);
    return letter(title, words, to, by, issuer(member, page), documentOrigin, member, page);
  }

  private Drafting letter(
      String title,
      String words,
      List<String> to,
      @Nullable LocalDate by,
      String asker,
      DocumentOrigin documentOrigin,
      ActingOfficer member,
      Page page) {
    var body = new ArrayList<Block>();
    words
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith(page.t("plans.paper.salutation")))
        .forEach(line -> body.add(Block.words(line)));
    if (by != null) {
      body.add(Block.words(page.t("plans.paper.by", page.day(by), results(asker, page))));
    }
    List<String> addressees =
        to.size() > NAMED
            ? List.of(page.t("plans.paper.many"))
            : to.stream().map(key -> name(key, page)).toList();
    return new Drafting(
        Kinds.LETTER,
        issuer(member, page),
        cut(title),
        addressees,
        Content.of(body),
        recipients(issuer(member, page), to, page),
        null,
        documentOrigin);
  }

  /**
   * Where results go: to whoever asks for them; what the committee asks for goes to its standing
   * agency, as the plan has it (part IV).
   */
  private String results(String asker, Page page) {
    return agencies
        .standingAgency(page.today())
        .filter(role -> role.committeeKey().equals(asker))
        .map(role -> page.t("plans.paper.to-standing", name(role.agencyKey(), page)))
        .orElseGet(() -> name(asker, page));
  }

  /** The standing office writes in the name of the committee. */
  private String issuer(ActingOfficer member, Page page) {
    return agencies
        .standingAgency(page.today())
        .filter(
            role -> PlanAccessPolicy.standing(member) && role.agencyKey().equals(member.agency()))
        .map(RoleAssignment::committeeKey)
        .orElse(member.agency());
  }

  /** Whoever is above the issuing body, then those who carry it out. */
  List<Recipient> recipients(String issuer, List<String> keys, Page page) {
    String committee =
        agencies.standingAgency(page.today()).map(RoleAssignment::committeeKey).orElse(issuer);
    Stream<Recipient> above =
        issuer.equals(committee)
            ? Stream.of("plans.paper.national", "plans.paper.province")
                .map(key -> new Recipient(null, page.t(key), Recipient.Purpose.REPORT))
            : keys.contains(committee)
                ? Stream.of()
                : Stream.of(
                    new Recipient(committee, name(committee, page), Recipient.Purpose.REPORT));
    return Stream.concat(
            above,
            keys.stream()
                .map(key -> new Recipient(key, name(key, page), Recipient.Purpose.CARRY_OUT)))
        .toList();
  }

  /** The official name of today; the last one of a body that has ended. Each is read once. */
  String name(String key, Page page) {
    if (key.equals(DutyText.STANDING)) {
      return page.t("plans.standing-agency");
    }
    return page.visit()
        .once(
            List.of(PlanPapers.class, key),
            () ->
                agencies
                    .asOf(key, page.today())
                    .or(() -> agencies.history(key).map(known -> known.newest()))
                    .map(agency -> agency.name().vi())
                    .orElse(key));
  }

  public static Page vietnamese(Page page) {
    return new Page(
        Lang.VI,
        page.path(),
        page.query(),
        page.viewer(),
        page.fragment(),
        page.now(),
        page.visit(),
        page.parts());
  }

  private static String bare(String title) {
    return title.strip().replaceAll("[.;]+$", "");
  }

  static String cut(String title) {
    String line = title.replaceAll("\\s+", " ").strip();
    return line.length() > 500 ? line.substring(0, 500) : line;
  }

  private static String roman(int number) {
    String[] ones = {"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"};
    return "X".repeat(number / 10) + ones[number % 10];
  }
}
