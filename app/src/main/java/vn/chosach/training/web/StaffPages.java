package vn.chosach.training.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officer;
import vn.chosach.officers.Officers;
import vn.chosach.training.life.Appointment;
import vn.chosach.training.life.Skill;
import vn.chosach.training.life.SkillClaim;
import vn.chosach.training.life.SkillClaim.SkillClaimState;
import vn.chosach.training.profile.Appointments;
import vn.chosach.training.profile.ProfilePolicy;
import vn.chosach.training.profile.SkillRepository;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;
import vn.chosach.ui.Tone;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.lists.DeskList.ListSlice;
import vn.chosach.ui.lists.ListAsk;
import vn.chosach.ui.lists.ListOrder;

/** Draws up the pages of profiles and skills. */
@Component
record StaffPages(
    SkillRepository claims, Appointments appointments, Officers officers, TrainingNames names) {

  StaffView.ProfileList list(String agency, ActingOfficer officer, Page page) {
    return new StaffView.ProfileList(
        names.agency(agency, page),
        StaffRoutes.profile(Objects.requireNonNull(officer.actor().id())));
  }

  /** Officers of an agency, whose profiles the viewer reads. */
  ListSlice<StaffView.ProfileRow> rows(
      ListAsk ask, int offset, int limit, Viewer viewer, Page page) {
    String asked = ask.filter("co-quan");
    String agency = asked.isEmpty() ? viewer.agencyKey() : asked;
    if (!ProfilePolicy.reads(agency, ActingOfficer.of(viewer))) {
      return new ListSlice<>(List.of(), 0);
    }
    Comparator<Officer> by = Comparator.comparing(Officer::displayName);
    List<Officer> all =
        officers.working(agency, null).stream()
            .sorted(ListOrder.asked().down() ? by.reversed() : by)
            .toList();
    return new ListSlice<>(
        all.stream().skip(offset).limit(limit).map(one -> row(one, page)).toList(), all.size());
  }

  private StaffView.ProfileRow row(Officer one, Page page) {
    List<SkillClaim> all = claims.of(one.id());
    return new StaffView.ProfileRow(
        StaffRoutes.profile(one.id()),
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

  StaffView.ProfilePage one(Officer of, ActingOfficer who, Page page) {
    boolean own = of.id().equals(who.actor().id());
    Map<String, Skill> skills = skills();
    List<Appointment> held = appointments.held(of.id());
    boolean drafts = ProfilePolicy.drafts(of.agencyKey(), who);
    return new StaffView.ProfilePage(
        of.displayName(),
        of.agencyName().in(page.lang()),
        held.stream().map(one -> appointment(one, drafts, page)).toList(),
        claims.of(of.id()).stream().map(one -> claim(one, skills, of, who, page)).toList(),
        own,
        drafts && !own ? StaffRoutes.profile(of.id()) + "/phan-cong" : null,
        held.stream().map(one -> one.id().toString()).toList());
  }

  private StaffView.AppointmentRow appointment(Appointment one, boolean drafts, Page page) {
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
                StaffRoutes.APPOINTMENTS + "/" + one.number() + "/thoi",
                page.t("training.do.end-appointment")));
      }
    }
    boolean stands = one.stands(page.today());
    return new StaffView.AppointmentRow(
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

  private StaffView.ClaimRow claim(
      SkillClaim one, Map<String, Skill> skills, Officer of, ActingOfficer who, Page page) {
    boolean open =
        one.state() == SkillClaimState.PROPOSED || one.state() == SkillClaimState.CONFIRMED;
    boolean judges = ProfilePolicy.confirms(of, who);
    var links = new ArrayList<Choice>();
    if (one.state() == SkillClaimState.PROPOSED && judges) {
      links.add(Choice.of(StaffRoutes.claim(one.id(), "xem"), page.t("training.do.xem")));
    }
    if (one.filed()) {
      links.add(Choice.of(StaffRoutes.claim(one.id(), "tep"), page.t("training.claim.file")));
    }
    if (open && (judges || of.id().equals(who.actor().id()))) {
      links.add(Choice.of(StaffRoutes.claim(one.id(), "rut"), page.t("training.do.rut")));
    }
    boolean over = one.state() == SkillClaimState.CONFIRMED && !one.holds(page.today());
    LocalDate last = one.validTo();
    String proof =
        one.proof() == SkillClaim.SkillProof.CERTIFICATE
            ? page.t("training.proof.certificate", one.paper())
            : one.paper();
    Skill skill = skills.get(one.skill());
    return new StaffView.ClaimRow(
        skill == null ? one.skill() : skill.name().in(page.lang()),
        names.basis(skill, page),
        page.t("training.level." + one.level()),
        proof,
        last == null ? page.day(one.issuedOn()) : page.day(one.issuedOn()) + " – " + page.day(last),
        over ? Tone.WARN : tone(one.state()),
        page.t(over ? "training.claim.over" : one.state().textKey()),
        Stream.of(one.words(), one.endWords())
            .filter(words -> !words.isEmpty())
            .collect(Collectors.joining(" · ")),
        links);
  }

  Optional<SkillClaim> claim(UUID id) {
    return claims.one(id);
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
}
