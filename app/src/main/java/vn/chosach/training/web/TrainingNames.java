package vn.chosach.training.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.directory.Agency;
import vn.chosach.directory.Area;
import vn.chosach.officers.naming.DisplayNames;
import vn.chosach.officers.naming.NameSources;
import vn.chosach.training.life.Skill;
import vn.chosach.training.life.SkillClaim;
import vn.chosach.training.profile.SkillRepository;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;

/** What agencies and officers are called, and which units can be invited. */
@Component
class TrainingNames extends DisplayNames {

  private final SkillRepository claims;

  TrainingNames(NameSources sources, SkillRepository claims) {
    super(sources);
    this.claims = claims;
  }

  /** Name of a skill; its key where nobody knows it. */
  String skill(@Nullable String key, Page page) {
    return claims.skills().stream()
        .filter(one -> one.key().equals(key))
        .map(one -> one.name().in(page.lang()))
        .findFirst()
        .orElse(String.valueOf(key));
  }

  /** Level of a skill that is confirmed and in force for an officer; 0 for none. */
  int level(UUID officer, @Nullable String skill, LocalDate day) {
    return claims.of(officer).stream()
        .filter(one -> one.skill().equals(skill))
        .filter(one -> one.state() == SkillClaim.SkillClaimState.CONFIRMED && one.holds(day))
        .mapToInt(SkillClaim::level)
        .max()
        .orElse(0);
  }

  /** Whether there is or was such an agency. */
  boolean knows(String agency, Page page) {
    return known(agency, page).isPresent();
  }

  /** Communes to choose from, by name. */
  List<Choice> communes(Page page) {
    return areas.on(Area.Level.COMMUNE, page.today()).stream()
        .map(area -> Choice.of(area.code(), area.fullName().in(page.lang())))
        .sorted(Comparator.comparing(Choice::label))
        .toList();
  }

  /** On what a skill rests; what the house names itself is said to be so. */
  String basis(@Nullable Skill skill, Page page) {
    String code = skill == null ? null : skill.basis();
    return code == null
        ? page.t("training.skill.own")
        : page.t("training.skill.basis", lawTitle(code, page));
  }

  /** Units that can be invited, the communes last. */
  List<Choice> units(Page page) {
    return bodies(body -> body.kind() != Agency.AgencyKind.CLASS, page);
  }
}
