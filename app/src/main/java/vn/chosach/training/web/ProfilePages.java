package vn.chosach.training.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officer;
import vn.chosach.officers.Officers;
import vn.chosach.officers.skills.OfficerTask;
import vn.chosach.training.life.Appointment;
import vn.chosach.training.life.Skill;
import vn.chosach.training.life.SkillClaim;
import vn.chosach.training.life.SkillClaim.SkillClaimState;
import vn.chosach.training.life.SkillDemand;
import vn.chosach.training.life.SkillDemand.SkillDemandState;
import vn.chosach.training.profile.Appointments;
import vn.chosach.training.profile.ProfilePolicy;
import vn.chosach.training.profile.SkillClaims;
import vn.chosach.training.profile.SkillDemands;
import vn.chosach.training.profile.SkillMatrix;
import vn.chosach.training.profile.SkillMatrix.SkillCell;
import vn.chosach.ui.Choice;
import vn.chosach.ui.ListSheet;
import vn.chosach.ui.Page;
import vn.chosach.ui.Tone;
import vn.chosach.ui.form.FormView;

/** Draws up the pages of profiles and skills. */
@Component
class ProfilePages {

  private static final int ROWS = 25;

  private final SkillClaims claims;
  private final Appointments appointments;
  private final SkillDemands demands;
  private final SkillMatrix matrix;
  private final Officers officers;
  private final TrainingNames names;

  ProfilePages(
      SkillClaims claims,
      Appointments appointments,
      SkillDemands demands,
      SkillMatrix matrix,
      Officers officers,
      TrainingNames names) {
    this.claims = claims;
    this.appointments = appointments;
    this.demands = demands;
    this.matrix = matrix;
    this.officers = officers;
    this.names = names;
  }

  ProfileView.ProfileList list(String agency, String at, ActingOfficer officer, Page page) {
    var sheet = ListSheet.asked(at, ROWS);
    List<Officer> all =
        officers.working(agency, null).stream()
            .sorted(Comparator.comparing(Officer::displayName))
            .toList();
    List<Officer> shown = all.stream().skip(sheet.offset()).limit(ROWS).toList();
    return new ProfileView.ProfileList(
        names.agency(agency, page),
        ProfileRoutes.profile(Objects.requireNonNull(officer.actor().id())),
        shown.stream().map(one -> row(one, page)).toList(),
        sheet.pager(
            all.size(),
            n -> ProfileRoutes.PROFILES + "?co-quan=" + agency + "&trang=" + n,
            page));
  }

  private ProfileView.ProfileRow row(Officer one, Page page) {
    List<SkillClaim> all = claims.of(one.id());
    return new ProfileView.ProfileRow(
        ProfileRoutes.profile(one.id()),
        one.displayName(),
        appointments.held(one.id()).stream()
            .filter(each -> each.stands(page.today()))
            .map(each -> page.t(each.duty().textKey()) + ": " + field(each, page))
            .collect(Collectors.joining("; ")),
        (int) all.stream().filter(each -> counts(each, page.today())).count(),
        (int) all.stream().filter(each -> each.state() == SkillClaimState.PROPOSED).count());
  }

  private static boolean counts(SkillClaim one, LocalDate day) {
    return one.state() == SkillClaimState.CONFIRMED && one.holds(day);
  }

  private String field(Appointment one, Page page) {
    String goods = names.goods(one.goods(), page);
    String area = names.area(one.area(), page);
    return (goods == null ? page.t("training.field.goods.all") : goods)
        + " · "
        + (area == null ? page.t("training.field.area.all") : area);
  }

  ProfileView.ProfilePage one(Officer of, ActingOfficer who, Page page) {
    boolean own = of.id().equals(who.actor().id());
    Map<String, Skill> skills = skills();
    List<Appointment> held = appointments.held(of.id());
    boolean drafts = ProfilePolicy.drafts(of.agencyKey(), who);
    return new ProfileView.ProfilePage(
        of.displayName(),
        of.agencyName().in(page.lang()),
        held.stream().map(one -> appointment(one, drafts, page)).toList(),
        claims.of(of.id()).stream().map(one -> claim(one, skills, of, who, page)).toList(),
        own,
        drafts && !own ? ProfileRoutes.profile(of.id()) + "/phan-cong" : null,
        held.stream().map(one -> one.id().toString()).toList());
  }

  private ProfileView.AppointmentRow appointment(Appointment one, boolean drafts, Page page) {
    var links = new ArrayList<Choice>();
    paper(links, one.document(), "training.paper.open", page);
    paper(links, one.endDocument(), "training.paper.open-end", page);
    if (drafts) {
      appointments
          .waiting(one.id())
          .ifPresent(paper -> paper(links, paper.document(), "training.waits.paper", page));
      if (appointments.ends(one) && appointments.waiting(one.id()).isEmpty()) {
        links.add(
            Choice.of(
                ProfileRoutes.APPOINTMENTS + "/" + one.number() + "/thoi",
                page.t("training.do.end-appointment")));
      }
    }
    boolean stands = one.stands(page.today());
    return new ProfileView.AppointmentRow(
        one.number(),
        page.t(one.duty().textKey()),
        field(one, page),
        page.day(one.validFrom()) + " – " + page.day(one.lastDay()),
        one.endWords().isEmpty() ? one.work() : one.work() + " – " + one.endWords(),
        stands ? Tone.OK : Tone.NONE,
        page.t(one.textKey(page.today())),
        links);
  }

  private static void paper(List<Choice> links, @Nullable UUID document, String key, Page page) {
    if (document != null) {
      links.add(Choice.of("/van-ban/" + document, page.t(key)));
    }
  }

  private ProfileView.ClaimRow claim(
      SkillClaim one, Map<String, Skill> skills, Officer of, ActingOfficer who, Page page) {
    boolean open =
        one.state() == SkillClaimState.PROPOSED || one.state() == SkillClaimState.CONFIRMED;
    boolean judges = ProfilePolicy.confirms(of, who);
    var links = new ArrayList<Choice>();
    if (one.state() == SkillClaimState.PROPOSED && judges) {
      links.add(Choice.of(ProfileRoutes.claim(one.id(), "xem"), page.t("training.do.xem")));
    }
    if (one.filed()) {
      links.add(Choice.of(ProfileRoutes.claim(one.id(), "tep"), page.t("training.claim.file")));
    }
    if (open && (judges || of.id().equals(who.actor().id()))) {
      links.add(Choice.of(ProfileRoutes.claim(one.id(), "rut"), page.t("training.do.rut")));
    }
    boolean over = one.state() == SkillClaimState.CONFIRMED && !one.holds(page.today());
    LocalDate last = one.validTo();
    String proof =
        one.proof() == SkillClaim.SkillProof.CERTIFICATE
            ? page.t("training.proof.certificate", one.paper())
            : one.paper();
    Skill skill = skills.get(one.skill());
    return new ProfileView.ClaimRow(
        skill == null ? one.skill() : skill.name().in(page.lang()),
        basis(skill, page),
        page.t("training.level." + one.level()),
        proof,
        last == null
            ? page.day(one.issuedOn())
            : page.day(one.issuedOn()) + " – " + page.day(last),
        over ? Tone.WARN : tone(one.state()),
        page.t(over ? "training.claim.over" : one.state().textKey()),
        Stream.of(one.words(), one.endWords())
            .filter(words -> !words.isEmpty())
            .collect(Collectors.joining(" · ")),
        links);
  }

  /** Name of the skill that somebody says to have. */
  String skill(SkillClaim one, Page page) {
    return names.skill(one.skill(), page);
  }

  private static Tone tone(SkillClaimState state) {
    return switch (state) {
      case PROPOSED -> Tone.CARE;
      case CONFIRMED -> Tone.OK;
      case REFUSED -> Tone.WARN;
      case ENDED -> Tone.NONE;
    };
  }

  private Map<String, Skill> skills() {
    return claims.skills().stream().collect(Collectors.toMap(Skill::key, Function.identity()));
  }

  /** On what a skill rests; what the house names itself is said to be so. */
  private String basis(@Nullable Skill skill, Page page) {
    String code = skill == null ? null : skill.basis();
    return code == null
        ? page.t("training.skill.own")
        : page.t("training.skill.basis", names.law(code, page));
  }

  ProfileView.MatrixPage matrix(String at, ActingOfficer officer, Page page) {
    var sheet = ListSheet.asked(at, ROWS);
    var byAgency = new TreeMap<String, Map<String, SkillCell>>();
    List<SkillCell> cells = matrix.cells();
    cells.forEach(
        one ->
            byAgency
                .computeIfAbsent(one.agency(), key -> new TreeMap<>())
                .put(one.skill(), one));
    var used = cells.stream().map(SkillCell::skill).collect(Collectors.toSet());
    List<Skill> skills =
        claims.skills().stream().filter(one -> used.contains(one.key())).toList();
    return new ProfileView.MatrixPage(
        skills.stream().map(one -> one.name().in(page.lang())).toList(),
        byAgency.entrySet().stream()
            .skip(sheet.offset())
            .limit(ROWS)
            .map(
                row ->
                    new ProfileView.MatrixRow(
                        names.agency(row.getKey(), page),
                        skills.stream()
                            .map(one -> cell(row.getValue().get(one.key()), officer))
                            .toList()))
            .toList(),
        cells.stream().mapToInt(SkillCell::gap).sum(),
        sheet.pager(byAgency.size(), n -> ProfileRoutes.MATRIX + "?trang=" + n, page),
        skills.stream()
            .map(
                one ->
                    new ProfileView.LegendRow(one.name().in(page.lang()), basis(one, page)))
            .toList());
  }

  private static ProfileView.MatrixCell cell(@Nullable SkillCell one, ActingOfficer who) {
    if (one == null) {
      return new ProfileView.MatrixCell("–", false, null);
    }
    boolean opens = one.people() > 0 && ProfilePolicy.reads(one.agency(), who);
    return new ProfileView.MatrixCell(
        one.wanted() == 0
            ? String.valueOf(one.people())
            : one.enough() + " / " + one.wanted(),
        one.gap() > 0,
        opens ? ProfileRoutes.MATRIX + "/" + one.agency() + "/" + one.skill() : null);
  }

  ProfileView.PersonsPage persons(String agency, Skill skill, Page page) {
    return new ProfileView.PersonsPage(
        names.agency(agency, page),
        skill.name().in(page.lang()),
        matrix.persons(agency, skill.key()).stream()
            .map(
                one ->
                    new Choice(
                        ProfileRoutes.profile(one.officer()),
                        names.officer(one.officer(), page),
                        page.t("training.level." + one.level())))
            .toList());
  }

  ProfileView.DemandPage demands(@Nullable FormView form, ActingOfficer who, Page page) {
    Map<String, Skill> skills = skills();
    return new ProfileView.DemandPage(
        demands.all().stream().map(one -> demand(one, skills, who, page)).toList(), form);
  }

  private ProfileView.DemandRow demand(
      SkillDemand one, Map<String, Skill> skills, ActingOfficer who, Page page) {
    OfficerTask task = one.task();
    LocalDate last = one.validTo();
    LocalDate end = one.endOn();
    Integer people = one.people();
    String key = one.textKey(page.today());
    Skill skill = skills.get(one.skill());
    return new ProfileView.DemandRow(
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
                  act ->
                      Choice.of(
                          ProfileRoutes.demand(one.id(), act), page.t("training.do." + act)))
              .toList()
          : List.of();
    }
    return SkillDemands.proposes(one, who)
            && one.state() == SkillDemandState.STANDS
            && one.validTo() == null
        ? List.of(
            Choice.of(ProfileRoutes.demand(one.id(), "thoi"), page.t("training.do.thoi")))
        : List.of();
  }
}
